import { bullhorn } from '../../../lib/ats/bullhorn';
import { atsContract } from '../ats-contract';

const WINDOW = 'https://cls91.bullhornstaffing.com/BullhornSTAFFING/OpenWindow.cfm';

atsContract(bullhorn, {
  pages: [
    [`${WINDOW}?Entity=Candidate&id=1234`, { kind: 'candidate', candidateId: '1234' }],
    [`${WINDOW}?View=Overview&id=1234&Entity=Candidate`, { candidateId: '1234' }],
    [`${WINDOW}?entity=Candidate&id=1234`, { candidateId: '1234' }],
    [`${WINDOW}?Entity=JobOrder&id=77`, { kind: 'job', jobId: '77' }],
  ],
  notPages: [
    `${WINDOW}?Entity=ClientContact&id=1234`,
    `${WINDOW}?Entity=Candidate&id=12x`,
    'https://cls91.bullhornstaffing.com/BullhornSTAFFING/',
  ],
  forbidden: [
    { method: 'POST', path: '/entity/Candidate/1', body: { status: 'Archive' } },
    { method: 'POST', path: '/entity/Candidate/1', body: { customInt1: 1, isDeleted: true } },
    { method: 'POST', path: '/entity/Candidate/1', body: { email: 'x@example.com' } },
    { method: 'POST', path: '/entity/JobSubmission/1', body: { status: 'Client Rejected' } },
    { method: 'PUT', path: '/entity/JobSubmission', body: {} },
    {
      method: 'PUT',
      path: '/entity/Note',
      body: { action: 'Email', comments: '', personReference: { id: 1 }, sendEmail: true },
    },
  ],
});
