/** What a masked resume shows, line by line: read once, used by every requirement. */

import { type OccupationMention, occupationsInTokens } from '../find/occupations';
import { findSkills, type SkillMention } from '../find/skills';
import { positionOccupations, type TitleOccupation } from '../find/title-occupations';
import type { MaskedResume } from '../mask/mask';
import { perTaxonomy } from '../taxonomy/imported';
import { STOP } from '../text/common';
import { type Line, splitLines } from '../text/lines';
import { stem } from '../text/stem';
import type { Position, Section, Span } from '../types';
import { employersIn, isContactFragment, maskedShare, outsideEmployers } from './fragments';
import { type Months, merged, monthOf } from './time';

/** The words themselves are let go once they are read: evidence of a thousand resumes is kept at a time. */
export interface EvidenceLine extends Omit<Line, 'tokens'> {
  wordCount: number;
  section: Section['kind'];
  /** Index of the dated position the line belongs to, or -1. */
  position: number;
  stems: ReadonlySet<string>;
  skills: SkillMention[];
  occupations: OccupationMention[];
  /** How much a claim on this line is worth: work shown at a time and place over a bare list. */
  strength: number;
}
export interface TitleEvidence {
  position: Position;
  /** Index of the position. */
  index: number;
  line: { start: number; end: number };
  occupations: TitleOccupation[];
  stems: ReadonlySet<string>;
  months: Months | null;
}
export interface Evidence {
  resume: MaskedResume;
  lines: readonly EvidenceLine[];
  titles: readonly TitleEvidence[];
  /** Months since year 0 that open ends are counted to. */
  asOf: number;
}

export const STRENGTH = { dated: 1, shown: 0.85, listed: 0.75, interest: 0.3 } as const;

function strengthOf(section: Section['kind'], position: number, wordCount: number): number {
  if (position >= 0) return STRENGTH.dated;
  if (section === 'interests' || section === 'references') return STRENGTH.interest;
  if (section === 'certificates' || section === 'education' || section === 'projects') return STRENGTH.dated;
  return section === 'skills' || wordCount < 5 ? STRENGTH.listed : STRENGTH.shown;
}

const stemsOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter((word) => !STOP.has(word)).map(stem));

const cached = perTaxonomy(() => new WeakMap<MaskedResume, Map<number, Evidence>>());

/** Reads a masked resume. `asOf` in months since year 0. Repeated lines count once, where they prove most. */
export function evidenceOf(resume: MaskedResume, asOf: number): Evidence {
  const cache = cached();
  const known = cache.get(resume)?.get(asOf);
  if (known) return known;
  const evidence = read(resume, asOf);
  const own = cache.get(resume) ?? new Map<number, Evidence>();
  cache.set(resume, own.set(asOf, evidence));
  return evidence;
}

/** "Education" over a section says nothing of the person. */
const isSectionHeading = ({ sections }: MaskedResume, line: Span): boolean =>
  sections.some(
    ({ heading, span }) =>
      heading !== '' && line.start >= span.start && line.end <= span.start + heading.length + 2,
  );

/** Of two lines that say the same the stronger counts, of equal ones that of the later position. */
function provesMore(
  known: EvidenceLine | undefined,
  strength: number,
  position: number,
  resume: MaskedResume,
  asOf: number,
): boolean {
  if (!known || strength !== known.strength) return strength > (known?.strength ?? -1);
  const endOf = (index: number): number => {
    const one = resume.positions[index];
    return (one && spanOf(one, asOf)?.end) ?? 0;
  };
  return endOf(position) > endOf(known.position);
}

function read(resume: MaskedResume, asOf: number): Evidence {
  const strongest = new Map<string, EvidenceLine>();
  const employers = employersIn(resume);
  for (const line of splitLines(resume.text)) {
    const section =
      resume.sections.find(({ span }) => line.start >= span.start && line.start < span.end)?.kind ?? 'other';
    const position = resume.positions.findIndex(
      ({ span }) => line.start >= span.start && line.start < span.end,
    );
    if (isSectionHeading(resume, line)) continue;
    const words = line.tokens.map((token) => token.norm);
    if (isContactFragment(resume.text.slice(line.start, line.end), section, words.length)) continue;
    const key = words.join(' ');
    const strength = strengthOf(section, position, words.length);
    if (words.length === 0 || !provesMore(strongest.get(key), strength, position, resume, asOf)) continue;
    const { index, start, end } = line;
    strongest.set(key, {
      index,
      start,
      end,
      wordCount: words.length,
      section,
      position,
      stems: stemsOf(words),
      skills: outsideEmployers(findSkills(resume.text, [line]), employers),
      occupations: outsideEmployers(occupationsInTokens(line.tokens), employers),
      strength,
    });
  }
  const lines = [...strongest.values()].sort((a, b) => a.index - b.index);
  return { resume, lines, titles: titlesOf(resume, asOf), asOf };
}

function titlesOf(resume: MaskedResume, asOf: number): TitleEvidence[] {
  const spans = resume.positions.map((position) => spanOf(position, asOf));
  return resume.positions.flatMap((position, i) => {
    const months = spans[i] ?? null;
    const words = splitLines(position.title).flatMap((line) => line.tokens.map((token) => token.norm));
    if (words.length === 0 || maskedShare(position.title) >= 0.5) return [];
    const line = position.titleSpan ?? {
      start: position.span.start,
      end: lineEnd(resume.text, position.span.start),
    };
    return [
      {
        position,
        index: i,
        line,
        occupations: positionOccupations(position.title),
        stems: stemsOf(words),
        months,
      },
    ];
  });
}

const lineEnd = (text: string, from: number): number => {
  const stop = text.indexOf('\n', from);
  return stop < 0 ? text.length : stop;
};

/** The months of a position, open ends counted to `asOf`; null without a start. */
export function spanOf(position: Position, asOf: number): Months | null {
  const start = monthOf(position.start, 'start');
  if (start === null) return null;
  const end =
    position.current || position.end === null
      ? position.current
        ? asOf
        : start
      : monthOf(position.end, 'end');
  return end === null || end < start ? null : { start, end: Math.min(end, asOf) };
}

/** The line that dates a position: it proves, beside the line that shows a thing, where and when it was done. */
export const headingOf = (evidence: Evidence, position: number): Span | undefined =>
  evidence.titles.find((title) => title.index === position)?.line;

/** A line in a dated position is worth more than a bare one, so the line that dates it is part of the proof. */
export function placesOf(evidence: Evidence, line: EvidenceLine): Span[] {
  const heading = line.position >= 0 ? headingOf(evidence, line.position) : undefined;
  return heading && (heading.start < line.start || heading.start > line.end) ? [line, heading] : [line];
}

/** Years in the given positions, overlaps counted once. */
export function yearsIn(evidence: Evidence, positions: Iterable<number>): number {
  const spans = [...new Set(positions)].flatMap((i) => {
    const position = evidence.resume.positions[i];
    return (position && spanOf(position, evidence.asOf)) ?? [];
  });
  return merged(spans).reduce((sum, span) => sum + (span.end - span.start), 0) / 12;
}
