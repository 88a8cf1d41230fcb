/** Whether a text is somebody's resume or just any page: by what a resume has and few other pages have together. */

import { LIMITS } from '@/lib/engine/read/limits';
import { countWords } from '@/lib/engine/read/text/clean';
import type { Resume } from '@/lib/engine/types';

const TELLING = new Set<string>(['experience', 'education', 'skills', 'certificates', 'languages']);
const LEAST_SIGNS = 2;

/** Two signs of: dated positions, a degree, two of a resume's headings, a way to reach the person. */
export function looksLikeResume({ text, positions, education, sections, contact }: Resume): boolean {
  const headings = new Set(sections.map(({ kind }) => kind).filter((kind) => TELLING.has(kind)));
  const signs = [
    positions.length > 0,
    education.length > 0,
    headings.size >= 2,
    contact.some(({ kind }) => kind === 'email' || kind === 'phone'),
  ];
  return countWords(text) >= LIMITS.words && signs.filter(Boolean).length >= LEAST_SIGNS;
}
