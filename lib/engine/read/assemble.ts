import type { Position, Resume, Section } from '@/lib/engine/types';
import { readCertificates } from './facts/certificates';
import { readContact, readName } from './facts/contact';
import { readEducation } from './facts/education';
import { readLanguages } from './facts/languages';
import { linesOf, readPositions } from './facts/positions';
import { LIMITS } from './limits';
import type { Line, RawDocument } from './lines';
import { findSections } from './sections';
import { boundLines } from './text/bound-lines';
import { detectLanguage } from './text/language';
import { joinSplitDates } from './text/split-dates';
import { setUnfairAside } from './text/unfair';

/** Joins the lines into one text and notes where each begins, so that every value can point at its place. */
function joinLines(raw: RawDocument): { text: string; lines: Line[]; layout: Resume['layout'] } {
  const lines: Line[] = [];
  const layout: Resume['layout'] = [];
  let at = 0;
  for (const { text, bullet, heading, large, indented, gap, places } of raw.lines) {
    const whole = text.slice(0, Math.max(0, LIMITS.textChars - at));
    if (whole === '') break;
    const start = at;
    const end = start + whole.length;
    lines.push({
      text: whole,
      start,
      end,
      bullet: !!bullet,
      heading: !!heading,
      large: !!large,
      indented: !!indented,
      gap: !!gap,
    });
    for (const { start: from, end: to, ...box } of places ?? [])
      if (from < to && start + to <= end) layout.push({ start: start + from, end: start + to, ...box });
    at = end + 1;
  }
  return { text: lines.map((line) => line.text).join('\n'), lines, layout };
}

/** In the United States 03/04/2019 is in March; everywhere else it is in April. */
const isDayFirst = (language: string): boolean => language !== 'en';

/** Positions of all experience sections; without one, those dated entries that stand outside education. */
function allPositions(lines: Line[], sections: Section[], dayFirst: boolean): Position[] {
  const of = (kinds: Section['kind'][]): Position[] =>
    sections
      .filter((section) => kinds.includes(section.kind))
      .flatMap((section) => {
        const own = linesOf(lines, section);
        return readPositions(
          section.heading === '' || own[0]?.text !== section.heading ? own : own.slice(1),
          dayFirst,
        );
      });
  const found = of(['experience']);
  return found.length > 0
    ? found
    : of(['other', 'contact', 'summary', 'skills', 'projects']).filter((position) => position.title !== '');
}

/** Turns what a reader found in a file into a resume: text, sections and facts, each with its place in the text. */
export function assemble(raw: RawDocument): Resume {
  const fair = setUnfairAside(joinSplitDates(boundLines(raw.lines)));
  const { text, lines, layout } = joinLines({ ...raw, lines: fair.lines });
  const language = detectLanguage(text);
  const dayFirst = isDayFirst(language);
  const sections = findSections(lines);
  const sectionOf = (line: Line): Section['kind'] =>
    sections.find((section) => line.start >= section.span.start && line.end <= section.span.end)?.kind ??
    'other';
  const education = sections
    .filter((section) => section.kind === 'education')
    .flatMap((section) =>
      readEducation(
        linesOf(lines, section).filter((line) => line.text !== section.heading),
        dayFirst,
      ),
    );
  return {
    text,
    format: raw.format,
    language,
    pages: raw.pages,
    name: readName(lines, sections.find((section) => section.heading !== '')?.span.start ?? 0, sectionOf),
    contact: readContact(lines),
    sections,
    positions: allPositions(lines, sections, dayFirst),
    education,
    certificates: readCertificates(
      lines.filter((line) => !sections.some((section) => section.heading === line.text)),
      sectionOf,
    ),
    languages: readLanguages(lines, sectionOf),
    hidden: [...raw.hidden, ...fair.hidden],
    layout,
    ...(raw.notices === undefined ? {} : { notices: raw.notices }),
  };
}
