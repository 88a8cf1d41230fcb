import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
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

describe('a webhook', () => {
  const nowMs = 1_790_000_000_000;
  const now = nowMs / 1000;
  /** As the vendor's own examples sign: time and payload, in hex, the two parts in base64. */
  const header = (key: string, seconds: number, payload: string) => {
    const hmac = createHmac('sha256', key).update(`${seconds}.${payload}`).digest('hex');
    return { 'tt-signature': btoa(`t=${seconds},v2=${hmac}`) };
  };
  const PAYLOAD =
    '{"event_name":"job_application.update","data":{"id":"7","type":"job_applications","attributes":{"job_id":5,"pitch":"\\u003cp\\u003e \\"}, {\\" 1.0"}}}';
  const bodyOf = (payload: string) =>
    new TextEncoder().encode(`{"signature": "x", "payload": ${payload} , "more": {"payload": 1}}`);
  const verify = async (headers: Record<string, string>, payload = PAYLOAD) =>
    teamtailor.hooks?.verify({ rawBody: bodyOf(payload), headers }, 'key', nowMs);

  it('is believed only when its payload is signed with the key, lately', async () => {
    expect(await verify(header('key', now, PAYLOAD))).toBe(true);
    expect(await verify(header('key', now, JSON.stringify(JSON.parse(PAYLOAD))))).toBe(true);
    expect(await verify(header('other', now, PAYLOAD))).toBe(false);
    expect(await verify(header('key', now - 301, PAYLOAD))).toBe(false);
    expect(await verify(header('key', now, PAYLOAD), PAYLOAD.replace('"7"', '"8"'))).toBe(false);
    expect(await verify({ 'tt-signature': 'not base64 at all' })).toBe(false);
    // The header as the vendor's page shows it: it can be read, and is years old.
    const shown = 'dD0xNzAxMjM0NTY3LHYyPWFiY2RlZjEyMzQ1Njc4OTBhYmNkZWYxMjM0NTY3ODkwYWJjZGVmMTIzNDU2Nzg5MA==';
    expect(await verify({ 'tt-signature': shown })).toBe(false);
  });
  it('says whom it is about', () => {
    const read = (payload: string) => teamtailor.hooks?.read({ rawBody: bodyOf(payload), headers: {} });
    expect(read(PAYLOAD)).toEqual({ event: 'job_application.update', applicationId: '7', jobId: '5' });
    expect(read('{"event_name":"candidate.destroy","data":{"id":7}}')).toEqual({
      event: 'candidate.destroy',
      candidateId: '7',
    });
    expect(read('{"event_name":"job.update","data":{"id":"7"}}')).toBeNull();
  });
});
