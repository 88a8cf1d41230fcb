/** Rules at the paired companion: it is told of those of this browser, runs them where nobody has to open anybody, and tells what they did. */
import { z } from 'zod';
import { sha256 } from '@/lib/engine/hash';
import type { Connection } from '@/lib/messages';
import { type RemoteSite, request, requestAs } from '@/lib/remote/request';
import { actsSchema, MOST_OPEN, MOST_RUNS, runsToldSchema, type SharedRules } from '@/lib/remote/rules';
import { err, ok, type Result } from '@/lib/result';
import { isOpenMove } from '@/lib/workflow/run';
import { offBecause } from './active';
import { settingsOf } from './chosen';
import { companionSite } from './companion-site';
import { currentPolicy } from './policy';
import type { Services } from './services';

const VAULT_ID = 'companion rules';
const NEVER = { told: {}, acts: [], cursor: 0 };
const markSchema = z.object({
  url: z.string(),
  /** By connection: what was told last, and of which ATS. */
  told: z.record(z.string(), z.object({ hash: z.string(), ats: z.string(), api: z.string() })),
  acts: z.array(actsSchema),
  /** The last change of a run that was heard of. */
  cursor: z.number(),
});
type Mark = z.infer<typeof markSchema>;
type Needs = Pick<Services, 'db' | 'vault' | 'workflow'>;

const LOCK = 'candor-rules-there';

async function markOf({ vault }: Pick<Services, 'vault'>, { url }: RemoteSite): Promise<Mark> {
  const read = markSchema.safeParse(await vault.get(VAULT_ID));
  return read.success && read.data.url === url ? read.data : { url, ...NEVER };
}

/** Since when the companion runs the rules of each connection; nothing where it does not. */
export async function actsThere(services: Pick<Services, 'vault'>): Promise<ReadonlyMap<string, number>> {
  const site = await companionSite(services);
  if (!site) return new Map();
  const { acts } = await markOf(services, site);
  return new Map(
    acts.flatMap(({ connectionId, sinceMs }) => (sinceMs === null ? [] : [[connectionId, sinceMs]])),
  );
}

/** What every connection is to be told; nothing to one that is switched off or gone. */
async function toTell(services: Needs, mark: Mark): Promise<SharedRules[]> {
  const [rules, connections] = [await services.workflow.rules(), await services.db.connections.toArray()];
  const { sourceChannels, moveWaitsMinutes } = await settingsOf(services);
  const { advanceOff = false } = (await currentPolicy()).policy;
  const works = async (one: Connection) =>
    one.status === 'connected' && !(await offBecause(services.db, one));
  const shared = await Promise.all(
    connections.map(async (one) => ({
      ...{ ats: one.ats, api: one.origins.api, connectionId: one.id },
      rules: (await works(one)) ? rules : [],
      ...{ sourceChannels, moveWaitsMinutes, advanceOff },
    })),
  );
  const gone = Object.entries(mark.told).filter(([id]) => !connections.some((one) => one.id === id));
  const forgotten = gone.map(([connectionId, { ats, api }]) => ({
    ...{ ats, api, connectionId, rules: [], sourceChannels, moveWaitsMinutes, advanceOff },
  }));
  // A companion that was never told of a rule need not hear that there is none.
  return [...shared, ...forgotten].filter(
    ({ rules: some, connectionId }) => some.length > 0 || mark.told[connectionId],
  );
}

/** Tells the companion of the rules, where they are not those that it knows; what it could not be told goes with the next wake. */
export async function shareRules(services: Needs): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const site = await companionSite(services);
    if (!site) return;
    let mark = await markOf(services, site);
    for (const shared of await toTell(services, mark)) {
      const { connectionId, ats, api } = shared;
      const hash = sha256(JSON.stringify(shared));
      if (mark.told[connectionId]?.hash === hash) continue;
      const told = await requestAs(actsSchema, site, 'PUT', '/v1/rules', shared);
      if (!told.ok) continue;
      const acts = mark.acts.filter((one) => one.connectionId !== connectionId);
      mark = {
        ...mark,
        told: { ...mark.told, [connectionId]: { hash, ats, api } },
        acts: [...acts, { ...told.value, connectionId }],
      };
      await services.vault.put(VAULT_ID, mark);
    }
  });
}

/** Takes in what rules did at the companion since the last time; a companion that is away is asked the next time. */
export async function hearOfRuns(services: Needs, timeoutMs?: number): Promise<void> {
  // Who is in a hurry does not wait for a companion that is just being told something.
  await navigator.locks.request(LOCK, { ifAvailable: timeoutMs !== undefined }, async (lock) => {
    if (!lock) return;
    const site = await companionSite(services);
    if (!site) return;
    let mark = await markOf(services, site);
    const waiting = (await services.workflow.runs(MOST_RUNS))
      .filter((run) => run.at && run.moves?.some(isOpenMove))
      .map(({ id }) => id);
    let again = waiting.slice(0, MOST_OPEN).join(',');
    for (let more = true; more; again = '') {
      const path = `/v1/rule-runs?${new URLSearchParams({ after: String(mark.cursor), again })}`;
      const told = await requestAs(runsToldSchema, site, 'GET', path, undefined, timeoutMs);
      if (!told.ok) return;
      const { acts, runs } = told.value;
      for (const { run, shortlisted, moves } of runs)
        await services.workflow.take({ ...run, moves }, shortlisted);
      const cursor = Math.max(mark.cursor, ...runs.map(({ seq }) => seq));
      more = cursor > mark.cursor && runs.length >= MOST_RUNS;
      mark = { ...mark, acts, cursor };
      await services.vault.put(VAULT_ID, mark);
    }
  });
}

/** Has the companion take back what a rule did there. */
export async function undoThere(services: Needs, id: string): Promise<Result<null>> {
  const site = await companionSite(services);
  if (!site)
    return err({
      kind: 'not-connected',
      message:
        'A companion did this, and this browser is not paired with it any more. Pair it again, or mend it in the ATS.',
    });
  const done = await request(site, 'POST', `/v1/rule-runs/${encodeURIComponent(id)}/undo`);
  return done.ok ? ok(null) : done;
}

/** After unpairing all rules are this browser's own again. */
export const forgetRulesThere = ({ vault }: Pick<Services, 'vault'>) => vault.forget(VAULT_ID);
