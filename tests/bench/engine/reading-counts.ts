import type { Resume } from '@/lib/engine/types';

/** What was found in one resume, as kinds and counts: nothing of what it says. */
export interface Counts {
  sections: string[];
  positions: number;
  /** Positions with a start. */
  dated: number;
  /** … and a title and an employer. */
  complete: number;
  education: number;
  language: string;
  named: boolean;
  hidden: number;
}

export function countsOf(resume: Resume): Counts {
  const dated = resume.positions.filter(({ start, end }) => start !== null || end !== null);
  return {
    sections: [...new Set(resume.sections.map(({ kind }) => kind))].sort(),
    positions: resume.positions.length,
    dated: dated.length,
    complete: dated.filter(({ title, organisation }) => title !== '' && organisation !== '').length,
    education: resume.education.length,
    language: resume.language,
    named: resume.name !== null,
    hidden: resume.hidden.length,
  };
}

/** The share of those that hold, to three places. */
export const share = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  Number((all.filter(holds).length / Math.max(1, all.length)).toFixed(3));
