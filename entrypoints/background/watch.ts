/** Rules that need nobody to open a candidate: what is new or has changed is looked at while the browser runs. */
import { isConcealed } from '@/lib/decisions/model';
import type { Connection } from '@/lib/messages';
import type { ApplicationRef } from '@/lib/model';
import { loadCandidate } from '@/lib/pipeline/load-candidate';
import type { ScoreRow } from '@/lib/scores/row';
import { applicationKeyOf } from '@/lib/sync/plan';
import { triggersUnseen } from '@/lib/workflow/evaluate';
import type { Trigger } from '@/lib/workflow/model';
import { isTheCompanions } from '@/lib/workflow/place';
import { settingsOf } from './chosen';
import { engineFor } from './companion';
import { factsOf } from './facts';
import { keepScore } from './keep-score';
import { recordReading } from './record-reading';
import { actsThere, hearOfRuns, shareRules } from './rules-there';
import { runRules } from './run-rules';
import type { Services } from './services';
import { WATCH } from './watch-alarm';
import { planOf } from './write-back';

/** Looks a round and connection: each costs several requests, and people at work come first. */
const MOST_LOOKS = 20;
/** Clocks differ: a round begins a little before the last one ended. */
const OVERLAP_MS = 2 * 60_000;

type IsOurs = (application: { appliedAt?: string }) => boolean;

/** One round at a time, in all contexts of this browser. */
export async function watch(services: Services): Promise<void> {
  await navigator.locks.request(WATCH, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    await services.taxonomy.ready();
    await round(services);
  });
}

async function round(services: Services): Promise<void> {
  const { db } = services;
  await shareRules(services);
  await hearOfRuns(services);
  const there = await actsThere(services);
  const wanted = new Set((await services.workflow.rules()).filter(({ on }) => on).map((one) => one.trigger));
  const wants = (...triggers: Trigger[]) => triggers.some((one) => wanted.has(one));
  if (!wants('application_new', 'resume_changed')) await db.watches.clear();
  for (const connection of await db.connections.toArray()) {
    if (connection.status !== 'connected') continue;
    // Newer applications are the companion's where it looks after them.
    const untilMs = there.get(connection.id) ?? null;
    const isOurs: IsOurs = (one) => !isTheCompanions('application_new', one, untilMs);
    const behind = wants('criteria_changed') ? await behindCriteria(services, connection.id, isOurs) : [];
    for (const { ref } of behind) await lookUnseen(services, connection, ref);
    if (wants('application_new', 'resume_changed'))
      await watchList(services, connection, MOST_LOOKS - behind.length, isOurs);
  }
}

/** Scores that cite older criteria than those that hold, newest first. */
async function behindCriteria(services: Services, connectionId: string, isOurs: IsOurs): Promise<ScoreRow[]> {
  const behind: ScoreRow[] = [];
  for (const job of await services.criteria.jobs()) {
    if (job.connectionId !== connectionId) continue;
    const version = (await services.criteria.current(connectionId, job.jobId))?.version ?? 0;
    const rows = await services.scores.ofJob(connectionId, job.jobId);
    behind.push(...rows.filter((row) => row.criteriaVersion < version && isOurs(row)));
  }
  return behind.sort((a, b) => b.atMs - a.atMs).slice(0, MOST_LOOKS);
}

/** Looks at what has changed since the last round; the first round only notes from when on it looks. */
async function watchList(
  services: Services,
  connection: Connection,
  most: number,
  isOurs: IsOurs,
): Promise<void> {
  const { db, nowMs } = services;
  const { id: connectionId } = connection;
  const startMs = nowMs();
  const state = await db.watches.get(connectionId);
  if (!state) {
    await db.watches.put({ connectionId, fromMs: startMs, sinceMs: startMs, cursor: null, skip: 0, startMs });
    return;
  }
  const client = await services.clientFor(connectionId);
  const listed = client.ok ? await client.value.list(state.cursor, state.sinceMs - OVERLAP_MS) : client;
  // Said where it is seen, on the connections page and in the sync log; the next round tries again.
  if (!listed.ok) return;
  const { rows, next } = listed.value;
  const todo = rows.slice(state.skip, state.skip + most);
  for (const { candidateId, id: applicationId } of todo.filter(isOurs))
    await lookUnseen(services, connection, { connectionId, candidateId, applicationId }, state.fromMs);
  const skip = state.skip + todo.length;
  const begun = state.cursor === null && state.skip === 0 ? startMs : state.startMs;
  if (skip < rows.length) await db.watches.put({ ...state, skip, startMs: begun });
  else if (next) await db.watches.put({ ...state, cursor: next, skip: 0, startMs: begun });
  else await db.watches.put({ ...state, sinceMs: begun, cursor: null, skip: 0, startMs: begun });
}

/** Reads and scores one application and lets rules act, as if somebody had opened it, but for rules on opening. */
async function lookUnseen(
  services: Services,
  connection: Connection,
  wanted: ApplicationRef,
  fromMs?: number,
): Promise<void> {
  const client = await services.clientFor(connection.id);
  if (!client.ok) return;
  const engine = await engineFor(services);
  const read = await loadCandidate(client.value, wanted, { settledBy: services.settled, engine });
  if (!read.ok || !read.value.score) return;
  const loaded = read.value;
  const key = applicationKeyOf(loaded.ref);
  await recordReading(services, loaded, key);
  const before = await services.scores.get(key);
  await keepScore(services, loaded, key);
  const now = await services.scores.get(key);
  const { judgeFirst } = await settingsOf(services);
  if (!now || isConcealed(judgeFirst, await services.decisions.of(key))) return;
  const facts = await factsOf(services, loaded);
  const plan = await planOf(services, loaded, facts);
  const triggers = triggersUnseen(before, now, fromMs);
  if (await runRules(services, { loaded, before, now, tags: facts.tags, plan }, triggers))
    void services.drainAndWake();
}
