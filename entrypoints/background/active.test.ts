/** The kill switch: a connector that a user or an organisation has switched off is neither docked nor asked. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { greenhouse } from '@/lib/ats/greenhouse';
import { type Connection, settingsSchema } from '@/lib/messages';
import { CandorDb } from '@/lib/store/db';
import { publishActive } from './active';
import { createServices } from './services';

const CONNECTION: Connection = {
  id: 'one',
  ats: greenhouse.id,
  name: 'Greenhouse',
  origins: {
    web: 'https://acme.greenhouse.io',
    api: 'https://harvest.greenhouse.io',
    auth: 'https://auth.greenhouse.io',
  },
  auth: 'oauth',
  writes: [],
  status: 'connected',
};
let policy: unknown;
let docked: unknown;
const db = new CandorDb();
beforeEach(async () => {
  policy = {};
  docked = null;
  Object.assign(browser, {
    storage: {
      managed: { get: async () => policy },
      local: { set: async (kept: { candorSites: unknown }) => (docked = kept.candorSites) },
    },
    permissions: { contains: async () => true },
    scripting: { getRegisteredContentScripts: async () => [], registerContentScripts: async () => undefined },
    tabs: { query: async () => [] },
  });
  await db.settings.clear();
  await db.connections.put(CONNECTION);
});

/** What the background then answers to whatever asks this ATS. */
async function asked() {
  await publishActive(db);
  const client = await createServices().clientFor(CONNECTION.id);
  return { docked, refused: client.ok ? null : client.error };
}

it('lets a connector work while nobody has switched it off', async () => {
  expect(await asked()).toMatchObject({ docked: [{ id: 'one' }], refused: null });
});

it.each([
  ['the user', {}, { offConnectors: ['greenhouse'] }, /You have switched Greenhouse off/],
  ['the organisation', { offConnectors: ['greenhouse'] }, {}, /Your organisation has switched this ATS off/],
  [
    'a policy of other addresses',
    { allowedOrigins: ['https://other.test'] },
    {},
    /only with its own ATS addresses/,
  ],
  ['a policy that cannot be read', { offConnectors: 'all' }, {}, /policy for Candor cannot be read/],
])('stops it everywhere, switched off by %s', async (_by, managed, settings, why) => {
  policy = managed;
  await db.settings.put({ id: 'settings', ...settingsSchema.parse(settings) });
  const { docked: sites, refused } = await asked();
  expect(sites).toEqual([]);
  expect(refused).toMatchObject({ kind: 'switched-off', message: expect.stringMatching(why) });
});
