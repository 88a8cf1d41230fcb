import type { Resume, Section } from '@/lib/engine/types';
import type { Line } from '../lines';
import { findDates } from '../text/dates';
import { headingKind } from '../text/headings';
import { looksLikeOrganisation, looksLikePlace, looksLikeRole } from './roles';

type Contact = Resume['contact'][number];

const FORMS: [Contact['kind'], RegExp][] = [
  ['email', /(?<![\w.+%-])[\w.+%-]{1,256}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g],
  [
    'url',
    /(?:https?:\/\/|www\.)[^\s,;|()<>]{3,200}|\b(?:[a-z]{2,3}\.)?(?:linkedin\.com|github\.com|gitlab\.com|xing\.com|behance\.net|dribbble\.com|medium\.com|stackoverflow\.com)\/[^\s,;|()<>]{1,120}/gi,
  ],
  [
    'phone',
    /(?:\+|00)\d[\d\s()./-]{6,20}\d|\(\d{2,5}\)\s?\d[\d\s./-]{4,14}\d|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\b0\d{2,5}[\s/-]\d[\d\s/-]{3,12}\d\b/g,
  ],
  [
    'address',
    /\b\d{1,5} (?:[\p{Lu}][\p{L}.'’]{0,20} ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Circle|Terrace|Parkway|Hwy|Square|Crescent|Grove|Mews|Gardens|Close)\b\.?|\b[\p{Lu}][\p{L}.-]{2,30}(?:straße|strasse|str\.|weg|platz|allee|gasse|laan|straat|plein) ?\d{1,4}[a-z]?\b|\b\d{1,4}(?: bis| ter)?,? (?:rue|avenue|boulevard|place|allée|chemin|impasse) [\p{L}' -]{3,40}|\b(?:Calle|C\/|Avenida|Avda\.?|Plaza|Paseo|Rua|Av\.|Travessa) [\p{L}\d.,' -]{3,40}\d/gu,
  ],
];
const LOCATION =
  /^(?:\d{5} )?[\p{Lu}][\p{L}.'’ -]{1,30},\s?(?:[A-Z]{2}|[\p{Lu}][\p{L} ]{3,20})(?:\s+\d{5}(?:-\d{4})?)?$|^\d{4,5}(?:\s?[A-Z]{2})? [\p{Lu}][\p{L} -]{2,30}$/u;
/** No form of a detail but a link is without one of these. */
const DETAIL = /[\d@]/;
/** Name and location stand among the first lines. */
const TOP_LINES = 8;
/** A column of contact and skills has about as many lines at most. */
const SIDEBAR_LINES = 60;

const isName = (text: string): boolean => {
  const plain = text.replace(/^(?:name|nom|nombre|nome|naam)\s*:\s*/i, '').replace(/,.*$/, '');
  const words = plain.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) =>
      /^(?:\p{Lu}[\p{L}.'’-]*|von|van|de|der|den|da|dos|di|del|la|le|y|e|bin|al)$/u.test(word),
    ) &&
    !looksLikeRole(plain) &&
    !looksLikeOrganisation(plain) &&
    !looksLikePlace(text) &&
    headingKind(plain) === null &&
    !/^(?:curriculum vitae|lebenslauf|resume|résumé|cv)\b/i.test(plain)
  );
};

/** Contact details, for the person's eyes and for masking; they are never scored. */
export function readContact(lines: Line[]): Contact[] {
  const contact: Contact[] = [];
  const add = (kind: Contact['kind'], line: Line, from: number, text: string): void => {
    const start = line.start + from;
    const end = start + text.length;
    if (!contact.some((known) => known.start < end && start < known.end))
      contact.push({ kind, start, end, text });
  };
  lines.forEach((line, i) => {
    for (const [kind, form] of FORMS) {
      if (kind !== 'url' && !DETAIL.test(line.text)) continue;
      for (const match of line.text.matchAll(form)) {
        const isDates = kind === 'phone' && findDates(match[0]).length > 0;
        if (!isDates) add(kind, line, match.index, match[0].replace(/[.,;:]+$/, ''));
      }
    }
    if (i >= TOP_LINES) return;
    let from = 0;
    for (const part of line.text.split(/(\t|\s?[|•·]\s?|\s[–-]\s)/)) {
      if (LOCATION.test(part) && !isTitleLike(part)) add('location', line, from, part);
      from += part.length;
    }
  });
  return contact.sort((a, b) => a.start - b.start);
}

const isTitleLike = (text: string): boolean => looksLikeRole(text) || looksLikeOrganisation(text);

const LABEL = /^(?:name|nom|nombre|nome|naam)\s*:\s*/i;

const NAMED_IN: ReadonlySet<Section['kind']> = new Set(['contact', 'summary', 'other']);

/** The name at the start of a line, or null. */
function nameIn(line: Line): Resume['name'] {
  const head = line.text.split(/\t|\s?[|•·]\s|\s[–-]\s/)[0] ?? '';
  if (line.bullet || !isName(head)) return null;
  const text = head.replace(LABEL, '').replace(/,.*$/, '');
  const start = line.start + line.text.indexOf(text);
  return { start, end: start + text.length, text };
}

/**
 * The candidate's name, or null: the first line at the top that is two to five names and nothing else, or one that is
 * set in large letters beside a column that is read before it.
 */
export function readName(
  lines: Line[],
  sectionStart: number,
  sectionOf: (line: Line) => Section['kind'],
): Resume['name'] {
  for (const line of lines.slice(0, TOP_LINES)) {
    if (line.start >= sectionStart && sectionStart > 0) break;
    // A column read first may list skills and languages, two words a line, before the name comes.
    if (!NAMED_IN.has(sectionOf(line))) continue;
    // A paragraph above means that the top of the page is over.
    if (line.text.length > 160) break;
    const name = nameIn(line);
    if (name !== null) return name;
  }
  for (const line of lines.slice(0, SIDEBAR_LINES)) {
    const name = line.large ? nameIn(line) : null;
    if (name !== null) return name;
  }
  return null;
}
