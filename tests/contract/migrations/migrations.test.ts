/** A database of any published version opens in the current code with nothing lost. */
import 'fake-indexeddb/auto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportLog } from '../../../lib/audit/export';
import { verifyText } from '../../../lib/audit/packet';
import { createRecorder } from '../../../lib/audit/recorder';
import { createVault } from '../../../lib/auth/vault';
import { criteriaVersionSchema } from '../../../lib/criteria/types';
import { decisionSchema } from '../../../lib/decisions/model';
import { connectionSchema } from '../../../lib/messages/connections';
import { settingsSchema } from '../../../lib/messages/settings';
import { heldLinkSchema } from '../../../lib/review/held';
import { scoreRowSchema } from '../../../lib/scores/row';
import { CandorDb } from '../../../lib/store/db';
import { MIGRATIONS } from '../../../lib/store/migrations';
import type { Migration } from '../../../lib/store/migrations/migration';
import { createDexieStore } from '../../../lib/store/sync-store';
import { trafficRowSchema } from '../../../lib/store/traffic-row';
import { NEXT } from '../../../lib/sync/machine';
import { createOutbox } from '../../../lib/sync/outbox';
import { ruleSchema } from '../../../lib/workflow/model';
import { layDown, type Rows, readAll } from './example';

const fileOf = (version: number) =>
  path.join(import.meta.dirname, `${String(version).padStart(3, '0')}.json`);
const exampleOf = (version: number): Rows => JSON.parse(readFileSync(fileOf(version), 'utf8'));
const fresh = () => `migration-${crypto.randomUUID()}`;
const nowMs = () => 1_900_000_000_000;

describe('the steps', () => {
  it('are numbered from 1 without a gap', () => {
    expect(MIGRATIONS.map((one) => one.version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  it.each(MIGRATIONS)('$version has an example: a database as it leaves it', ({ version }) => {
    expect(
      existsSync(fileOf(version)),
      `write ${fileOf(version)}: what this step makes of the one before`,
    ).toBe(true);
    const tables = Object.keys(exampleOf(version)).sort();
    const known = MIGRATIONS.slice(0, version).flatMap(({ stores }) => Object.entries(stores));
    const left = [...new Map(known)].flatMap(([table, indexes]) => (indexes === null ? [] : [table]));
    expect(tables).toEqual(left.sort());
    for (const [table, rows] of Object.entries(exampleOf(version)))
      expect(rows.length, `${table} needs a row`).toBeGreaterThan(0);
  });

  it('have no example that belongs to none', () => {
    const examples = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
    expect(examples.length).toBe(MIGRATIONS.length);
  });

  it.each(MIGRATIONS)('take the example of $version to that of the newest', async ({ version }) => {
    const name = fresh();
    const laid = await layDown(name, MIGRATIONS.slice(0, version), exampleOf(version));
    const newest = MIGRATIONS.length;
    const wanted = version === newest ? laid : await layDown(fresh(), MIGRATIONS, exampleOf(newest));
    expect(await readAll(name, MIGRATIONS)).toEqual(wanted);
  });
});

describe('a step that changes rows', () => {
  const before: Migration = { version: 1, stores: { notes: 'id' } };
  const rename = (row: { text?: string; body?: string }) => {
    row.body = row.text;
    delete row.text;
  };
  const after: Migration = {
    version: 2,
    stores: { notes: 'id, at' },
    upgrade: async (transaction) => {
      await transaction.table('notes').toCollection().modify(rename);
    },
  };

  it('is applied once, to all rows', async () => {
    const name = fresh();
    await layDown(name, [before], {
      notes: [
        { id: 1, text: 'a' },
        { id: 2, text: 'b' },
      ],
    });
    const wanted = {
      notes: [
        { id: 1, body: 'a' },
        { id: 2, body: 'b' },
      ],
    };
    expect(await readAll(name, [before, after])).toEqual(wanted);
    expect(await readAll(name, [before, after])).toEqual(wanted);
  });

  it('leaves the database as it was when it fails half-way', async () => {
    const name = fresh();
    const rows = {
      notes: [
        { id: 1, text: 'a' },
        { id: 2, text: 'b' },
      ],
    };
    await layDown(name, [before], rows);
    const broken: Migration = {
      ...after,
      upgrade: async (transaction) => {
        await transaction.table('notes').delete(1);
        throw new Error('a bug in the step');
      },
    };
    await expect(readAll(name, [before, broken])).rejects.toThrow('a bug in the step');
    expect(await readAll(name, [before])).toEqual(rows);
  });
});

describe('a database of version 1', () => {
  async function opened() {
    const name = fresh();
    await layDown(name, MIGRATIONS.slice(0, 1), exampleOf(1));
    const db = new CandorDb(name);
    const store = createDexieStore(db);
    const recorder = createRecorder({ nowMs, newSalt: () => crypto.randomUUID() });
    return { db, store, outbox: createOutbox(store, recorder, nowMs) };
  }

  it('has rows that the current code believes', async () => {
    const { db } = await opened();
    for (const [table, schema] of [
      [db.connections, connectionSchema],
      [db.traffic, trafficRowSchema],
      [db.scores, scoreRowSchema],
      [db.criteria, criteriaVersionSchema],
      [db.decisions, decisionSchema],
      [db.rules, ruleSchema],
      [db.links, heldLinkSchema],
    ] as const)
      for (const row of await table.toArray()) expect(schema.parse(row)).toMatchObject({});
    expect(settingsSchema.parse(await db.settings.get('settings'))).toMatchObject({ autoWrite: true });
    expect(await createVault(db).get('greenhouse-test')).toEqual({ kind: 'apiKey', key: 'an invented key' });
  });

  it('goes on with its outbox: what is open is due, what is settled stays', async () => {
    const { outbox } = await opened();
    const all = await outbox.all();
    expect(new Set(all.map((entry) => entry.state))).toEqual(new Set(Object.keys(NEXT)));
    const due = await outbox.due('lever:hire.lever.test', 50);
    expect(due.map((entry) => entry.state).sort()).toEqual(['queued', 'retry', 'sending', 'unsure']);
    expect(await outbox.countDead()).toBe(1);
    expect(await outbox.due('greenhouse-test', 50)).toEqual([]);
  });

  it('has an audit log that is whole, grows on, and is signed by the same key', async () => {
    const { db, store, outbox } = await opened();
    const [signedBefore] = await store.audit.checkpoints(1, Number.MAX_SAFE_INTEGER);
    const entries = await store.audit.count();
    await outbox.change((await outbox.dead())[0]?.id ?? '', 'discarded');
    const verdict = await verifyText(JSON.stringify(await exportLog(store.audit, db.keys, nowMs())));
    expect(verdict).toMatchObject({ ok: true, entries: entries + 1, signedBy: signedBefore?.publicKey });
  });
});
