/** What rules did here, for the browsers that own them: each run once, with its line in the log and its writes, all or nothing. */
import { sql } from 'kysely';
import { z } from 'zod';
import { MOST_RUNS, type ToldRun } from '@/lib/remote/rules';
import type { OutboxEntry } from '@/lib/sync/machine';
import { createOutbox } from '@/lib/sync/outbox';
import type { PlannedWrite } from '@/lib/sync/plan';
import { planUndo } from '@/lib/sync/undo';
import { type RuleMove, ruleRunSchema, shortlistedSchema } from '@/lib/workflow/run';
import type { Parts } from '../http/parts';
import { COMPANY } from './sets';

const sealedSchema = z.object({ run: ruleRunSchema, shortlisted: shortlistedSchema.nullable() });
export interface ActedRun extends z.infer<typeof sealedSchema> {
  owner: string;
  /** The companion's own key of the application; the run speaks of it as its owner does. */
  applicationKey: string;
  connectionId: string;
  writes: PlannedWrite[];
}

interface Row {
  seq: number | string;
  owner: string;
  id: string;
  application_key: string;
  connection_id: string;
  sealed: Uint8Array;
}
type RunParts = Pick<Parts, 'database' | 'ring' | 'store' | 'outbox' | 'recorder' | 'nowMs'>;

const moveOf = ({ destination, state, notBeforeMs }: OutboxEntry): RuleMove[] =>
  destination.kind === 'stage'
    ? [{ from: destination.from.name, to: destination.to.name, state, notBeforeMs }]
    : [];

export function createRuleRuns({ database: { db }, ring, store, outbox, recorder, nowMs }: RunParts) {
  const about = ({ owner, id }: Pick<Row, 'owner' | 'id'>) => `rule run ${owner} ${id}`;
  const open = (row: Row) => sealedSchema.parse(ring.open(row.sealed, about(row)));
  const rows = (owners: readonly string[]) =>
    db
      .selectFrom('rule_runs')
      .select(['seq', 'owner', 'id', 'application_key', 'connection_id', 'sealed'])
      .where('owner', 'in', owners);

  async function told(row: Row): Promise<ToldRun> {
    const { run, shortlisted } = open(row);
    const entries = run.actions.includes('advance') ? await store.outbox.getMany(run.writes) : [];
    return { seq: Number(row.seq), run, shortlisted, moves: entries.flatMap(moveOf) };
  }

  return {
    async hasRun(owner: string, id: string): Promise<boolean> {
      return (await rows([owner]).where('id', '=', id).executeTakeFirst()) !== undefined;
    },
    /** Keeps a run that is new, its line in the log and its writes. */
    keep: (acted: ActedRun): Promise<void> =>
      store.within(async (tx, inside) => {
        const { owner, applicationKey, connectionId, writes, run, shortlisted } = acted;
        const sealed = ring.seal({ run, shortlisted }, about({ owner, id: run.id }));
        const fresh = await tx
          .insertInto('rule_runs')
          .values({
            ...{ owner, id: run.id, application_key: applicationKey, connection_id: connectionId },
            ...{ at_ms: run.atMs, sealed },
          })
          .onConflict((conflict) => conflict.columns(['owner', 'id']).doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!fresh) return;
        const own = createOutbox(inside, recorder, nowMs);
        const { ruleId: rule, version, trigger, actions } = run;
        await own.record({ kind: 'rule-run', applicationKey, data: { rule, version, trigger, actions } });
        await own.enqueue(writes);
      }),
    /** For a browser: what has changed since `afterSeq`, oldest first, and those of `again` as they stand. */
    async told(deviceId: string, afterSeq: number, again: readonly string[]): Promise<ToldRun[]> {
      const all = rows([deviceId, COMPANY]);
      const news = await all.where('seq', '>', afterSeq).orderBy('seq').limit(MOST_RUNS).execute();
      const open =
        again.length === 0
          ? []
          : await all.where('seq', '<=', afterSeq).where('id', 'in', again).orderBy('seq').execute();
      return Promise.all([...open, ...news].map(told));
    },
    /** Takes back what a run did, as in the browser; answers the connection to write to, or null where there is no such run. */
    async undo(deviceId: string, id: string): Promise<string | null> {
      const row = await rows([deviceId, COMPANY])
        .where('id', '=', id)
        .orderBy('owner', 'desc')
        .executeTakeFirst();
      if (!row) return null;
      const { run, shortlisted } = open(row);
      const applicationKey = row.application_key;
      const entries = (await outbox.of(applicationKey)).filter((one) => run.writes.includes(one.id));
      await store.within(async (tx, inside) => {
        const sealed = ring.seal({ run: { ...run, undone: true }, shortlisted }, about(row));
        const changed = await tx
          .updateTable('rule_runs')
          .set({ sealed, seq: sql`nextval(pg_get_serial_sequence('rule_runs', 'seq'))` })
          .where('owner', '=', row.owner)
          .where('id', '=', id)
          .where('seq', '=', Number(row.seq))
          .executeTakeFirst();
        if (run.undone || changed.numUpdatedRows === 0n) return;
        const own = createOutbox(inside, recorder, nowMs);
        await own.record({ kind: 'undo-asked', applicationKey, data: {} });
        const unsent = await own.discard(run.writes, 'Taken back before it was sent.');
        await own.enqueue(planUndo(entries.filter((one) => !unsent.includes(one.id))));
      });
      return row.connection_id;
    },
  };
}
export type RuleRuns = ReturnType<typeof createRuleRuns>;
