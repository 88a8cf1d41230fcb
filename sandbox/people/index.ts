/** The sandbox company's six jobs and fifty applicants. All of them are invented; the bytes are the same every time. */
import type { People, SeedCandidate, SeedJob } from '../store/seed';
import { filesOf, unreadableOf } from './files';
import { mulberry32 } from './random';
import { reachOf } from './reach';
import { TRADES } from './trades';
import type { Cv, Person } from './types';
import { cvWriter } from './write-cv';

const SEED = 20260901;
const SOURCES = ['Company website', 'LinkedIn', 'Referral', 'Indeed', 'Agency', 'Job fair'];
const STRONG_STAGES = ['Phone Screen', 'Application Review', 'Interview', 'Application Review'];
const FIRST_APPLIED = Date.UTC(2026, 8, 5, 7, 12);
const HOUR = 3_600_000;

/** Writes all jobs, people and files. Takes a second or two, most of it for the PDFs. */
export async function generatePeople(): Promise<People> {
  const random = mulberry32(SEED);
  const candidates: SeedCandidate[] = [];
  let lastApplication = 7000;
  const nextApplication = () => ++lastApplication;
  for (const { job, people, pools } of TRADES) {
    const write = cvWriter(pools, random);
    for (const person of people) {
      const index = candidates.length;
      const reach = reachOf(person, index);
      const cv = write(person, reach, index);
      candidates.push(await candidate(person, cv, job, { index, ...reach, nextApplication }));
    }
  }
  return { jobs: TRADES.map(({ job }) => job), candidates };
}

interface Circumstances {
  index: number;
  email: string;
  phone: string;
  nextApplication(): number;
}

async function candidate(
  person: Person,
  cv: Cv,
  job: SeedJob,
  { index, email, phone, nextApplication }: Circumstances,
): Promise<SeedCandidate> {
  const unreadable = unreadableOf(person.layout);
  const strong = person.fit === 'high' && !unreadable;
  const stage = (strong && STRONG_STAGES[index % STRONG_STAGES.length]) || 'Application Review';
  const first = { id: nextApplication(), jobId: job.id, stage, appliedAt: appliedAt(index) };
  const second = person.also
    ? [
        {
          id: nextApplication(),
          jobId: person.also,
          stage: 'Application Review',
          appliedAt: appliedAt(index + 2),
        },
      ]
    : [];
  return {
    id: 6001 + index,
    firstName: person.first,
    lastName: person.last,
    headline: person.headline,
    email,
    phone,
    location: person.place,
    tags: person.tags ?? [],
    source: SOURCES[index % SOURCES.length] ?? 'Company website',
    applications: [first, ...second],
    files: await filesOf(person, cv, job.title),
    expect: { fit: person.fit, ...(unreadable && { unreadable }) },
  };
}

/** One application every fifteen hours from 5 September 2026. */
const appliedAt = (index: number): string =>
  `${new Date(FIRST_APPLIED + index * 15 * HOUR).toISOString().slice(0, 19)}Z`;
