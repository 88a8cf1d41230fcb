/** One application from event to outbox: fetch, parse, score, plan. The same steps as when a recruiter opens it. */
import { eraseCandidate } from '@/lib/audit/erase';
import { loadCandidate } from '@/lib/pipeline/load-candidate';
import { happeningsOf } from '@/lib/pipeline/on-record';
import type { AppError } from '@/lib/result';
import { createOutbox } from '@/lib/sync/outbox';
import { applicationKeyOf, planWriteBack } from '@/lib/sync/plan';
import { tagsFor } from '@/lib/tags/tags';
import type { HeldRow } from '../connections/store';
import type { ApplicationJob } from '../events/store';
import type { Parts } from '../http/parts';
import { createRuleActor, rowOf } from '../rules/act';
import { createSettled } from '../settled/store';
import { threadEngine } from './thread-engine';

/** What cannot be mended by trying again. */
const FINAL = new Set<AppError['kind']>([
  'not-found',
  'invalid',
  'no-resume',
  'unreadable-resume',
  'no-job-description',
  'opted-out',
]);
const GONE = /delete|anonymi[sz]e/i;

export function createLook(parts: Parts) {
  const { connections, clients, events, locks, outbox, store, recorder, queue, records, metrics, nowMs } =
    parts;
  const engine = threadEngine(parts.engine);
  const runRules = createRuleActor(parts);
  const settled = createSettled(parts.database.db, parts.ring);
  const count = (outcome: string) => metrics.applications.labels({ outcome }).inc();

  async function refuse(key: string, seq: number, error: AppError): Promise<void> {
    count(error.kind);
    if (FINAL.has(error.kind)) await events.settle(key, seq, 'failed', error.kind);
    else await events.putOff(key, error.kind, error.retryAtMs);
  }

  /** An event that names a person only is one for each of their applications. */
  async function spread(job: ApplicationJob, seq: number, eventId: string, kind: string): Promise<void> {
    const key = applicationKeyOf(job);
    const client = await clients.clientFor(job.connectionId);
    const found = client.ok ? await client.value.applications(job.candidateId) : client;
    if (!found.ok) return refuse(key, seq, found.error);
    await events.add(
      ...found.value.map((one) => ({
        ref: { ...job, applicationId: one.id },
        eventId: `${eventId} ${one.id}`,
        kind,
      })),
    );
    await events.settle(key, seq, 'done');
  }

  async function score(row: HeldRow, job: ApplicationJob, seq: number, kind: string): Promise<void> {
    const key = applicationKeyOf(job);
    const client = await clients.clientFor(job.connectionId);
    if (!client.ok) return refuse(key, seq, client.error);
    const { ats, origins } = row.held;
    const loaded = await loadCandidate(client.value, job, {
      engine,
      settledBy: {
        criteria: (_connectionId, jobId) => settled.criteria(ats, origins.api, jobId),
        // Verdicts of a person's own stay with them; a wish not to be scored stands in the ATS's notes.
        overrides: async () => ({}),
        optedOut: async () => null,
        resume: async () => null,
      },
    });
    if (!loaded.ok) {
      if (loaded.error.kind === 'not-found' && GONE.test(kind)) {
        // The ATS itself says so: what is kept of this person goes, too.
        await events.settle(key, seq, 'done');
        const prefix = `${encodeURIComponent(job.connectionId)}/${encodeURIComponent(job.candidateId)}/`;
        await eraseCandidate(store, recorder, prefix);
        return count('erased');
      }
      return refuse(key, seq, loaded.error);
    }
    const { candidate, application, fields, resume, problem } = loaded.value;
    if (problem) {
      await outbox.record(...happeningsOf(loaded.value, key, true));
      return refuse(key, seq, problem);
    }
    const isKnown = await records.isKnown(key, loaded.value.score?.inputHash);
    const happened = happeningsOf(loaded.value, key, isKnown);
    if (!loaded.value.score || !application) await outbox.record(...happened);
    else {
      const { mapping, noteTemplate, skillOptions, tags: settings, sourceChannels } = row.held;
      const connectionId = job.connectionId;
      const resumeText = resume?.text ?? '';
      const tags = tagsFor({
        connectionId,
        resumeText,
        candidate,
        application,
        fields,
        settings,
        todayMs: nowMs(),
      });
      const plan = planWriteBack({
        ...{ ref: loaded.value.ref, score: loaded.value.score, candidate, application, fields },
        ...{
          mapping,
          noteTemplate,
          skillOptions,
          resumeText,
          sourceChannels,
          tags: tags.map(({ tag }) => tag),
        },
        earlier: await outbox.of(key),
        can: loaded.value.can,
      });
      const before = await records.seen(key);
      const tagNames = tags.map(({ tag }) => tag);
      // Together, because all processes take turns at the log.
      await store.within(async (_, inside) => {
        const own = createOutbox(inside, recorder, nowMs);
        await own.record(...happened);
        await own.enqueue(plan.writes);
      });
      await runRules({ held: row.held, loaded: loaded.value, before, event: kind, tags: tagNames });
      await records.keep(loaded.value.ref, loaded.value.score, application, rowOf(loaded.value, nowMs()));
      await queue.send('drain', { connectionId }, { key: connectionId });
    }
    await events.settle(key, seq, 'done');
    count('scored');
    if (loaded.value.score === null) await events.finish(job.connectionId);
  }

  async function lookNow(job: ApplicationJob): Promise<void> {
    const waiting = await events.waiting(applicationKeyOf(job));
    if (!waiting) return;
    const seq = Number(waiting.seq);
    const row = await connections.get(job.connectionId);
    if (!row) return events.settle(applicationKeyOf(job), seq, 'failed', 'not-connected');
    if (!job.applicationId) return spread(job, seq, waiting.event_id, waiting.kind);
    return score(row, job, seq, waiting.kind);
  }

  /** Of two workers at the same application, one goes first and the other looks again after it. */
  return async function look(job: ApplicationJob): Promise<void> {
    const key = applicationKeyOf(job);
    const done = await locks.tryAlone(`application ${key}`, () => lookNow(job));
    if (done === 'busy') await queue.send('application', job, { key, startAfterSeconds: 2 });
  };
}
