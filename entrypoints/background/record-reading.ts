/** Puts on record what was read and from where, and the score with, where it is a new one, all that went into it. */
import type { Happening } from '@/lib/audit/kinds';
import type { Scored } from '@/lib/audit/scored';
import type { Loaded } from '@/lib/pipeline/load-candidate';
import type { Services } from './services';

/** The canonical fields that this reading asked the ATS for and got. */
const fieldsRead = ({ candidate, application, job, file, resume }: Loaded): string[] => [
  ...Object.entries(candidate).flatMap(([name, value]) => (value === undefined ? [] : `candidate.${name}`)),
  ...Object.entries(application ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : `application.${name}`,
  ),
  ...(job ? ['job.title', 'job.description'] : []),
  ...(file ? ['attachment.filename'] : []),
  ...(resume ? ['resume'] : []),
];

export async function recordReading({ db, outbox }: Services, loaded: Loaded, key: string): Promise<void> {
  const { ref, score, resume, job, file, candidate } = loaded;
  const happenings: Happening[] = [
    {
      kind: 'read',
      applicationKey: key,
      data: { from: ref.connectionId, fields: fieldsRead(loaded) },
      personal: { type: 'read', file: file?.filename ?? null, job: job?.title ?? null },
    },
  ];
  if (score && resume && job) {
    const scored: Scored = {
      type: 'scored',
      // Where the words stand on the page is for drawing only.
      resume: { ...resume, layout: [] },
      job: { id: job.id, title: job.title, description: job.description },
      knownNames: [candidate.name],
      score,
    };
    const known = await db.details
      .where('key')
      .equals(key)
      .filter(({ content }) => isScoreOf(content, score.inputHash))
      .first();
    const { engine, inputHash, value } = score;
    happenings.push({
      kind: 'scored',
      applicationKey: key,
      data: { engine, inputHash, requirementSetVersion: null, value },
      ...(!known && { personal: scored }),
    });
  }
  await outbox.record(...happenings);
}

const isScoreOf = (content: unknown, inputHash: string): boolean =>
  typeof content === 'object' &&
  content !== null &&
  'score' in content &&
  typeof content.score === 'object' &&
  content.score !== null &&
  'inputHash' in content.score &&
  content.score.inputHash === inputHash;
