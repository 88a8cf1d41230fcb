import type { WordKey } from '@/components/ui/words';
import type { Finding } from '@/lib/engine/types';

export interface FindingGroup {
  title: WordKey;
  findings: Finding[];
}

const GROUPS: [title: WordKey, verdicts: Finding['verdict'][]][] = [
  ['score.group.met', ['met']],
  ['score.group.partly', ['partly']],
  ['score.group.contradicted', ['contradicted']],
  ['score.group.notFound', ['not_found']],
];

/** What speaks for the candidate first, then what is open; within a group the heaviest first. */
export function groupFindings(findings: Finding[]): FindingGroup[] {
  return GROUPS.map(([title, verdicts]) => ({
    title,
    findings: findings.filter(({ verdict }) => verdicts.includes(verdict)).sort(byImportance),
  })).filter((group) => group.findings.length > 0);
}

/** The findings that leave a question, musts first. */
export const openQuestions = (findings: Finding[]) =>
  findings.filter((finding) => finding.question !== undefined).sort(byImportance);

const byImportance = (a: Finding, b: Finding) =>
  Number(b.requirement.must) - Number(a.requirement.must) || b.weight - a.weight || b.points - a.points;
