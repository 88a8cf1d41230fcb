import type { Section } from '@/lib/engine/types';
import type { Line } from './lines';
import { headingKind, inlineHeading } from './text/headings';

/** Inside these a labelled line ("Languages: …") is a section of its own; in an entry's body it is not. */
const INLINE = new Set<Section['kind']>([
  'languages',
  'certificates',
  'skills',
  'education',
  'interests',
  'summary',
  'references',
]);

/** An unknown heading that the document itself sets apart. */
const isStyled = (line: Line): boolean =>
  line.heading &&
  !line.bullet &&
  line.gap &&
  line.text.length <= 40 &&
  !/[\d,.;\t]/.test(line.text) &&
  /^\P{Ll}/u.test(line.text);

/** "Projects:" inside an entry of the experience says what follows in that entry; it opens no section. */
const isLabel = (line: Line, kind: Section['kind'], inside: Section['kind'] | undefined): boolean =>
  inside === 'experience' &&
  (kind === 'projects' || kind === 'other' || kind === 'summary') &&
  /:$/.test(line.text) &&
  !line.heading &&
  /\p{Ll}/u.test(line.text);

/**
 * Cuts the lines into sections. What stands before the first heading is `contact`; a resume without any heading is one
 * section of kind `other`. Spans run from the heading to the last line before the next.
 */
export function findSections(lines: Line[]): Section[] {
  const sections: Section[] = [];
  const open = (kind: Section['kind'], heading: string, line: Line): void => {
    sections.push({ kind, heading, span: { start: line.start, end: line.end } });
  };
  let resume: Section['kind'] | null = null;
  lines.forEach((line, i) => {
    const last = sections.at(-1);
    const kind = line.bullet ? null : headingKind(line.text);
    if (kind !== null && !isLabel(line, kind, last?.kind)) {
      resume = null;
      open(kind, line.text, line);
      return;
    }
    const inline = inlineHeading(line.text);
    const mayInline =
      inline !== null &&
      INLINE.has(inline.kind) &&
      (last?.kind !== 'experience' || inline.kind === 'languages');
    if (inline !== null && mayInline && !(last?.kind === inline.kind)) {
      resume = last?.kind ?? null;
      open(inline.kind, inline.heading, line);
      return;
    }
    if (
      resume !== null &&
      last !== undefined &&
      /\t/.test(line.text) === false &&
      line.gap &&
      resume === 'experience'
    ) {
      open(resume, '', line);
      resume = null;
      return;
    }
    if (last === undefined) open(i === 0 ? 'contact' : 'other', '', line);
    else if (
      isStyled(line) &&
      last.kind !== 'experience' &&
      last.kind !== 'education' &&
      last.kind !== 'contact'
    )
      open('other', line.text, line);
    else last.span.end = line.end;
  });
  const only = sections.length === 1 ? sections[0] : undefined;
  if (only?.kind === 'contact' && only.heading === '') only.kind = 'other';
  return sections;
}
