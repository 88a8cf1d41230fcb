/** Puts on record what was read and from where, and the score with, where it is a new one, all that went into it. */
import type { Loaded } from '@/lib/pipeline/load-candidate';
import { happeningsOf } from '@/lib/pipeline/on-record';
import type { Services } from './services';

export async function recordReading({ db, outbox }: Services, loaded: Loaded, key: string): Promise<void> {
  const { score } = loaded;
  const known =
    score &&
    (await db.details
      .where('key')
      .equals(key)
      .filter(({ content }) => isScoreOf(content, score.inputHash))
      .first());
  await outbox.record(...happeningsOf(loaded, key, Boolean(known)));
}

const isScoreOf = (content: unknown, inputHash: string): boolean =>
  typeof content === 'object' &&
  content !== null &&
  'score' in content &&
  typeof content.score === 'object' &&
  content.score !== null &&
  'inputHash' in content.score &&
  content.score.inputHash === inputHash;
