import { expect, it } from 'vitest';
import { breezyhr } from '../../../lib/ats/breezyhr';
import { hmacHex } from '../../../lib/ats/hooks';
import { atsContract } from '../ats-contract';
import { connectEmulator } from '../connected';

const app = 'https://app.breezy.hr/app';
const [P, K] = ['d16e90529395', '70abb2f01e85'];
const at = `/company/c0ffee000001/position/${P}/candidate/${K}`;

atsContract(breezyhr, {
  pages: [
    [`${app}/c/acme/p/${P}/candidate/${K}/resume`, { kind: 'candidate', candidateId: K, jobId: P }],
    [`${app}/c/acme/p/${P}-staff-nurse/pipeline/candidate/${K}`, { kind: 'candidate', candidateId: K }],
    [`${app}/company/c1/position/${P}/candidates/${K}`, { kind: 'candidate', candidateId: K, jobId: P }],
    [`${app}/c/acme/p/${P}/pipeline`, { kind: 'job', jobId: P }],
    [`${app}/c/acme/candidates`, { kind: 'list' }],
  ],
  notPages: [
    `${app}/c/acme/p/new`,
    `${app}/c/acme/settings`,
    `https://acme.breezy.hr/p/${P}`,
    `http://app.breezy.hr/app/c/acme/p/${P}/candidate/${K}`,
  ],
  forbidden: [
    { method: 'POST', path: `${at}/conversation`, body: { body: 'x', subject: 'y' } },
    { method: 'GET', path: `${at}/conversation` },
    { method: 'POST', path: `${at}/move`, body: { target_position_id: P } },
    { method: 'PUT', path: `${at}/stage`, body: { stage_id: 'disqualified' } },
    { method: 'PUT', path: `${at}/scorecard`, body: { score: 'bad' } },
    { method: 'PUT', path: at, body: { tags: [], email_address: 'x@y.test' } },
    { method: 'POST', path: `${at}/stream`, body: { type: 'email', body: 'x' } },
    { method: 'PUT', path: `/company/c/position/${P}/state`, body: { state: 'archived' } },
  ],
  skip: [
    {
      test: 'knows a candidate’s page by the API’s ids',
      reason: 'Breezy HR’s addresses hold a company’s own word that the API does not say.',
    },
    {
      test: 'renews a refused credential once',
      reason: 'An API key cannot be renewed; the user enters a new one.',
    },
  ],
});

it('says that a candidate is gone who is in another position by now', async () => {
  const rig = await connectEmulator(breezyhr);
  const { candidateId } = await rig.ref();
  const person = candidateId.split('_')[1];
  const moved = await rig.client.candidate(`000000000001_${person}`);
  expect(moved).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  await rig.close();
});

it('believes a webhook over the raw bytes or the same JSON without spaces, and nothing else', async () => {
  const value = { type: 'candidateAdded', object: { candidate: { _id: K }, position: { _id: P } } };
  const spaced = new TextEncoder().encode(JSON.stringify(value, null, 2));
  const verify = async (signed: string, secret = 'whsec_1', rawBody = spaced) =>
    breezyhr.hooks?.verify(
      { rawBody, headers: { 'x-hook-signature': await hmacHex('whsec_1', signed) } },
      secret,
      0,
    );
  expect(await verify(JSON.stringify(value, null, 2))).toBe(true);
  expect(await verify(JSON.stringify(value))).toBe(true);
  expect(await verify(JSON.stringify({ ...value, type: 'candidateDeleted' }))).toBe(false);
  expect(await verify(JSON.stringify(value), 'whsec_2')).toBe(false);
  expect(await breezyhr.hooks?.verify({ rawBody: spaced, headers: {} }, 'whsec_1', 0)).toBe(false);
  expect(breezyhr.hooks?.read({ rawBody: spaced, headers: {} })).toEqual({
    event: 'candidateAdded',
    candidateId: `${P}_${K}`,
    applicationId: `${P}_${K}`,
    jobId: P,
  });
});
