import { expect, it } from 'vitest';
import { zohorecruit } from '../../../lib/ats/zohorecruit';
import { atsContract } from '../ats-contract';
import { connectEmulator } from '../connected';
import { destination } from '../destination';

const recruit = 'https://recruit.zoho.eu/recruit';
const ID = '846336000000006101';
const put = (data: unknown, trigger: unknown = []) => ({
  method: 'PUT' as const,
  path: `/Candidates/${ID}`,
  body: { data, trigger },
});

atsContract(zohorecruit, {
  pages: [
    [`${recruit}/org846336/tab/Candidates/${ID}`, { kind: 'candidate', candidateId: ID }],
    [`${recruit}/EntityInfo.do?module=Candidates&id=${ID}`, { kind: 'candidate', candidateId: ID }],
    [`${recruit}/org846336/tab/Applications/${ID}`, { kind: 'candidate', applicationId: ID }],
    [`https://recruit.zoho.com.au/recruit/org1/tab/JobOpenings/${ID}`, { kind: 'job', jobId: ID }],
    [`${recruit}/org846336/tab/Candidates`, { kind: 'list' }],
  ],
  notPages: [
    `${recruit}/org846336/tab/Candidates/create`,
    `${recruit}/EntityInfo.do?module=Contacts&id=${ID}`,
    `${recruit}/org846336/tab/Interviews/${ID}`,
    `http://recruit.zoho.eu/recruit/org846336/tab/Candidates/${ID}`,
    `https://crm.zoho.eu/recruit/org846336/tab/Candidates/${ID}`,
  ],
  forbidden: [
    put([{ Candidate_Status: 'Rejected' }]),
    put([{ Email: 'x@y.test' }]),
    put([{ Match_Score: 1, Candidate_Status: 'Rejected' }]),
    put([{ Match_Score: 1 }, { Match_Score: 2 }]),
    put([{ Match_Score: 1 }], ['workflow']),
    { method: 'PUT', path: '/Candidates/status', body: { data: [{ status: 'Rejected' }] } },
    { method: 'PUT', path: '/Candidates', body: { data: [{ id: ID, Match_Score: 1 }] } },
    { method: 'PUT', path: '/Candidates/actions/associate' },
    { method: 'POST', path: `/Candidates/${ID}/actions/remove_tags` },
    { method: 'POST', path: `/Candidates/${ID}/actions/send_mail` },
  ],
});

it('shows no field that says how to reach a person or where they stand', async () => {
  const rig = await connectEmulator(zohorecruit);
  const fields = await rig.client.fields();
  const keys = fields.ok ? fields.value.map((one) => one.key) : [];
  expect(keys).toContain('AI_Match_Score');
  for (const key of ['Email', 'Candidate_Status', 'Work_Phone']) expect(keys).not.toContain(key);
  await rig.close();
});

it('writes selects by the text of their options and reads them back', async () => {
  const rig = await connectEmulator(zohorecruit);
  const ref = await rig.ref();
  const fields = await rig.client.fields();
  const languages = fields.ok && fields.value.find((one) => one.type === 'multi_select');
  if (!languages) throw new Error('no multiple select');
  expect(await rig.client.writeField(ref, destination(languages), ['English', 'German'])).toMatchObject({
    ok: true,
  });
  const person = await rig.client.candidate(ref.candidateId);
  expect(person).toMatchObject({ value: { customFields: { Languages: ['English', 'German'] } } });
  await rig.close();
});

it('takes a failed record inside a good answer for a failure, and a missing scope for no renewal', async () => {
  const rig = await connectEmulator(zohorecruit);
  const ref = await rig.ref();
  const answering = (status: number, body: unknown) =>
    rig.connect({ answer: async () => Response.json(body, { status }) });
  const failed = { code: 'INVALID_DATA', details: {}, message: 'invalid data', status: 'error' };
  expect(await answering(202, { data: [failed] }).writeNote(ref, 'x')).toMatchObject({
    ok: false,
    error: { kind: 'invalid' },
  });
  const scope = { code: 'OAUTH_SCOPE_MISMATCH', details: {}, message: 'scope', status: 'error' };
  const before = rig.sent.length;
  expect(await answering(401, scope).job('1')).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  expect(rig.sent.length - before).toBe(1);
  await rig.close();
});

it('finds the candidate of an application’s page', async () => {
  const rig = await connectEmulator(zohorecruit);
  const located = await rig.client.locate({ applicationId: '846336000000007101' });
  expect(located).toMatchObject({ ok: true, value: { candidateId: ID } });
  await rig.close();
});
