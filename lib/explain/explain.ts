/** The text for the candidate: what was assessed and how, what was not used, who decides, what they can do. Pure. */
import type { Finding, Score } from '@/lib/engine/types';
import { EXPLAIN_WORDS, type ExplainLanguage, type ExplainWords } from './words';

export interface ExplainInput {
  name: string;
  job: string;
  score: Pick<Score, 'value' | 'ceiling' | 'findings'>;
  language: ExplainLanguage;
  /** Whether the sum is told, besides what was found. */
  withPoints: boolean;
}

const LONGEST_QUOTE = 90;
const quoteOf = ({ quotes: [first] }: Finding): string | null => {
  const text = first?.text.replace(/\s+/gu, ' ').trim() ?? '';
  return text
    ? text.length > LONGEST_QUOTE
      ? `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`
      : text
    : null;
};

function outcome(finding: Finding, words: ExplainWords): string {
  // What a colleague wrote about the person is theirs to tell, not for copying out.
  if (finding.override) return words.corrected;
  switch (finding.verdict) {
    case 'met':
      return words.met(quoteOf(finding));
    case 'partly':
      return words.partly(quoteOf(finding));
    case 'contradicted':
      return words.contradicted;
    default:
      return words.notFound;
  }
}

export function explainToCandidate({ name, job, score, language, withPoints }: ExplainInput): string {
  const words = EXPLAIN_WORDS[language];
  const { value, ceiling } = score;
  const findings = score.findings.filter(({ weight }) => weight > 0);
  const lines = findings.map((one) => `- ${one.requirement.label}: ${outcome(one, words)}`);
  const open = findings.some(({ verdict, override }) => verdict === 'not_found' && !override);
  const points = value === null ? words.noScore : withPoints ? words.points(value, ceiling) : null;
  const part = (title: string, ...text: (string | null)[]) =>
    [title, ...text.filter((one) => one !== null)].join('\n');
  return [
    words.greeting(name),
    words.thanks(job),
    ...(lines.length > 0
      ? [part(words.assessed, words.compared, ...lines, open ? words.openNote : null)]
      : []),
    part(words.howTitle, words.how, points),
    part(words.notUsedTitle, words.notUsed),
    part(words.whoTitle, words.who),
    part(words.canTitle, ...words.can.map((one) => `- ${one}`)),
    words.bye,
  ].join('\n\n');
}
