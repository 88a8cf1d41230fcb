/** The use cases around criteria: jobs, versions, previews, and a person's verdict. */
import { jobTextProblem } from '@/lib/criteria/job-text';
import { criterionFrom, labelsIn, suggest } from '@/lib/criteria/suggest';
import { requirementsOf } from '@/lib/criteria/types';
import { createWorkbench } from '@/lib/criteria/workbench';
import { readRequirements } from '@/lib/engine';
import type { CriteriaView, ScoredView, SeenJobView } from '@/lib/messages';
import { PASTED } from '@/lib/page/pasted';
import { err, ok, type Result } from '@/lib/result';
import { latestText, type SeenJob } from '@/lib/store/criteria';
import { announceCriteria } from './announce-criteria';
import { actorOf } from './chosen';
import type { Handlers } from './handle';
import type { Services } from './services';
import { shareCriteria } from './share-criteria';
import { staleCheck } from './stale';
import { watchSoon } from './watch-alarm';

/** A page waits no longer than this for one answer while evidence is read. */
const SLICE_MS = 200;
const NEWEST = -1;

type CriteriaMessages =
  | 'listCriteriaJobs'
  | 'openCriteria'
  | 'criteriaHistory'
  | 'saveCriteria'
  | 'prepareCriteria'
  | 'previewCriteria'
  | 'listScores'
  | 'suggestSkills'
  | 'readCriterion';

const reading = ({ title, description }: Pick<SeenJob, 'title' | 'description'>) =>
  jobTextProblem(description) ? [] : readRequirements({ title, description });

export function criteriaHandlers(services: Services): Pick<Handlers, CriteriaMessages> {
  const { db, criteria, scores, nowMs } = services;
  const bench = createWorkbench({
    rowsOf: scores.ofJob,
    resumesOf: scores.maskedResumes,
    overridesOf: scores.overrides,
    nowMs,
  });
  // A pasted job is of no ATS; it is Candor that keeps it.
  const atsNameOf = async (connectionId: string) =>
    connectionId === PASTED ? 'Candor' : ((await db.connections.get(connectionId))?.name ?? connectionId);

  async function staleRows({ connectionId, jobId }: SeenJob) {
    const staleOf = staleCheck(services);
    const rows = await scores.ofJob(connectionId, jobId);
    return Promise.all(rows.map(async (row) => ({ row, stale: await staleOf(row) })));
  }

  async function jobView(job: SeenJob): Promise<SeenJobView> {
    const { connectionId, jobId, department } = job;
    const { title, textHash } = latestText(job);
    const saved = await criteria.current(connectionId, jobId);
    const rows = await staleRows(job);
    return {
      connectionId,
      jobId,
      title,
      department,
      atsName: await atsNameOf(connectionId),
      version: saved?.version ?? 0,
      scored: rows.length,
      stale: rows.filter(({ stale }) => stale.length > 0).length,
      jobChanged: (saved?.jobTextHash ?? job.textHash) !== textHash,
    };
  }

  /** The job as the ATS has it now; as it was seen last where the ATS cannot be asked. */
  async function readJob(
    connectionId: string,
    jobId: string,
  ): Promise<Result<{ job: SeenJob; fresh: boolean }>> {
    const client = await services.clientFor(connectionId);
    if (client.ok) client.value.forget();
    const read = client.ok ? await client.value.job(jobId) : client;
    if (read.ok) return ok({ job: await criteria.seen(connectionId, read.value), fresh: true });
    const seen = await criteria.job(connectionId, jobId);
    return seen ? ok({ job: seen, fresh: false }) : read;
  }

  return {
    async listCriteriaJobs() {
      const jobs = (await criteria.jobs()).sort((a, b) => b.seenAtMs - a.seenAtMs);
      return ok(await Promise.all(jobs.map(jobView)));
    },
    async openCriteria({ connectionId, jobId }) {
      const read = await readJob(connectionId, jobId);
      if (!read.ok) return read;
      const { job, fresh } = read.value;
      const saved = await criteria.current(connectionId, jobId);
      const latest = latestText(job);
      const [was, now] = [saved?.reading ?? reading(job), reading(latest)];
      const view: CriteriaView = {
        title: latest.title,
        atsName: await atsNameOf(connectionId),
        saved,
        before: was,
        reading: now,
        problem: jobTextProblem(latest.description),
        jobChanged: (saved?.jobTextHash ?? job.textHash) !== latest.textHash,
        fresh,
        labels: labelsIn([...was, ...now, ...(saved?.criteria ?? [])]),
      };
      return ok(view);
    },
    async criteriaHistory({ connectionId, jobId }) {
      const versions = await criteria.history(connectionId, jobId);
      return ok({ versions, labels: labelsIn(versions.flatMap((one) => one.criteria)) });
    },
    async saveCriteria({ connectionId, jobId, after, criteria: list, reread, backTo }) {
      const [job, saved] = await Promise.all([
        criteria.job(connectionId, jobId),
        criteria.current(connectionId, jobId),
      ]);
      if (!job) return err({ kind: 'not-found', message: 'This job has not been read yet. Open it again.' });
      const text = reread ? latestText(job) : job;
      const ground = saved && !reread ? saved : { reading: reading(text), jobTextHash: text.textHash };
      const connection = await db.connections.get(connectionId);
      const made = {
        criteria: list,
        reading: ground.reading,
        jobTextHash: ground.jobTextHash,
        by: (await actorOf(services, connection ?? {})).name,
        ...(backTo !== undefined && { backTo }),
      };
      const version = await criteria.save({ connectionId, jobId, after }, made);
      if (version.ok) {
        await announceCriteria(version.value);
        void shareCriteria(services);
        await watchSoon(nowMs());
      }
      return version;
    },
    prepareCriteria: async ({ connectionId, jobId }) =>
      ok(await bench.prepare(connectionId, jobId, SLICE_MS)),
    previewCriteria: async ({ connectionId, jobId, before, after }) =>
      ok(bench.preview(connectionId, jobId, requirementsOf(before), requirementsOf(after))),
    async listScores({ connectionId, jobId }) {
      const job = await criteria.job(connectionId, jobId);
      if (!job) return ok([]);
      const rows = await staleRows(job);
      const views = rows.map(
        ({ row, stale }): ScoredView => ({
          applicationKey: row.applicationKey,
          applicationId: row.ref.applicationId ?? '',
          name: row.name,
          value: row.value,
          stage: row.stage,
          criteriaVersion: row.criteriaVersion,
          atMs: row.atMs,
          stale,
        }),
      );
      return ok(views.sort((a, b) => (b.value ?? NEWEST) - (a.value ?? NEWEST)));
    },
    suggestSkills: async ({ what, typed }) => ok(suggest(what, typed)),
    async readCriterion({ text }) {
      const criterion = criterionFrom(text);
      return ok({ criterion, labels: labelsIn([criterion]) });
    },
  };
}
