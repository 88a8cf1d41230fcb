import { expect, it } from 'vitest';
import { hmacHex } from '../../../lib/ats/hooks';
import { smartrecruiters } from '../../../lib/ats/smartrecruiters';
import { atsContract } from '../ats-contract';

const C = '0f0e0d0c-0b0a-4908-8706-050403020100';
const people = 'https://www.smartrecruiters.com/app/people';

atsContract(smartrecruiters, {
  pages: [
    [`${people}/applications/${C}/notes`, { kind: 'candidate', applicationId: C }],
    [`${people}/profile/${C}`, { kind: 'candidate', candidateId: C }],
    [`${people}/candidates/${C}`, { kind: 'candidate', candidateId: C }],
    [`${people}/${C}/messages`, { kind: 'candidate', candidateId: C }],
    [`https://www.smartrecruiters.com/app/jobs/${C}/people`, { kind: 'job', jobId: C }],
    [people, { kind: 'list' }],
  ],
  notPages: [
    `${people}/profile/7`,
    `https://careers.smartrecruiters.com/app/people/profile/${C}`,
    `http://www.smartrecruiters.com/app/people/profile/${C}`,
    'https://www.smartrecruiters.com/app/settings',
  ],
  forbidden: [
    { method: 'PUT', path: '/candidates/1/status', body: { status: 'REJECTED' } },
    { method: 'PUT', path: '/candidates/1/jobs/2/status', body: { status: 'REJECTED' } },
    { method: 'PATCH', path: '/candidates/1', body: { email: 'x' } },
    { method: 'PUT', path: '/candidates/1/tags', body: { tags: [] } },
    { method: 'PUT', path: '/candidates/1/jobs/2/properties', body: [{ id: 'a', status: 'REJECTED' }] },
  ],
  stages: { New: 'Application Review', Interview: 'Interview', Offered: 'Offer' },
  skip: [
    {
      test: 'finds the note by its audit id',
      reason: 'SmartRecruiters documents no way to list the notes of a candidate.',
    },
    {
      test: 'renews a refused credential once',
      reason: 'An API key cannot be renewed; the user enters a new one.',
    },
  ],
});

it('believes a webhook only when one of its signatures fits these bytes and headers, lately', async () => {
  const nowMs = 1_790_000_000_000;
  const text = JSON.stringify({ candidate_id: C, job_id: C });
  const rawBody = new TextEncoder().encode(text);
  const named = {
    'event-id': 'e1',
    'event-name': 'application.created',
    'event-version': 'v201910',
    link: '',
  };
  const headersAt = async (seconds: number, key: string) => ({
    ...named,
    'smartrecruiters-timestamp': String(seconds),
    'smartrecruiters-signature': `v1=0000;v1=${await hmacHex(key, [seconds, text, 'e1', 'application.created', 'v201910', ''].join('.'))}`,
  });
  const verify = async (headers: Record<string, string>) =>
    smartrecruiters.hooks?.verify({ rawBody, headers }, 'key', nowMs);
  const now = nowMs / 1000;
  expect(await verify(await headersAt(now, 'key'))).toBe(true);
  expect(await verify(await headersAt(now, 'other'))).toBe(false);
  expect(await verify(await headersAt(now - 301, 'key'))).toBe(false);
  expect(await verify({ ...(await headersAt(now, 'key')), 'event-id': 'e2' })).toBe(false);
  expect(smartrecruiters.hooks?.read({ rawBody, headers: await headersAt(now, 'key') })).toMatchObject({
    id: 'e1',
    candidateId: C,
    applicationId: `${C}_${C}`,
  });
});
