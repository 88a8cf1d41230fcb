import { expect, it } from 'vitest';
import { hmacHex } from '../../../lib/ats/hooks';
import { workable } from '../../../lib/ats/workable';
import { atsContract } from '../ats-contract';

const backend = 'https://acme.workable.com/backend';

atsContract(workable, {
  pages: [
    [`${backend}/jobs/30606/candidates/216323526`, { kind: 'candidate', candidateId: '216323526' }],
    [`${backend}/jobs/30606/browser/sourced/candidate/7#timeline`, { kind: 'candidate', candidateId: '7' }],
    [`${backend}/candidates/db/profile/7`, { kind: 'candidate', candidateId: '7' }],
    [`${backend}/candidates/7`, { kind: 'candidate', candidateId: '7' }],
    [`${backend}/jobs/30606/browser/applied`, { kind: 'job', jobId: '30606' }],
    [`${backend}/candidates`, { kind: 'list' }],
  ],
  notPages: [
    `${backend}/candidates/new`,
    'https://apply.workable.com/backend/candidates/7',
    'http://acme.workable.com/backend/candidates/7',
    'https://acme.workable.com/candidates/7',
  ],
  forbidden: [
    ...['move', 'disqualify', 'revert', 'copy', 'relocate', 'ratings'].map((verb) => ({
      method: 'POST' as const,
      path: `/candidates/1/${verb}`,
    })),
    { method: 'PUT', path: '/candidates/1/tags', body: { tags: [], stage: 'hired' } },
    { method: 'PATCH', path: '/candidates/1' },
  ],
  skip: [
    {
      test: 'renews a refused credential once',
      reason: 'An API token cannot be renewed; the user enters a new one.',
    },
  ],
});

it('finds the API’s id of a page’s number, as seen in the vendor’s own samples', async () => {
  const never = () => {
    throw new Error('nothing is asked for that');
  };
  const ask = { fields: never, remember: never, one: never, all: never, page: never };
  const located = await workable.read.locate?.(ask, { candidateId: '216323526' });
  expect(located).toEqual({ ok: true, value: { candidateId: 'ce4da98' } });
});

it('believes a webhook only with the right signature over the raw bytes', async () => {
  const text = JSON.stringify({
    id: 'e1',
    event_type: 'candidate_created',
    data: { id: 'a1', job: { shortcode: 'J' } },
  });
  const rawBody = new TextEncoder().encode(text);
  const headers = { 'x-workable-signature': await hmacHex('token', text) };
  expect(await workable.hooks?.verify({ rawBody, headers }, 'token', 0)).toBe(true);
  expect(await workable.hooks?.verify({ rawBody, headers }, 'other', 0)).toBe(false);
  expect(await workable.hooks?.verify({ rawBody, headers: {} }, 'token', 0)).toBe(false);
  expect(workable.hooks?.read({ rawBody, headers })).toMatchObject({
    id: 'e1',
    candidateId: 'a1',
    jobId: 'J',
  });
});
