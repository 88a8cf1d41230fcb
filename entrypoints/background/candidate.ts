/** The panel's use cases: open, write back, take back, ask how it stands. */
import { detectPage, type FoundIds } from '@/lib/ats/pages';
import { connectorOf } from '@/lib/ats/registry';
import { isConcealed } from '@/lib/decisions/model';
import type { Connection, MessageInput, PanelView, WriteStatus } from '@/lib/messages';
import { loadCandidate } from '@/lib/pipeline/load-candidate';
import { err, mapOk, ok, type Result } from '@/lib/result';
import { applicationKeyOf } from '@/lib/sync/plan';
import { actorOf, settingsOf } from './chosen';
import { engineFor } from './companion';
import { factsOf } from './facts';
import type { Sender } from './handle';
import { sitesOf } from './hosts';
import { keepScore } from './keep-score';
import { viewOf } from './panel-view';
import { patiently } from './patiently';
import { recordReading } from './record-reading';
import { hearOfRuns } from './rules-there';
import { runRules } from './run-rules';
import type { Services } from './services';
import { HEAR_WITHIN_MS, ruleNewsFor, suggestionsFor } from './workflow';
import { planOf, statusOf, takeBack, writeLoaded } from './write-back';

const NOT_CONNECTED = {
  kind: 'not-connected' as const,
  message: 'Connect this ATS once, and every candidate you open here is scored.',
};

/** The page of a connected ATS that the sender's tab shows. */
function siteOf(connections: readonly Connection[], sender: Sender) {
  const page = detectPage(sender.tabUrl ?? 'about:blank', sitesOf(connections));
  const connection = connections.find((one) => one.id === page?.connectionId);
  return page && connection ? { page, connection } : null;
}

/** Which candidate of which connection the sender's tab shows, in the API's ids. */
export async function whereIs(services: Services, sender: Sender) {
  const found = siteOf(await services.db.connections.toArray(), sender);
  if (found?.page.kind !== 'candidate') return err(NOT_CONNECTED);
  const { page, connection } = found;
  const { candidateId, applicationId, jobId } = page;
  const located = await locate(services, connection, { candidateId, applicationId, jobId });
  return mapOk(located, (ids) => ({ page: ids, connection }));
}

/** The API's ids for those of the address; only some vendors' differ and have to be asked for. */
async function locate(services: Services, connection: Connection, ids: FoundIds) {
  const { candidateId } = ids;
  if (candidateId && !connectorOf(connection.ats)?.read.locate) return ok({ ...ids, candidateId });
  const client = await services.clientFor(connection.id);
  return client.ok ? client.value.locate(ids) : client;
}

/** Reads and scores the candidate in the sender's tab; `fresh` asks the ATS even for what is remembered of it. */
export async function load(
  services: Services,
  sender: Sender,
  applicationId: string | undefined,
  fresh = false,
) {
  const here = await whereIs(services, sender);
  if (!here.ok) return here;
  const { page, connection } = here.value;
  if (connection.status === 'token-expired')
    return err({
      kind: 'token-expired' as const,
      message: 'Sign in again to go on. What was still to be written is kept.',
    });
  const client = await services.clientFor(connection.id);
  if (!client.ok) return client;
  if (fresh) client.value.forget();
  const wanted = {
    connectionId: connection.id,
    candidateId: page.candidateId,
    // Of several jobs the page may not say which; then it is the one that the person looked at last.
    applicationId:
      applicationId ?? page.applicationId ?? (await services.scores.lastOf(connection.id, page.candidateId)),
  };
  const engine = await engineFor(services);
  const loaded = await loadCandidate(client.value, wanted, { settledBy: services.settled, engine });
  return loaded.ok ? ok({ connection, loaded: loaded.value }) : loaded;
}

/** Scores the application open in the sender's tab. An error says which ATS it is about. */
export async function openCandidate(
  services: Services,
  input: MessageInput<'openCandidate'>,
  sender: Sender,
): Promise<Result<PanelView>> {
  const opened = await open(services, input, sender);
  if (opened.ok) return opened;
  const connection = siteOf(await services.db.connections.toArray(), sender)?.connection;
  return err({ ...opened.error, ...(connection && { atsName: connection.name }) });
}

