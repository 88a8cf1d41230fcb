/**
 * Masking: the only door to scoring. `MaskedResume` is a branded type that nothing else can make, so a function that
 * scores cannot be given the unmasked text. Every masked character becomes one `▇`, so places stay valid in the original.
 */
import type { Resume, Span } from '../types';
import { atWords, wordStarts } from './at-words';
import { RULES } from './words';

declare const masked: unique symbol;
export interface MaskedResume extends Resume {
  readonly [masked]: true;
  /** What was hidden, by kind and count. */
  readonly hiddenCounts: readonly { kind: string; count: number }[];
}

export const MASK = '▇';
const hide = (text: string): string => text.replace(/[^\s]/g, MASK);

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The places of a person's names: the whole name, and its parts of three letters and more. */
function* namePlaces(text: string, names: readonly string[]): Generator<Span> {
  const parts = names.flatMap((name) => [name, ...name.split(/[\s,]+/u)]).filter((part) => part.length > 2);
  const all = [...new Set(parts)].sort((a, b) => b.length - a.length);
  for (const part of all) {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${escapePattern(part).replace(/\s+/gu, '\\s+')}(?![\\p{L}\\p{N}])`,
      'giu',
    );
    for (const match of text.matchAll(pattern))
      yield { start: match.index, end: match.index + match[0].length };
  }
}

/** Hides a person's names in words about them, e.g. in a finding's reason. */
export function maskNames(text: string, names: readonly string[]): string {
  let masked = text;
  for (const { start, end } of namePlaces(text, names))
    masked = masked.slice(0, start) + hide(masked.slice(start, end)) + masked.slice(end);
  return masked;
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const within = (text: string, span: Span, pattern: RegExp): Span[] =>
  [...text.slice(span.start, span.end).matchAll(pattern)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));

/** Postcode and town behind the street, on the same line: "Lindenstraße 4, 50667 Köln". */
const TOWN = /[,\s\d\p{L}.'’-]{1,40}?(?=\s*(?:[|•·\t\n]|$))/uy;
function townAfter(text: string, end: number): number {
  TOWN.lastIndex = end;
  return TOWN.test(text) ? TOWN.lastIndex : end;
}

function* places(resume: Resume, knownNames: readonly string[]): Generator<Span & { kind: string }> {
  const { text } = resume;
  const names = resume.name ? [resume.name.text, ...knownNames] : knownNames;
  for (const place of namePlaces(text, names)) yield { kind: 'name', ...place };
  for (const { kind, start, end } of resume.contact) {
    const masked = kind === 'location' ? 'address' : kind === 'url' ? 'link' : kind;
    yield { kind: masked, start, end: kind === 'address' ? townAfter(text, end) : end };
  }
  const starts = wordStarts(text);
  for (const { kind, pattern, sign } of RULES)
    if (sign && !text.includes(sign)) continue;
    else if (!(pattern instanceof RegExp))
      for (const place of atWords(text, starts, pattern)) yield { kind, ...place };
    else
      for (const match of text.matchAll(pattern))
        yield { kind, start: match.index, end: match.index + match[0].length };
  for (const entry of resume.education) {
    for (const place of within(text, entry.span, YEAR)) yield { kind: 'graduation year', ...place };
    const at = entry.school ? text.indexOf(entry.school, entry.span.start) : -1;
    if (at >= 0 && at < entry.span.end) yield { kind: 'school', start: at, end: at + entry.school.length };
  }
}

/** A name that is also part of a position's title must not hide the title ("Baker", "Cook", "Carpenter"). */
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const SPACE = /\s/;
const isSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code <= 32 ? SPACE.test(text[at] ?? '') : code >= 128 && SPACE.test(text[at] ?? '');
};

/** The text with each marked character covered. */
function covered(text: string, marked: Uint8Array): string {
  let out = '';
  for (let from = 0; from < text.length; ) {
    const start = marked.indexOf(1, from);
    if (start < 0) return out + text.slice(from);
    let end = start;
    while (marked[end] === 1) end++;
    out += text.slice(from, start) + MASK.repeat(end - start);
    from = end;
  }
  return out;
}

/**
 * Hides name, contact, address, birth and graduation years, age, gendered words, nationality, family, religion,
 * affiliations and schools. `knownNames` are the names the ATS has for this person.
 */
export function maskResume(resume: Resume, knownNames: readonly string[] = []): MaskedResume {
  const titles = resume.positions.flatMap((position) => (position.titleSpan ? [position.titleSpan] : []));
  const { text: whole } = resume;
  /** Which characters are masked. */
  const hidden = new Uint8Array(whole.length);
  const counts = new Map<string, number>();
  for (const { kind, start, end } of places(resume, knownNames)) {
    if (kind === 'name' && titles.some((title) => overlaps(title, { start, end }))) continue;
    let fresh = false;
    for (let i = start; i < end; i++) {
      if (i >= whole.length || hidden[i] === 1 || whole[i] === MASK || isSpace(whole, i)) continue;
      hidden[i] = 1;
      fresh = true;
    }
    if (fresh) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const text = covered(whole, hidden);
  const read = ({ start, end }: Span): string => text.slice(start, end);
  const hiddenCounts = [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
  const safe: Omit<MaskedResume, typeof masked> = {
    ...resume,
    text,
    name: null,
    contact: [],
    positions: resume.positions.map((position) => ({
      ...position,
      title: position.titleSpan ? read(position.titleSpan) : position.title,
    })),
    education: resume.education.map((entry) => ({ ...entry, school: hide(entry.school), year: null })),
    certificates: resume.certificates.map((quote) => ({ ...quote, text: read(quote) })),
    hiddenCounts,
  };
  return safe as MaskedResume;
}

/** The text with every masked run shortened to one sign: what two people who differ only in masked facts share. */
export const canonicalText = (resume: MaskedResume): string =>
  resume.text
    .replace(/▇+(?:\s*▇+)*/gu, MASK)
    .replace(/\s+/gu, ' ')
    .trim();
