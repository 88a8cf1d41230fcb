import { greenhouse } from '../../../lib/ats/greenhouse';
import { atsContract } from '../ats-contract';

atsContract(greenhouse, {
  pages: [
    ['https://app.greenhouse.io/people/123456789012', { kind: 'candidate', candidateId: '123456789012' }],
    [
      'https://app.greenhouse.io/people/7?application_id=9#application',
      { candidateId: '7', applicationId: '9' },
    ],
    [
      'https://acme.greenhouse.io/people/7/applications/9/scorecards',
      { candidateId: '7', applicationId: '9' },
    ],
    ['https://app.greenhouse.io/sdash/12', { kind: 'job', jobId: '12' }],
    ['https://app.greenhouse.io/plans/12/candidates?hiring_plan_id=12', { kind: 'job', jobId: '12' }],
    ['https://app.greenhouse.io/people', { kind: 'list' }],
  ],
  notPages: [
    'https://app.greenhouse.io/people/new',
    'https://app.greenhouse.io/people/7x',
    'http://app.greenhouse.io/people/7',
    'https://boards.greenhouse.io/people/7',
    'https://evilgreenhouse.io/people/7',
  ],
  forbidden: [
    { method: 'POST', path: '/v3/applications/1/move' },
    { method: 'POST', path: '/v3/applications/1/reject' },
    { method: 'POST', path: '/v3/applications/1/hire' },
    { method: 'PATCH', path: '/v3/candidates/1', body: { tags: [] } },
    { method: 'PATCH', path: '/v3/applications/1', body: { custom_fields: [], stage_id: 3 } },
    { method: 'PUT', path: '/v3/candidates/1/anonymize' },
  ],
});
