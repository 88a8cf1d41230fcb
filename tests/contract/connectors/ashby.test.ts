import { expect, it } from 'vitest';
import { ashby } from '../../../lib/ats/ashby';
import { checkAccess } from '../../../lib/ats/check-access';
import { DEFAULT_WRITES } from '../../../lib/ats/contract';
import { hmacHex } from '../../../lib/ats/hooks';
import { ADMIN_KEY } from '../../../sandbox/vendors/ashby';
import { atsContract } from '../ats-contract';
import { connectEmulator } from '../connected';

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

it('says what a key can do beyond what Candor needs, where the key may tell', async () => {
  const rig = await connectEmulator(ashby);
  const writes = DEFAULT_WRITES;
  expect(await checkAccess(ashby, rig.client, writes)).toMatchObject({ ok: true, value: { extra: null } });
  rig.vault.set('c', { kind: 'apiKey', key: ADMIN_KEY });
  const told = await checkAccess(ashby, rig.connect(), writes);
  if (!told.ok) throw new Error(told.error.message);
  const spare = [
    'jobs:write',
    'organization:write',
    'offers:read',
    'offers:write',
    'apiKeys:read',
    'apiKeys:write',
  ];
  expect(told.value.extra).toEqual(spare);
  expect(told.value.checks.map(({ outcome }) => outcome)).not.toContain('untried');
  await rig.close();
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
