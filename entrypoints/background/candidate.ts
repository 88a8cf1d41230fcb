/** The panel's use cases: open, write back, take back, ask how it stands. */
import { detectPage, type FoundIds } from '@/lib/ats/pages';
import { connectorOf } from '@/lib/ats/registry';
import type { OptOut } from '@/lib/consent/model';
import { type Decision, isConcealed } from '@/lib/decisions/model';
import { detectLanguage } from '@/lib/engine/read/text/language';
import type { Connection, MessageInput, PanelView, WriteStatus } from '@/lib/messages';
import { type Loaded, loadCandidate } from '@/lib/pipeline/load-candidate';
import { err, mapOk, ok, type Result } from '@/lib/result';
import { applicationKeyOf, type Plan } from '@/lib/sync/plan';
import { actorOf, settingsOf } from './chosen';
import { engineFor } from './companion';
import { factsOf } from './facts';
import type { Sender } from './handle';
import { sitesOf } from './hosts';
import { keepScore } from './keep-score';
import { patiently } from './patiently';
import { recordReading } from './record-reading';
import type { Services } from './services';
import { runRules, suggestionsFor } from './workflow';
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
    applicationId: applicationId ?? page.applicationId,
  };
  const engine = await engineFor(services);
  const loaded = await loadCandidate(client.value, wanted, { settledBy: services.settled, engine });
  return loaded.ok ? ok({ connection, loaded: loaded.value }) : loaded;
}

const CLOCK_BEHIND =
  'This device’s clock is behind the ATS’s dates: set it right. Tags that depend on a date wait until then; scores and what is written stay as they are.';

interface Standing {
  plan: Plan;
  writes: WriteStatus[];
  decisions: Decision[];
  concealed: boolean;
  tags: PanelView['tags'];
  optOut: OptOut | null;
  suggestions: PanelView['suggestions'];
  clockBehind: boolean;
}

function viewOf(connection: Connection, loaded: Loaded, standing: Standing): PanelView {
  const { candidate, application, job, resume, file } = loaded;
  const { plan, writes, decisions, concealed, tags, optOut, suggestions, clockBehind } = standing;
  return {
    connectionId: connection.id,
    atsName: connection.name,
    candidate: { id: candidate.id, name: candidate.name, headline: candidate.headline },
    application: application && { id: application.id, stage: application.stage },
    applications: loaded.applications,
    job: job && { id: job.id, title: job.title, language: detectLanguage(job.description) },
    resume: resume && {
      text: resume.text,
      filename: file?.filename ?? 'resume',
      format: resume.format,
      pages: resume.pages,
    },
    files: loaded.files.map(({ id, filename, kind }) => ({ id, filename, kind })),
    fileId: file?.id ?? null,
    score: concealed ? null : loaded.score,
    tags: concealed ? [] : tags,
    concealed,
    decisions,
    criteria: loaded.basis && {
      version: loaded.basis.criteriaVersion,
      jobChanged: loaded.basis.jobChanged,
    },
    optOut,
    suggestions,
    problem: loaded.problem,
    engine: loaded.engine,
    notice: [loaded.notice, clockBehind && CLOCK_BEHIND].filter(Boolean).join(' ') || undefined,
    writes,
    plan: concealed ? [] : plan.writes.map(({ value, line }) => ({ value, line })),
    leftAlone: concealed ? [] : plan.leftAlone,
  };
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
  const found = await load(services, sender, applicationId, fresh);
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
