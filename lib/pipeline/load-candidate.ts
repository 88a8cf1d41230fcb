/** Reads one application from the ATS and scores it: the same for looking and for writing. */
import type { AtsClient } from '@/lib/ats/client-types';
import { maskResume, readRequirements, withOriginalWords } from '@/lib/engine';
import type { Resume, Score } from '@/lib/engine/types';
import type { Application, ApplicationRef, Attachment, Candidate, FieldDef, Job } from '@/lib/model';
import { type AppError, err, ok, type Result } from '@/lib/result';
import { type ScoringEngine, THIS_DEVICE, thisDevice } from './scoring-engine';

export interface Loaded {
  ref: ApplicationRef;
  candidate: Candidate;
  applications: { id: string; jobTitle: string }[];
  application: Application | null;
  job: Job | null;
  fields: FieldDef[];
  file: Attachment | null;
  resume: Resume | null;
  score: Score | null;
  /** Which engine spoke, and what should be known of that. */
  engine: string;
  notice?: string;
  problem: AppError | null;
}

async function titlesOf(client: AtsClient, applications: Application[]) {
  return Promise.all(
    applications.map(async ({ id, jobId, jobTitle }) => {
      const job = jobId && !jobTitle ? await client.job(jobId) : null;
      return { id, jobTitle: jobTitle ?? (job?.ok ? job.value.title : `Job ${jobId ?? 'unknown'}`) };
    }),
  );
}

async function readResume(client: AtsClient, ref: ApplicationRef, engine: ScoringEngine) {
  const attachments = await client.attachments(ref);
  if (!attachments.ok) return { file: null, resume: attachments };
  const file = attachments.value.find((one) => one.kind === 'resume') ?? null;
  if (!file)
    return {
      file,
      resume: err<AppError>({
        kind: 'no-resume',
        message: 'Nobody has attached a resume to this candidate yet. Add one in the ATS and look again.',
      }),
    };
  const bytes = await client.download(file);
  if (!bytes.ok) return { file, resume: bytes };
  const parsed = await engine.parse(bytes.value, file.filename);
  return {
    file,
    resume: parsed.ok
      ? ok(parsed.value)
      : err<AppError>({
          kind: 'unreadable-resume',
          message: parsed.error.message,
          detail: `${file.filename}: ${parsed.error.kind}`,
        }),
  };
}

/** Loads and scores. Errors that leave nothing to show are errors; those that leave the person to show are `problem`. */
export async function loadCandidate(
  client: AtsClient,
  wanted: ApplicationRef,
  { engine = thisDevice }: { engine?: ScoringEngine } = {},
): Promise<Result<Loaded>> {
  const [candidate, applications, fields] = await Promise.all([
    client.candidate(wanted.candidateId),
    client.applications(wanted.candidateId),
    client.fields(),
  ]);
  if (!candidate.ok) return candidate;
  if (!applications.ok) return applications;
  if (!fields.ok) return fields;
  const all = applications.value;
  const application =
    all.find((one) => one.id === wanted.applicationId) ?? (all.length === 1 ? (all[0] ?? null) : null);
  const ref: ApplicationRef = { ...wanted, applicationId: application?.id, jobId: application?.jobId };
  const [job, titles, { file, resume }] = await Promise.all([
    application?.jobId ? client.job(application.jobId) : Promise.resolve(null),
    titlesOf(client, all),
    readResume(client, ref, engine),
  ]);
  const loaded: Loaded = {
    ref,
    candidate: candidate.value,
    applications: titles,
    application,
    job: job?.ok ? job.value : null,
    fields: fields.value,
    file,
    resume: resume.ok ? resume.value : null,
    score: null,
    engine: THIS_DEVICE,
    problem: null,
  };
  const refuse = (problem: AppError) => ok({ ...loaded, problem });
  if (job && !job.ok) return refuse(job.error);
  if (!resume.ok) return refuse(resume.error);
  if (!loaded.job) return ok(loaded);
  if (loaded.job.description.trim().length < 40)
    return refuse({
      kind: 'no-job-description',
      message: `“${loaded.job.title}” has no description in the ATS. Add one to its job post, and the score appears here.`,
    });
  const masked = maskResume(resume.value, [loaded.candidate.name]);
  const scoring = await engine.score(masked, readRequirements(loaded.job));
  return ok({ ...loaded, ...scoring, score: withOriginalWords(scoring.score, resume.value) });
}
