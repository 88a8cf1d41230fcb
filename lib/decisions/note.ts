/** The private note of a decision. It is written for colleagues and for the file, in the ATS's language: English. */
import type { Decision, Verdict } from './model';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { approve: 'Approve', skip: 'Skip' };

/** Minutes of the device's clock, in UTC, because colleagues sit elsewhere. */
const at = (atMs: number): string => `${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const said = ({ verdict, by, atMs, via }: Decision): string =>
  `${verdict === 'withdrawn' ? 'Withdrawn' : VERDICT_WORDS[verdict]} by ${by}${via === 'link' ? ', by review link' : ''}, ${at(atMs)}`;

/** What the score had to do with it. */
const sight = ({ sawScore, score }: Decision): string => {
  if (score === null) return 'No score was there.';
  return sawScore
    ? `Candor's score of ${score} was on show.`
    : `Decided before Candor's score (${score}) was shown.`;
};

/** `before` is the decision that stood until now. `@` could notify people. */
export function decisionNote(decision: Decision, before: Decision | null, auditId: string): string {
  const { verdict, reason, comment } = decision;
  const lines =
    verdict === 'withdrawn'
      ? [
          `Decision withdrawn${before ? `: ${VERDICT_WORDS[before.verdict as Verdict]} no longer stands` : ''}`,
          said(decision),
        ]
      : [
          `Decision: ${VERDICT_WORDS[verdict]}${reason ? ` (${reason})` : ''}`,
          ...(comment ? [comment] : []),
          said(decision),
          sight(decision),
          ...(before ? [`It replaces: ${said(before)}`] : []),
          ...(verdict === 'skip'
            ? ['An opinion on the record, not a rejection: the candidate stays where they are.']
            : []),
        ];
  return [...lines, '', `Candor decision · audit id ${auditId}`].join('\n').replaceAll('@', '(at)');
}
