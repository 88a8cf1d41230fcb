/** Disconnecting gives the browser's permission back, but not what another connection still needs. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { greenhouse } from '@/lib/ats/greenhouse';
import { lever } from '@/lib/ats/lever';
import type { Connection } from '@/lib/messages';
import { CandorDb } from '@/lib/store/db';
import { disconnect } from './connect';
import { hostsOf } from './hosts';
import { createServices } from './services';

const connection = (id: string, ats: typeof lever | typeof greenhouse, host: string): Connection => ({
  id,
  ats: ats.id,
  name: ats.name,
  origins: { web: `https://hire.${host}`, api: `https://api.${host}`, auth: `https://auth.${host}` },
  auth: 'apiKey',
  writes: [],
  status: 'connected',
});
const GREENHOUSE = connection('one', greenhouse, 'greenhouse.io');
const LEVER = connection('two', lever, 'lever.co');

const db = new CandorDb();
let removed: string[];
let installedWith: string[];
beforeEach(async () => {
  removed = [];
  installedWith = [];
  Object.assign(browser, {
    runtime: { ...browser.runtime, getManifest: () => ({ host_permissions: installedWith }) },
    storage: { managed: { get: async () => ({}) }, local: { set: async () => undefined } },
    permissions: {
      contains: async () => true,
      remove: async ({ origins }: { origins: string[] }) => removed.push(...origins),
    },
    scripting: { getRegisteredContentScripts: async () => [], registerContentScripts: async () => undefined },
    tabs: { query: async () => [] },
  });
  await db.connections.clear();
  await db.connections.bulkPut([GREENHOUSE, LEVER]);
});

it('gives every host of the connection back, and leaves the other ATS’s alone', async () => {
  await disconnect(createServices(), GREENHOUSE.id);
  expect(removed).toEqual(hostsOf(GREENHOUSE));
  expect(removed.length).toBeGreaterThan(0);
  expect(await db.connections.toArray()).toEqual([LEVER]);
});

it('keeps the hosts that another account of the same ATS needs', async () => {
  await db.connections.put({ ...GREENHOUSE, id: 'three' });
  await disconnect(createServices(), GREENHOUSE.id);
  expect(removed).toEqual([]);
  await disconnect(createServices(), 'three');
  expect(removed).toEqual(hostsOf(GREENHOUSE));
});

it('asks for nothing back that came with the installation', async () => {
  installedWith = ['https://*/*'];
  await disconnect(createServices(), LEVER.id);
  expect(removed).toEqual([]);
});
