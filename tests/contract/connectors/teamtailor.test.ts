import { expect, it } from 'vitest';
import { hmacHex } from '../../../lib/ats/hooks';
import { teamtailor } from '../../../lib/ats/teamtailor';
import { atsContract } from '../ats-contract';

const company = 'https://app.teamtailor.com/companies/4iW4IlfJytM@eu';

atsContract(teamtailor, {
  pages: [
    [`${company}/candidates/7`, { kind: 'candidate', candidateId: '7' }],
    [`${company}/candidates/segment/all/candidate/7`, { kind: 'candidate', candidateId: '7' }],
    [`${company}/jobs/9/stages/candidate/7`, { kind: 'candidate', candidateId: '7', jobId: '9' }],
    [`${company}/jobs/9/stages`, { kind: 'job', jobId: '9' }],
    [`${company}/candidates/segment/all?q=eyJ9`, { kind: 'list' }],
  ],
  notPages: [
    `${company}/candidates/new`,
    `${company}/settings/candidates/7x`,
    'http://app.teamtailor.com/companies/a/candidates/7',
    'https://acme.teamtailor.com/companies/a/candidates/7',
  ],
  forbidden: [
    {
      method: 'PATCH',
      path: '/job-applications/1',
      body: { data: { attributes: { 'rejected-at': 'now' } } },
    },
    {
      method: 'PATCH',
      path: '/candidates/1',
      body: { data: { id: '1', type: 'candidates', attributes: { email: 'x' } } },
    },
    { method: 'POST', path: '/partner-results' },
    { method: 'POST', path: '/messages' },
  ],
  skip: [
    {
      test: 'knows a candidate’s page by the API’s ids',
      reason: 'Teamtailor’s addresses hold a company’s own word that the API does not say.',
    },
    {
      test: 'renews a refused credential once',
      reason: 'An API key cannot be renewed; the user enters a new one.',
    },
  ],
});

it('believes a webhook only when it is signed with the key, for these bytes, lately', async () => {
  const nowMs = 1_790_000_000_000;
  const text = JSON.stringify({ event: 'candidate.update', data: { id: '7' } });
  const rawBody = new TextEncoder().encode(text);
  const signed = async (key: string, seconds: number) => ({
    'tt-signature': btoa(`t=${seconds},v2=${await hmacHex(key, `${seconds}.${text}`)}`),
  });
  const now = nowMs / 1000;
  const verify = async (headers: Record<string, string>) =>
    teamtailor.hooks?.verify({ rawBody, headers }, 'key', nowMs);
  expect(await verify(await signed('key', now))).toBe(true);
  expect(await verify(await signed('other', now))).toBe(false);
  expect(await verify(await signed('key', now - 301))).toBe(false);
  expect(await verify({ 'tt-signature': 'not base64 at all' })).toBe(false);
  expect(teamtailor.hooks?.read({ rawBody, headers: {} })).toEqual({
    event: 'candidate.update',
    candidateId: '7',
  });
});
