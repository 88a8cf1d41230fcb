import { expect, it } from 'vitest';
import { ashby } from '../../../lib/ats/ashby';
import { hmacHex } from '../../../lib/ats/hooks';
import { atsContract } from '../ats-contract';

const C = '0f0e0d0c-0b0a-4908-8706-050403020100';
const A = '1f0e0d0c-0b0a-4908-8706-050403020100';
const review = 'https://app.ashbyhq.com/candidates/pipeline/application-review/right-side';

atsContract(ashby, {
  pages: [
    [
      `https://app.ashbyhq.com/candidate-searches/new/right-side/candidates/${C}`,
      { kind: 'candidate', candidateId: C },
    ],
    [
      `${review}/candidates/${C}/applications/${A}/feed`,
      { kind: 'candidate', candidateId: C, applicationId: A },
    ],
    [`https://app.ashbyhq.com/candidates/${C}`, { kind: 'candidate', candidateId: C }],
    [`https://app.ashbyhq.com/jobs/${A}/pipeline`, { kind: 'job', jobId: A }],
    ['https://app.ashbyhq.com/candidates/pipeline/active', { kind: 'list' }],
  ],
  notPages: [
    'https://app.ashbyhq.com/candidates/7',
    `https://jobs.ashbyhq.com/acme/${C}`,
    `http://app.ashbyhq.com/candidates/${C}`,
    'https://app.ashbyhq.com/admin/api/keys',
  ],
  forbidden: ['changeStage', 'update', 'transfer']
    .map((method) => ({
      method: 'POST' as const,
      path: `/application.${method}`,
    }))
    .concat(
      ['candidate.anonymize', 'candidate.update', 'candidate.removeTag', 'webhook.create'].map((method) => ({
        method: 'POST' as const,
        path: `/${method}`,
      })),
    ),
  skip: [
    {
      test: 'renews a refused credential once',
      reason: 'An API key cannot be renewed; the user enters a new one.',
    },
  ],
});

it('believes a webhook only with the right signature over the raw bytes', async () => {
  const text = JSON.stringify({
    action: 'applicationSubmit',
    data: { application: { id: A, candidate: { id: C }, job: { id: C } } },
  });
  const rawBody = new TextEncoder().encode(text);
  const signed = { 'ashby-signature': `sha256=${await hmacHex('secret', text)}` };
  expect(await ashby.hooks?.verify({ rawBody, headers: signed }, 'secret', 0)).toBe(true);
  expect(await ashby.hooks?.verify({ rawBody, headers: signed }, 'other', 0)).toBe(false);
  expect(await ashby.hooks?.verify({ rawBody, headers: {} }, 'secret', 0)).toBe(false);
  expect(ashby.hooks?.read({ rawBody, headers: {} })).toMatchObject({ candidateId: C, applicationId: A });
  const ping = new TextEncoder().encode('{"action":"ping"}');
  expect(ashby.hooks?.read({ rawBody: ping, headers: {} })).toBeNull();
});
