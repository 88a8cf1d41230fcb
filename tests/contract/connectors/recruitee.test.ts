import { expect, it } from 'vitest';
import { hmacHex } from '../../../lib/ats/hooks';
import { recruitee } from '../../../lib/ats/recruitee';
import { atsContract } from '../ats-contract';
import { connectEmulator } from '../connected';
import { destination } from '../destination';

const app = 'https://app.recruitee.com';

atsContract(recruitee, {
  pages: [
    [`${app}/#/dashboard/overview?candidate=6101&company=12345`, { kind: 'candidate', candidateId: '6101' }],
    [
      `${app}/#/dashboard/offers/30/pipeline?candidate=6101&company=12345`,
      { kind: 'candidate', candidateId: '6101', jobId: '30' },
    ],
    [`${app}/#/dashboard/jobs/30/pipeline?company=12345`, { kind: 'job', jobId: '30' }],
    [`${app}/#/dashboard/overview?company=12345`, { kind: 'list' }],
  ],
  notPages: [
    `${app}/#/dashboard/overview/7`,
    `${app}/#/settings?company=12345`,
    `${app}/?candidate=6101`,
    `${app}/#/dashboard/inbox?candidate=new%2F7`,
    'http://app.recruitee.com/#/dashboard/overview?candidate=6101',
  ],
  forbidden: [
    { method: 'PATCH', path: '/placements/1/change_stage' },
    { method: 'PATCH', path: '/candidates/1', body: { candidate: { emails: [] } } },
    { method: 'PATCH', path: '/candidates/1/disqualify' },
    { method: 'POST', path: '/mailbox/send', body: { subject: 'x' } },
    { method: 'POST', path: '/bulk/candidates/tags', body: { tags: ['x'] } },
    {
      method: 'POST',
      path: '/candidates/1/notes',
      body: { note: { body: 'x', visibility: { level: 'public' }, notify: true } },
    },
    {
      method: 'POST',
      path: '/custom_fields/candidates/1/fields',
      body: { field: { kind: 'date_of_birth', name: 'x', values: [] } },
    },
  ],
  skip: [
    {
      test: 'renews a refused credential once',
      reason: 'A personal API token cannot be renewed; the user enters a new one.',
    },
  ],
});

it('fills an empty field and changes a filled one, so that there is never a second field of that name', async () => {
  const rig = await connectEmulator(recruitee);
  const ref = await rig.ref();
  const fields = await rig.client.fields();
  const field = fields.ok && fields.value.find((one) => one.type === 'number');
  if (!field) throw new Error('no number field');
  const from = rig.sent.length;
  for (const value of [70, 80, null, 90])
    expect(await rig.client.writeField(ref, destination(field), value)).toEqual({ ok: true, value: null });
  const methods = rig.sent.slice(from).map((one) => one.method);
  expect(methods.filter((one) => one !== 'GET')).toEqual(['POST', 'PATCH', 'PATCH', 'POST']);
  expect((await rig.sandbox.records.person(6101))?.fields).toMatchObject({ ai_match_score: 90 });
  await rig.close();
});

it('believes a webhook only with the right signature over the raw bytes, and leaves the vendor’s test alone', async () => {
  const text = JSON.stringify({
    id: 9,
    event_type: 'new_candidate',
    payload: { candidate: { id: 6101 }, offer: { id: 30 } },
  });
  const rawBody = new TextEncoder().encode(text);
  const headers = { 'x-recruitee-signature': await hmacHex('secret', text) };
  const verify = (body: Uint8Array, secret: string) =>
    recruitee.hooks?.verify({ rawBody: body, headers }, secret, 0);
  expect(await verify(rawBody, 'secret')).toBe(true);
  expect(await verify(rawBody, 'other')).toBe(false);
  expect(await verify(new TextEncoder().encode(`${text} `), 'secret')).toBe(false);
  expect(await recruitee.hooks?.verify({ rawBody, headers: {} }, 'secret', 0)).toBe(false);
  expect(recruitee.hooks?.read({ rawBody, headers })).toEqual({
    event: 'new_candidate',
    id: '9',
    candidateId: '6101',
    jobId: '30',
  });
  const test = new TextEncoder().encode('{"test":true}');
  expect(recruitee.hooks?.read({ rawBody: test, headers: {} })).toBeNull();
});
