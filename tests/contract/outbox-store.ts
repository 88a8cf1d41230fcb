/** What every database of the outbox and the audit log must do; each implementation runs all of it. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstBroken, nextEntry, sealOf } from '../../lib/audit/chain';
import { eraseCandidate } from '../../lib/audit/erase';
import { checkLog } from '../../lib/audit/export';
import { createRecorder } from '../../lib/audit/recorder';
import { type OutboxEntry, type OutboxState, timed } from '../../lib/sync/machine';
import { createOutbox } from '../../lib/sync/outbox';
import type { SyncStore } from '../../lib/sync/outbox-store';
import { destination } from './destination';

export interface MadeStore {
  /** Empty. */
  store: SyncStore;
  /** A second way into the same data: another tab, another worker, another connection to the server. */
  beside: SyncStore;
  close(): Promise<void>;
}

const entry = (id: string, changes: Partial<OutboxEntry> = {}): OutboxEntry =>
  timed({
    id,
    ref: { connectionId: 'ats', candidateId: id, applicationId: id },
    applicationKey: `ats/${id}/${id}`,
    value: 'score_reason',
    destination: { kind: 'note', text: `Zoë said “72” – ${id}` },
    auditId: 'CND-1',
    state: 'queued',
    attempts: 0,
    atMs: 0,
    queuedAtMs: 0,
    ...changes,
  });
