/** What the engine says of a score, in the language of the page. English is the engine's own; the record and the ATS keep that. */
import { said } from '@/components/ui/said/said';
import { t, type WordKey } from '@/components/ui/words';
import { reasonParts } from '@/lib/engine/sentences';
import { isManner, subjectOf } from '@/lib/engine/subject';
import type { Finding, Requirement, Score } from '@/lib/engine/types';

const isEnglish = () => t('common.locale') === 'en';

const QUESTIONS: Readonly<Record<Requirement['kind'], WordKey>> = {
  occupation: 'question.occupation',
  work: 'question.work',
  experience: 'question.experience',
  education: 'question.education',
  certificate: 'question.certificate',
  language: 'question.language',
  skill: 'question.skill',
  other: 'question.other',
};

/** One or two lines why. */
export function reasonWords({ value, ceiling, findings, reason }: Score): string {
  if (value === null) return said(reason);
  if (isEnglish()) return reason;
  const { been, familiar, met, partly, against, open, asksPoints } = reasonParts(findings);
  const list = new Intl.ListFormat(t('common.locale'));
  const of = (key: WordKey, labels: string[]) =>
    labels.length > 0 ? t(key, { labels: list.format(labels), ceiling }) : '';
  return [
    been && t(been.near ? 'reason.near' : 'reason.been', { label: been.label }),
    familiar && t(`reason.familiar.${familiar}`),
    of('reason.met', met),
    of('reason.partly', partly),
    met.length + partly.length === 0 && asksPoints && t('reason.none'),
    of('reason.against', against),
    of('reason.open', open),
  ]
    .filter(Boolean)
    .join(' ')
    .replaceAll('….', '…');
}

/** Ready to ask: the recruiter's own words, or Candor's. */
export function questionWords({
  requirement,
  question = '',
}: Pick<Finding, 'requirement' | 'question'>): string {
  if (requirement.question || isEnglish()) return question;
  const key =
    requirement.kind === 'skill' && isManner(requirement) ? 'question.manner' : QUESTIONS[requirement.kind];
  return t(key, { label: subjectOf(requirement) });
}
