/** Computes the scores of a packet again and says what differs. Pure. */
import canonicalize from 'canonicalize';
import { scoreJob } from '@/lib/engine';
import { engineVersion } from '@/lib/engine/score';
import type { Score } from '@/lib/engine/types';
import type { Packet } from './packet';
import { scoredSchema } from './scored';

export interface Replayed {
  job: string;
  value: number | null;
  same: boolean;
  /** What differs, in words; empty when the score is the same byte for byte. */
  why: string;
}

const criteriaOf = ({ findings }: Score) => canonicalize(findings.map((one) => one.requirement));

/** The same engine gives another score: which of its inputs is not the one that the score was made from. */
function whatDiffers(score: Score, now: Score): string {
  if (now.inputHash === score.inputHash)
    return `The same engine, resume and criteria give ${now.value}: the score was changed.`;
  return criteriaOf(now) === criteriaOf(score)
    ? `The resume is not the one that was scored; with this one it is ${now.value}.`
    : `The criteria are not those of the score; with these it is ${now.value}.`;
}

/** One line for each score in the packet. */
export function replayPacket(packet: Packet): Replayed[] {
  return packet.details.flatMap(({ content }): Replayed[] => {
    const scored = scoredSchema.safeParse(content);
    if (!scored.success) return [];
    const { resume, job, knownNames, requirements, score } = scored.data;
    const overrides = Object.fromEntries(
      score.findings.flatMap((one) => (one.override ? [[one.requirement.id, one.override]] : [])),
    );
    const now = scoreJob(resume, job, { knownNames, overrides, requirements });
    const same = canonicalize(now) === canonicalize(score);
    const line = { job: job.title, value: score.value, same };
    if (same) return [{ ...line, why: '' }];
    if (score.engine !== engineVersion())
      return [
        {
          ...line,
          why: `It was made by ${score.engine}; this is ${engineVersion()}, which says ${now.value}.`,
        },
      ];
    return [{ ...line, why: whatDiffers(score, now) }];
  });
}