const ids = (entries: readonly OutboxEntry[]) => entries.map((one) => one.id);
const EVER = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** Registers the suite; call it in a test file of the implementation. */
export function outboxStoreContract(name: string, make: () => Promise<MadeStore>): void {
  describe(`${name} as a store of the outbox and the log`, () => {
    let made: MadeStore;
    beforeEach(async () => {
      made = await make();
    });
    afterEach(() => made.close());
    const boxOf = (store: SyncStore) =>
      createOutbox(
        store,
        createRecorder({ nowMs: () => 1000, newSalt: () => crypto.randomUUID() }),
        () => 1000,
      );

    it('gives back what was put, and the newer of two', async () => {
      const { outbox } = made.store;
      const full = entry('a', {
        destination: {
          kind: 'field',
          field: destination({
            id: '1',
            key: 'skills',
            name: 'Skills',
            owner: 'candidate',
            type: 'multi_select',
            maxLength: 9,
            options: [{ id: '7', label: 'Go' }],
          }),
          value: ['Go'],
          before: null,
        },
        problem: { kind: 'invalid', detail: '422 no' },
        waits: 3,
      });
      await outbox.put([full, entry('b')]);
      expect(await outbox.get('a')).toEqual(full);
      expect(await outbox.get('none')).toBeUndefined();
      await outbox.put([{ ...full, attempts: 4 }]);
      expect((await outbox.get('a'))?.attempts).toBe(4);
      expect(ids(await outbox.getMany(['b', 'none', 'a'])).sort()).toEqual(['a', 'b']);
      expect(await outbox.getMany([])).toEqual([]);
      await outbox.put([]);
    });

    it('forgets what an entry no longer has', async () => {
      const { outbox } = made.store;
      await outbox.put([entry('a', { message: 'gone soon', missedAtMs: 1 })]);
      await outbox.put([entry('a', { state: 'sent', message: undefined, missedAtMs: undefined })]);
      const now = await outbox.get('a');
      expect([now?.message, now?.missedAtMs, now?.dueAtMs]).toEqual([undefined, undefined, undefined]);
    });

    it('finds by application, oldest first, and by state', async () => {
      const { outbox } = made.store;
      const key = 'ats/x/y';
      await outbox.put([
        entry('late', { applicationKey: key, atMs: 9, state: 'dead' }),
        entry('early', { applicationKey: key, atMs: 3 }),
        entry('other', { state: 'dead', ref: { connectionId: 'two', candidateId: '1' } }),
      ]);
      expect(ids(await outbox.byApplication(key))).toEqual(['early', 'late']);
      expect(await outbox.byApplication('ats/x')).toEqual([]);
      expect(ids(await outbox.inStates(['dead'])).sort()).toEqual(['late', 'other']);
      expect(ids(await outbox.inStates(['dead', 'queued'], 'ats')).sort()).toEqual(['early', 'late']);
      expect(await outbox.countIn(['dead', 'queued'])).toBe(3);
      expect(await outbox.countIn(['sent'])).toBe(0);
    });

    it('finds what is due in a lane, longest waiting first, and no settled entry', async () => {
      const { outbox } = made.store;
      const settled: OutboxState[] = ['sent', 'kept', 'dead', 'undone', 'discarded'];
      await outbox.put([
        ...[5, 1, 3].map((ms) => entry(`d${ms}`, { state: 'retry', retryAtMs: ms })),
        ...settled.map((state) => entry(state, { state })),
        entry('elsewhere', { ref: { connectionId: 'ats2', candidateId: '1' }, atMs: 2 }),
      ]);
      expect(ids(await outbox.dueBetween('ats', ...EVER, 10))).toEqual(['d1', 'd3', 'd5']);
      expect(ids(await outbox.dueBetween('ats', EVER[0], 3, 10))).toEqual(['d1', 'd3']);
      expect(ids(await outbox.dueBetween('ats', 3, EVER[1], 10))).toEqual(['d3', 'd5']);
      expect(ids(await outbox.dueBetween('ats', ...EVER, 1))).toEqual(['d1']);
      expect(await outbox.dueBetween('none', ...EVER, 1)).toEqual([]);
      expect((await outbox.lanes()).sort()).toEqual(['ats', 'ats2']);
    });

    it('keeps all of a transaction or nothing', async () => {
      const { store } = made;
      const broken = store.transaction(async ({ outbox, audit }) => {
        await outbox.put([entry('a')]);
        await audit.addSubjects([{ key: 'k', salt: 's', subject: '0'.repeat(32) }]);
        await audit.addEntries([
          nextEntry(undefined, { atMs: 1, kind: 'sent', subject: '0'.repeat(32), data: {} }),
        ]);
        throw new Error('the machine went down');
      });
      await expect(broken).rejects.toThrow('the machine went down');
      expect(await store.outbox.get('a')).toBeUndefined();
      expect(await store.audit.count()).toBe(0);
      expect(await store.audit.subjects(['k'])).toEqual([]);
      expect(
        await store.transaction(async ({ outbox }) => {
          await outbox.put([entry('b')]);
          return outbox.countIn(['queued']);
        }),
      ).toBe(1);
    });

    it('does not fork the chain, whoever writes at the same time', async () => {
      const [one, two] = [boxOf(made.store), boxOf(made.beside)];
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          (i % 2 ? one : two).record({ kind: 'erased', applicationKey: `ats/${i % 3}/`, data: {} }),
        ),
      );
      const entries = await made.store.audit.entries(1, Number.MAX_SAFE_INTEGER);
      expect(entries.map((one) => one.seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
      expect(firstBroken(entries)).toBeNull();
      expect(new Set(entries.map((one) => one.subject)).size).toBe(3);
      const [first] = entries;
      if (first) await expect(made.store.audit.addEntries([first])).rejects.toThrow();
    });

    it('lets only one of two take an entry', async () => {
      await made.store.outbox.put([entry('a')]);
      const takes = await Promise.allSettled(
        [boxOf(made.store), boxOf(made.beside)].map((box) => box.change('a', 'sending')),
      );
      expect(takes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('finds keys by what they begin with, whatever is in them', async () => {
      const { audit } = made.store;
      const keys = ['ats/1/2', 'ats/1/3', 'ats/11/2', 'ats/%/2', 'ats/_/2', "ats/'/2", 'ATS/1/2'];
      await audit.addSubjects(keys.map((key, i) => ({ key, salt: 's', subject: `${i}`.repeat(32) })));
      await audit.addDetails(keys.map((key, i) => ({ hash: `${i}`.repeat(64), key, salt: 's', content: i })));
      const under = async (prefix: string) =>
        (await audit.subjectsUnder(prefix)).map((one) => one.key).sort();
      expect(await under('ats/1/')).toEqual(['ats/1/2', 'ats/1/3']);
      for (const one of ['%', '_', "'"]) expect(await under(`ats/${one}/`)).toEqual([`ats/${one}/2`]);
      expect((await audit.detailsUnder('ats/1/')).map((one) => one.key).sort()).toEqual([
        'ats/1/2',
        'ats/1/3',
      ]);
      expect(await audit.detailsUnder('')).toHaveLength(keys.length);
      expect((await audit.subjects(['ats/%/2', 'none'])).map((one) => one.key)).toEqual(['ats/%/2']);
    });

    it('keeps a sealed detail byte for byte', async () => {
      const content = { text: 'Zoë  “x”\n\u2028', list: [1, 0.1, null, { b: 1, a: [] }], empty: {} };
      await made.store.audit.addDetails([{ hash: sealOf('s', content), key: 'k', salt: 's', content }]);
      const [kept] = await made.store.audit.detailsUnder('k');
      expect(sealOf('s', kept?.content)).toBe(kept?.hash);
    });

    it('keeps checkpoints by number', async () => {
      const { audit } = made.store;
      for (const seq of [7, 2])
        await audit.putCheckpoint({
          seq,
          hash: 'h',
          atMs: 1,
          algorithm: 'Ed25519',
          publicKey: 'k',
          signature: 's',
        });
      expect((await audit.checkpoints(1, 9)).map((one) => one.seq)).toEqual([2, 7]);
      expect((await audit.checkpoints(7, 7)).map((one) => one.seq)).toEqual([7]);
    });

    it('carries an outbox from planning to undo, with a whole log', async () => {
      const box = boxOf(made.store);
      const { state: _s, attempts: _a, atMs: _t, queuedAtMs: _q, dueAtMs: _d, ...write } = entry('w');
      await box.enqueue([{ ...write, line: '' }]);
      await box.enqueue([{ ...write, line: '' }]);
      expect(await box.lanes()).toEqual(['ats']);
      expect(ids(await box.due('ats', 5))).toEqual(['w']);
      await box.change('w', 'sending');
      await box.change('w', 'sent');
      expect(await box.nextDueAtMs('ats')).toBeNull();
      await box.enqueue([{ ...write, id: 'w-undo', undoes: 'w', line: '' }]);
      await box.change('w-undo', 'sending');
      await box.change('w-undo', 'sent');
      expect((await box.get('w'))?.state).toBe('undone');
      const entries = await made.store.audit.entries(1, 99);
      expect(entries.map((one) => one.kind)).toEqual(['queued', 'sent', 'queued', 'sent', 'undone']);
      expect(await checkLog(made.store.audit)).toEqual({ entries: 5, broken: null });
    });

    it('erases a person and nobody else, and the chain stays whole', async () => {
      const box = boxOf(made.store);
      for (const id of ['1', '11']) {
        const { state: _s, attempts: _a, atMs: _t, queuedAtMs: _q, dueAtMs: _d, ...write } = entry(id);
        await box.enqueue([{ ...write, line: '' }]);
      }
      const recorder = createRecorder({ nowMs: () => 1, newSalt: () => crypto.randomUUID() });
      expect(await eraseCandidate(made.store, recorder, 'ats/1/')).toBe(3);
      expect(await made.store.outbox.get('1')).toBeUndefined();
      expect(await made.store.outbox.get('11')).toBeDefined();
      expect((await made.store.audit.detailsUnder('')).map((one) => one.key)).toEqual(['ats/11/11']);
      expect(await made.store.audit.subjectsUnder('ats/1/')).toEqual([]);
      const entries = await made.store.audit.entries(1, 99);
      expect(entries.map((one) => one.kind)).toEqual(['queued', 'queued', 'erased']);
      expect(firstBroken(entries)).toBeNull();
      expect(await made.store.audit.entriesOf([entries[2]?.subject ?? ''])).toHaveLength(2);
    });
  });
}
