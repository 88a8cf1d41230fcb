/** Once a decision is written, the companion keeps that it was made and lets go of what was said. */
import type { OutboxEntry } from '@/lib/sync/machine';
import { markOf } from '@/lib/sync/mark';
import type { Parts } from '../http/parts';
import { createLinkWrites, type LinkWrite } from '../links/writes';

/** Nothing is left to do, also not by a person's hand. */
const SETTLED: readonly OutboxEntry['state'][] = ['sent', 'kept', 'undone', 'discarded'];

const isNote = ({ destination }: OutboxEntry): boolean => destination.kind === 'note';
/** The note as far as it is needed to find it again. */
const withoutText = (entry: OutboxEntry): OutboxEntry => ({
  ...entry,
  destination: { kind: 'note', text: markOf(entry) },
});

export function createForget({ database: { db }, ring, queue, outbox, store, nowMs }: Parts) {
  const writes = createLinkWrites(db, ring, queue, nowMs);

  const entriesOf = async ({ entries }: LinkWrite): Promise<OutboxEntry[]> =>
    (await Promise.all((entries ?? []).map(outbox.get))).filter((entry) => entry !== undefined);

  /** What lies beside the log of these notes. */
  async function beside({ decision: { applicationKey } }: LinkWrite, notes: readonly OutboxEntry[]) {
    const marks = new Set(notes.map(markOf));
    const all = await store.audit.detailsUnder(applicationKey);
    return all.flatMap(({ hash, key, content }) => {
      const text = (content as { text?: unknown } | null)?.text;
      const mark = typeof text === 'string' ? (text.split('\n').at(-1) ?? '') : null;
      return key === applicationKey && mark !== null && marks.has(mark) ? [hash] : [];
    });
  }

  /** In turn with the log, which stays whole without them, as when a person is erased. */
  const without = (hashes: readonly string[], work: Parameters<typeof store.within>[0]): Promise<void> =>
    store.within(async (tx, inside) => {
      if (hashes.length > 0) await tx.deleteFrom('details').where('hash', 'in', hashes).execute();
      await work(tx, inside);
    });

  async function forgetOne(one: LinkWrite, entries: readonly OutboxEntry[]): Promise<void> {
    const notes = entries.filter(isNote);
    await without(await beside(one, notes), async (tx, inside) => {
      await inside.outbox.put(notes.map(withoutText));
      await writes.writtenIn(tx, one);
    });
  }

  return {
    /** Looks at what the outbox has done with them, and goes on with the next decision of each application. */
    async forget(connectionId?: string): Promise<void> {
      for (const one of await writes.planned(connectionId)) {
        const entries = await entriesOf(one);
        if (entries.some(({ dueAtMs }) => dueAtMs !== undefined)) continue;
        const isDone = entries.every(({ state }) => SETTLED.includes(state));
        if (isDone) await forgetOne(one, entries);
        if (isDone || connectionId !== undefined) await writes.send(one.decision.applicationKey);
      }
    },
    /** Of links that are about to go: what the ATS has never taken goes with them. */
    async giveUp(linkIds: readonly string[]): Promise<void> {
      for (const one of await writes.unwritten(linkIds)) {
        const entries = await entriesOf(one);
        const open = entries.filter(({ state }) => !SETTLED.includes(state)).map(({ id }) => id);
        await without(await beside(one, entries.filter(isNote)), async (tx) => {
          if (open.length > 0) await tx.deleteFrom('outbox').where('id', 'in', open).execute();
        });
      }
    },
  };
}
