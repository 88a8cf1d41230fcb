/** Reads one application from the ATS and scores it: the same for looking and for writing. */
import type { AtsClient } from '@/lib/ats/client-types';
import { type OptOut, optedOutError } from '@/lib/consent/model';
import { laterWish, wishInNotes } from '@/lib/consent/notes';
import type { CriteriaVersion } from '@/lib/criteria/types';
import type { Overrides } from '@/lib/engine';
import type { Resume, Score } from '@/lib/engine/types';
import type { Application, ApplicationRef, Attachment, Candidate, FieldDef, Job } from '@/lib/model';
import { type AppError, ok, type Result } from '@/lib/result';
import { readResume } from './read-resume';
import { type Basis, scoreApplication } from './score-application';
import { type ScoringEngine, THIS_DEVICE, thisDevice } from './scoring-engine';

export interface Loaded {
  ref: ApplicationRef;
  candidate: Candidate;
  applications: { id: string; jobTitle: string }[];
  application: Application | null;
  job: Job | null;
  fields: FieldDef[];
  /** What this connection can write. */
  can: AtsClient['can'];
  /** Everything attached, newest first. */
  files: Attachment[];
  /** The one that was read, or could not be. */
  file: Attachment | null;
  resume: Resume | null;
  score: Score | null;
  /** What the score rests on; null without a score. */
  basis: Basis | null;
  /** Which engine spoke, and what should be known of that and of what was left unread. */
  engine: string;
  notice?: string;
  /** What is on record of the candidate's wish not to be scored; null where nothing ever was. */
  wish: OptOut | null;
  problem: AppError | null;
}

/** Where what people have settled is kept: the extension's database, the companion's. */
export interface SettledBy {
  criteria(connectionId: string, jobId: string): Promise<CriteriaVersion | null>;
  overrides(ref: ApplicationRef): Promise<Overrides>;
  /** The id of the attached file that a person wants read; null for the newest resume. */
  resume(ref: ApplicationRef): Promise<string | null>;
  /** What is on record of the candidate's wish not to be scored. */
  optedOut(ref: ApplicationRef): Promise<OptOut | null>;
}
const NOBODY: SettledBy = {
  criteria: async () => null,
  overrides: async () => ({}),
  resume: async () => null,
  optedOut: async () => null,
};

/** The candidate's wish, from here and from the ATS's notes, where a colleague may have recorded it. */
async function wishOf(client: AtsClient, ref: ApplicationRef, settledBy: SettledBy): Promise<OptOut | null> {
  const [own, notes] = await Promise.all([settledBy.optedOut(ref), client.notes(ref)]);
  // An account that may not read notes knows only what is on record here.
  return laterWish(own, notes.ok ? wishInNotes(notes.value) : null);
}

async function titlesOf(client: AtsClient, applications: Application[]) {
  return Promise.all(
    applications.map(async ({ id, jobId, jobTitle }) => {
      const job = jobId && !jobTitle ? await client.job(jobId) : null;
      return { id, jobTitle: jobTitle ?? (job?.ok ? job.value.title : `Job ${jobId ?? 'unknown'}`) };
    }),
  );
}

/** The person is there and their job is not: said of the job, so that nobody looks for the person. */
const jobGone = ({ detail }: AppError): AppError => ({
  kind: 'no-job-description',
  message:
    'The job of this application is gone from the ATS, or closed to your account. The resume can still be read.',
  detail,
});

/** Loads and scores. Errors that leave nothing to show are errors; those that leave the person to show are `problem`. */
export async function loadCandidate(
  client: AtsClient,
  asked: ApplicationRef,
  { engine = thisDevice, settledBy = NOBODY }: { engine?: ScoringEngine; settledBy?: SettledBy } = {},
): Promise<Result<Loaded>> {
  const readPerson = (id: string) =>
    Promise.all([client.candidate(id), client.applications(id), client.fields()] as const);
  const first = await readPerson(asked.candidateId);
  if (!first[0].ok) return first[0];
  const { id } = first[0].value;
  // Somebody merged may be answered for under the id that is left; all else is read and written there.
  const [candidate, applications, fields] = id === asked.candidateId ? first : await readPerson(id);
  const wanted = { ...asked, candidateId: id };
  if (!candidate.ok) return candidate;
  if (!applications.ok) return applications;
  if (!fields.ok) return fields;
  const all = applications.value;
  const application =
    all.find((one) => one.id === wanted.applicationId) ?? (all.length === 1 ? (all[0] ?? null) : null);
  const ref: ApplicationRef = { ...wanted, applicationId: application?.id, jobId: application?.jobId };
  const [job, titles, { files, file, resume }, wish] = await Promise.all([
    application?.jobId ? client.job(application.jobId) : Promise.resolve(null),
    titlesOf(client, all),
    settledBy.resume(ref).then((chosen) => readResume(client, ref, engine, chosen)),
    wishOf(client, ref, settledBy),
  ]);
  const leftOut = resume.ok ? resume.value.notices?.join(' ') : undefined;
  const loaded: Loaded = {
    ref,
    can: client.can,
    candidate: candidate.value,
    applications: titles,
    application,
    job: job?.ok ? job.value : null,
    fields: fields.value,
    files,
    file,
    resume: resume.ok ? resume.value : null,
    score: null,
    basis: null,
    engine: THIS_DEVICE,
    notice: leftOut,
    wish,
    problem: null,
  };
  const refuse = (problem: AppError) => ok({ ...loaded, problem });
  if (wish?.optedOut) return refuse(optedOutError(wish));
  if (job && !job.ok) return refuse(job.error.kind === 'not-found' ? jobGone(job.error) : job.error);
  if (!resume.ok) return refuse(resume.error);
  if (!loaded.job) return ok(loaded);
  const [criteria, overrides] = await Promise.all([
    settledBy.criteria(ref.connectionId, loaded.job.id),
    settledBy.overrides(ref),
  ]);
  const read = { resume: resume.value, job: loaded.job, knownNames: [loaded.candidate.name] };
  const scored = await scoreApplication(read, { criteria, overrides }, engine);
  if (!scored.ok) return refuse(scored.error);
  const notice = [leftOut, scored.value.notice].filter(Boolean).join(' ') || undefined;
  return ok({ ...loaded, ...scored.value, notice });
}
