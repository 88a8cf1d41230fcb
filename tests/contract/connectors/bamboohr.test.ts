import { expect, it } from 'vitest';
import { bamboohr } from '../../../lib/ats/bamboohr';
import { atsContract } from '../ats-contract';
import { connectEmulator } from '../connected';

const hiring = 'https://acme.bamboohr.com/hiring';
const tracking = '/api/v1/applicant_tracking';

atsContract(bamboohr, {
  pages: [
    [`${hiring}/candidates/7101?list_type=jobs#ats-comments`, { kind: 'candidate', candidateId: '7101' }],
    [`${hiring}/candidates/7101`, { kind: 'candidate', candidateId: '7101' }],
    [`${hiring}/jobs/30?tab=candidates`, { kind: 'job', jobId: '30' }],
    [`${hiring}/candidates`, { kind: 'list' }],
  ],
  notPages: [
    `${hiring}/candidates/new`,
    `${hiring}/talent_pools`,
    'http://acme.bamboohr.com/hiring/candidates/7',
    'https://acme.bamboohr.com/careers/7',
  ],
  forbidden: [
    { method: 'POST', path: `${tracking}/applications/1/status`, body: { status: 2 } },
    { method: 'POST', path: `${tracking}/application`, body: { firstName: 'x' } },
    { method: 'POST', path: `${tracking}/job_opening`, body: {} },
    { method: 'POST', path: `${tracking}/applications/1/comments`, body: { type: 'email', comment: 'x' } },
    { method: 'POST', path: '/api/v1/employees/0', body: { firstName: 'x' } },
    { method: 'GET', path: '/api/v1/employees/directory' },
  ],
  skip: [
    {
      test: 'finds the note by its audit id',
      reason: 'BambooHR’s API takes comments but does not show them.',
    },
    {
      test: 'renews a refused credential once',
      reason: 'An API key cannot be renewed; the user enters a new one.',
    },
  ],
});

it('says why BambooHR refused, from its header', async () => {
  const rig = await connectEmulator(bamboohr);
  const headers = { 'x-bamboohr-error-message': 'ATS is not part of this account' };
  const client = rig.connect({ answer: async () => new Response(null, { status: 400, headers }) });
  const answer = await client.candidate('7101');
  expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  expect(!answer.ok && answer.error.message).toContain('ATS is not part of this account');
  await rig.close();
});

it('gives the title of a job that is not on the careers page, without a description', async () => {
  const rig = await connectEmulator(bamboohr);
  const ref = await rig.ref();
  const client = rig.connect({
    answer: async (response) =>
      rig.sent.at(-1)?.url.includes('/careers/') ? new Response(null, { status: 404 }) : response,
  });
  expect(await client.job(ref.jobId ?? '')).toMatchObject({
    ok: true,
    value: { title: 'Registered Nurse', description: '' },
  });
  await rig.close();
});

it('knows whose key it is', async () => {
  const rig = await connectEmulator(bamboohr);
  expect(await rig.client.me({})).toEqual({ ok: true, value: { id: '4001', name: 'Riley Morgan' } });
  await rig.close();
});