async function open(
  services: Services,
  { applicationId, fresh }: MessageInput<'openCandidate'>,
  sender: Sender,
): Promise<Result<PanelView>> {
  // Beside the reading, which takes longer.
  const heard = hearOfRuns(services, HEAR_WITHIN_MS);
  const found = await load(services, sender, applicationId, fresh);
  await heard;
  if (!found.ok) return found;
  const { connection, loaded } = found.value;
  const key = applicationKeyOf(loaded.ref);
  await recordReading(services, loaded, key);
  const before = await services.scores.get(key);
  await keepScore(services, loaded, key);
  const { autoWrite, judgeFirst } = await settingsOf(services);
  const decisions = await services.decisions.of(key);
  const concealed = loaded.score !== null && isConcealed(judgeFirst, decisions);
  const facts = await factsOf(services, loaded);
  let plan = await planOf(services, loaded, facts);
  // A score in the ATS would be seen there before the person has decided.
  if (autoWrite && !concealed && plan.writes.length > 0) {
    await services.outbox.enqueue(plan.writes);
    void services.drainAndWake();
    plan = await planOf(services, loaded, facts);
  }
  const now = await services.scores.get(key);
  // Rules wait as well: what they do would tell the score.
  if (!concealed && loaded.score && now) {
    const acted = await runRules(services, { loaded, before, now, tags: facts.tags, plan });
    if (acted) {
      void services.drainAndWake();
      plan = await planOf(services, loaded, facts);
    }
  }
  const suggestions = concealed ? [] : await suggestionsFor(services, loaded);
  const ruleNews = concealed ? { shortlistedBy: null, moves: [] } : await ruleNewsFor(services, loaded);
  const writes = await statusOf(services, key);
  const optOut = loaded.wish;
  const { automated: tags, clockBehind } = facts;
  return ok(
    viewOf(connection, loaded, {
      plan,
      writes,
      decisions,
      concealed,
      tags,
      optOut,
      suggestions,
      ruleNews,
      clockBehind,
    }),
  );
}

/** Queues the planned write-back and starts sending. Pressing twice is pressing once. */
export async function writeBack(
  services: Services,
  applicationId: string,
  sender: Sender,
): Promise<Result<WriteStatus[]>> {
  const found = await patiently(() => load(services, sender, applicationId), services.nowMs);
  return found.ok ? writeLoaded(services, found.value.loaded) : found;
}

async function keyOf(services: Services, applicationId: string, sender: Sender): Promise<Result<string>> {
  const here = await whereIs(services, sender);
  return mapOk(here, ({ connection, page: { candidateId } }) =>
    applicationKeyOf({ connectionId: connection.id, candidateId, applicationId }),
  );
}

/** Sets a person's verdict on one requirement of the score that is shown, or takes it back; the panel then reads again. */
export async function setOverride(
  services: Services,
  { applicationId, requirementId, verdict, reason }: MessageInput<'setOverride'>,
  sender: Sender,
): Promise<Result<null>> {
  const found = await load(services, sender, applicationId);
  if (!found.ok) return found;
  const { connection, loaded } = found.value;
  const finding = loaded.score?.findings.find((one) => one.requirement.id === requirementId);
  if (!finding)
    return err({
      kind: 'not-found',
      message: 'The criteria have changed meanwhile. Read the candidate again.',
    });
  const { name: by } = await actorOf(services, connection);
  const override = verdict && { verdict, by, reason: reason.trim() };
  await services.scores.override(applicationKeyOf(loaded.ref), finding, override);
  return ok(null);
}

/** Queues what takes back everything Candor wrote for this application. */
export async function undo(
  services: Services,
  applicationId: string,
  sender: Sender,
): Promise<Result<WriteStatus[]>> {
  const key = await keyOf(services, applicationId, sender);
  return key.ok ? takeBack(services, key.value) : key;
}

/** Where the write-back of this application stands. */
export async function writeStatus(
  services: Services,
  applicationId: string,
  sender: Sender,
): Promise<Result<WriteStatus[]>> {
  const key = await keyOf(services, applicationId, sender);
  return ok(key.ok ? await statusOf(services, key.value) : []);
}
