/** What a person thinks of an application: an opinion on the record. It moves nobody and rejects nobody. */
import { z } from 'zod';
import { CONSENT_NOTE } from '@/lib/consent/model';

export const VERDICTS = ['approve', 'skip'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

export const LONGEST_REASON = 120;
export const LONGEST_COMMENT = 2_000;

/** The outbox's names for what a decision writes: its note, and its tag or field. */
export const DECISION_NOTE = 'decision';
export const DECISION_MARK = 'decision_mark';
/** Writes of what a person said, a decision or the candidate's wish: taking back a score leaves them alone. */
export const isPersonsWrite = ({ value }: { value: string }): boolean =>
  value === DECISION_NOTE || value === DECISION_MARK || value === CONSENT_NOTE;

/** One line of an application's history. Lines are only ever added; `withdrawn` takes back the one before it. */
export const decisionSchema = z.object({
  id: z.uuid(),
  applicationKey: z.string(),
  verdict: z.enum([...VERDICTS, 'withdrawn']),
  reason: z.string().max(LONGEST_REASON),
  comment: z.string().max(LONGEST_COMMENT),
  by: z.string(),
  /** Epoch milliseconds by this device's clock. */
  atMs: z.number(),
  /** Whether the score was on show when the person decided. */
  sawScore: z.boolean(),
  /** The score at that time, shown or not; null where there was none. */
  score: z.int().nullable(),
  /** Where it was said; left out: in the panel. */
  via: z.enum(['panel', 'link']).optional(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** The decision that stands: the last line, unless it takes back what was before it. */
export function standing(history: readonly Decision[]): Decision | null {
  const last = history.at(-1);
  return last && last.verdict !== 'withdrawn' ? last : null;
}

/**
 * What a decision follows on and may replace. Whoever decides through a link speaks for themselves alone: their word
 * stands beside what was decided in the panel, and replaces only their own.
 */
export const heardBefore = (
  history: readonly Decision[],
  { via, by }: Pick<Decision, 'via' | 'by'>,
): readonly Decision[] =>
  via === 'link' ? history.filter((one) => one.via === 'link' && one.by === by) : history;

/** Whether deciding so would change nothing: pressed twice, or in two windows. */
export const saysTheSame = (history: readonly Decision[], next: Decision): boolean => {
  const last = history.at(-1);
  if (!last) return next.verdict === 'withdrawn';
  if (next.verdict === 'withdrawn') return last.verdict === 'withdrawn';
  return (
    last.verdict === next.verdict &&
    last.by === next.by &&
    last.reason === next.reason &&
    last.comment === next.comment
  );
};

/** Whether the score is kept back from the person ("judge first"); once decided, it stays in sight. */
export const isConcealed = (judgeFirst: boolean, history: readonly Decision[]): boolean =>
  judgeFirst && history.length === 0;
