/** Rules, their runs and the shortlist, kept on this device. */
import { DEVICE_KEY } from '@/lib/audit/kinds';
import { err, ok, type Result } from '@/lib/result';
import type { CandorDb } from '@/lib/store/db';
import type { Outbox } from '@/lib/sync/outbox';
import type { PlannedWrite } from '@/lib/sync/plan';
import { planUndo } from '@/lib/sync/undo';
import { advances, type Rule, type RuleDraft } from './model';
import type { RuleRun, Shortlisted } from './run';

const gone = err({
  kind: 'not-found' as const,
  message: 'This rule is not there any more. Load the page anew.',
});

export function createWorkflow(db: CandorDb, outbox: Outbox, nowMs: () => number) {
  const onRecord = [db.outbox, db.audit, db.subjects, db.details];
  const changed = (rule: Rule, before: Rule | null, after: Rule | null) =>
    outbox.record({
      kind: 'rule-changed',
      applicationKey: DEVICE_KEY,
      data: {
        rule: rule.id,
        version: rule.version,
        on: after?.on ?? false,
        actions: rule.actions.map(({ kind }) => kind),
      },
      personal: { type: 'rule', before, after },
    });
  const put = (rule: Rule, before: Rule | null) =>
    db.transaction('rw', [db.rules, ...onRecord], async () => {
      await db.rules.put(rule);
      await changed(rule, before, rule);
      return rule;
    });

  return {
    rules: () => db.rules.toArray(),
    /** A changed rule is off until it was tried again. */
    async save(id: string, draft: RuleDraft): Promise<Rule> {
      const before = (await db.rules.get(id)) ?? null;
      const version = (before?.version ?? 0) + 1;
      return put({ ...draft, id, on: false, version, triedVersion: null }, before);
    },
    async tried(id: string): Promise<void> {
      const rule = await db.rules.get(id);
      if (rule) await db.rules.update(id, { triedVersion: rule.version });
    },
    /** `warned`: the person has read what it means that a rule moves people by itself. */
    async turn(id: string, on: boolean, warned = false): Promise<Result<Rule>> {
      const rule = await db.rules.get(id);
      if (!rule) return gone;
      if (on && rule.triedVersion !== rule.version)
        return err({ kind: 'invalid', message: 'Try the rule first and look at what it would have done.' });
      if (on && advances(rule) && !warned)
        return err({
          kind: 'invalid',
          message: 'This rule moves people by itself. Read the warning first, then switch it on.',
        });
      return ok(await put({ ...rule, on }, rule));
    },
    async remove(id: string): Promise<void> {
      const rule = await db.rules.get(id);
      if (!rule) return;
      await db.transaction('rw', [db.rules, ...onRecord], async () => {
        await db.rules.delete(id);
        await changed(rule, rule, null);
      });
    },
    runs: (most: number): Promise<RuleRun[]> => db.ruleRuns.orderBy('seq').reverse().limit(most).toArray(),
    runsOf: (applicationKey: string): Promise<RuleRun[]> =>
      db.ruleRuns.where({ applicationKey }).sortBy('seq'),
    /** Whether it ran at the companion. */
    isThere: async (id: string): Promise<boolean> =>
      (await db.ruleRuns.where({ id }).first())?.at !== undefined,
    hasRun: async (id: string): Promise<boolean> => (await db.ruleRuns.where({ id }).count()) > 0,
    /** Keeps the run, its line in the log and its writes together; answers whether it is a new one. */
    run: (run: RuleRun, writes: readonly PlannedWrite[], shortlisted: Shortlisted | null): Promise<boolean> =>
      db.transaction('rw', [db.ruleRuns, db.shortlist, ...onRecord], async () => {
        if (await db.ruleRuns.where({ id: run.id }).first()) return false;
        await db.ruleRuns.add(run);
        if (shortlisted) await db.shortlist.put(shortlisted);
        const { ruleId: rule, version, trigger, actions, applicationKey } = run;
        await outbox.record({ kind: 'rule-run', applicationKey, data: { rule, version, trigger, actions } });
        await outbox.enqueue(writes);
        return true;
      }),
    /** Takes in, or brings up to date, what a rule did at the companion, whose log has it; one that ran here stays this browser's. */
    take: (run: RuleRun, shortlisted: Shortlisted | null): Promise<void> =>
      db.transaction('rw', [db.ruleRuns, db.shortlist], async () => {
        const known = await db.ruleRuns.where({ id: run.id }).first();
        if (known && !known.at) return;
        if (known) {
          const { moves, undone } = run;
          await db.ruleRuns.where({ id: run.id }).modify({ moves, undone: undone || known.undone });
        } else await db.ruleRuns.add(run);
        if (shortlisted && !known && !run.undone) await db.shortlist.put(shortlisted);
        if (run.undone && run.actions.includes('shortlist')) await db.shortlist.delete(run.applicationKey);
      }),
    /**
     * Takes back what a run did: what was not sent yet is not sent, notes are withdrawn, fields put back, the shortlist
     * forgets; tags stay, and so does a stage that was reached, because Candor moves nobody back.
     */
    async undo(id: string): Promise<void> {
      const run = await db.ruleRuns.where({ id }).first();
      if (!run || run.undone) return;
      const entries = (await outbox.of(run.applicationKey)).filter((one) => run.writes.includes(one.id));
      await db.transaction('rw', [db.ruleRuns, db.shortlist, ...onRecord], async () => {
        await db.ruleRuns.where({ id }).modify({ undone: true });
        if (run.actions.includes('shortlist')) await db.shortlist.delete(run.applicationKey);
        await outbox.record({ kind: 'undo-asked', applicationKey: run.applicationKey, data: {} });
        const unsent = await outbox.discard(run.writes, 'Taken back before it was sent.');
        await outbox.enqueue(planUndo(entries.filter((one) => !unsent.includes(one.id))));
      });
    },
    listed: (applicationKey: string) => db.shortlist.get(applicationKey),
    shortlist: (): Promise<Shortlisted[]> => db.shortlist.orderBy('atMs').reverse().toArray(),
    unlist: (applicationKey: string) => db.shortlist.delete(applicationKey),
    nowMs,
  };
}
