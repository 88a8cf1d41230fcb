/** An organisation that keeps resumes on the device: no server scores, whatever was chosen before. */
import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { createVault } from '@/lib/auth/vault';
import { thisDevice } from '@/lib/pipeline/scoring-engine';
import { CandorDb } from '@/lib/store/db';
import { engineFor } from './companion';
import { VAULT_ID } from './companion-site';

const vault = createVault(new CandorDb());
beforeAll(() =>
  vault.put(VAULT_ID, { place: 'server', server: { url: 'https://score.example', token: 'key' } }),
);
const underPolicy = (policy: unknown) => {
  Object.assign(browser, { storage: { managed: { get: async () => policy } } });
  return engineFor({ vault });
};

it('scores on the chosen server while no organisation forbids it', async () => {
  expect(await underPolicy({})).not.toBe(thisDevice);
});

it.each([
  ['forbids it', { remoteEngineOff: true }],
  ['has a policy that cannot be read', { remoteEngineOff: 'yes' }],
])('scores on this device where the organisation %s', async (_how, policy) => {
  expect(await underPolicy(policy)).toBe(thisDevice);
});
