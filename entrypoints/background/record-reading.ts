/** Puts on record what was read and, where it is a new one, the score with all that went into it. */
import type { Scored } from '@/lib/audit/replay';
import type { Loaded } from '@/lib/pipeline/load-candidate';
import type { Services } from './services';

const FIELDS_READ = [
  'name',
  'headline',
  'tags',
  'custom fields',
  'applications',
  'job',
  'attachments',
  'resume',
];

export async function recordReading({ db, outbox }: Services, loaded: Loaded, key: string): Promise<void> {
  const { score, resume, job, file, candidate } = loaded;
  await outbox.record({
    kind: 'read',
    applicationKey: key,
    data: {
      fields: FIELDS_READ,
      engine: score?.engine ?? null,
      inputHash: score?.inputHash ?? null,
      value: score?.value ?? null,
    },
    personal: { type: 'read', file: file?.filename ?? null, job: job?.title ?? null },
  });
  if (!score || !resume || !job) return;
  const known = await db.details
    .where('key')
    .equals(key)
    .filter(({ content }) => isScoreOf(content, score.inputHash))
    .first();
  if (known) return;
  const scored: Scored = {
    type: 'scored',
    // Where the words stand on the page is for drawing only.
    resume: { ...resume, layout: [] },
    job: { id: job.id, title: job.title, description: job.description },
    knownNames: [candidate.name],
    score,
  };
  const { engine, inputHash, value } = score;
  await outbox.record({
    kind: 'scored',
    applicationKey: key,
    data: { engine, inputHash, value },
    personal: scored,
  });
}

const isScoreOf = (content: unknown, inputHash: string): boolean =>
  typeof content === 'object' &&
  content !== null &&
  'score' in content &&
  typeof content.score === 'object' &&
  content.score !== null &&
  'inputHash' in content.score &&
  content.score.inputHash === inputHash;
