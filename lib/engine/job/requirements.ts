/** Reads what a job asks for out of its title and description. */
import { findSkills, isSoft, labelOf } from '../find/skills';
import { occupations, skills } from '../taxonomy/graph';
import { STOP, WORN } from '../text/common';
import { tokenise } from '../text/tokens';
import type { Requirement } from '../types';
import { degreeAsked, languagesAsked, orEquivalent, yearsAsked } from './facts';
import { type AdLine, adLines, isNice } from './lines';
import { profileOf } from './profile';
import { readTitle } from './title';

export interface JobText {
  title: string;
  description: string;
}

/** Relative weights. The occupation comes first because everything else is easier to learn than the trade itself. */
export const WEIGHT = { occupation: 15, work: 70, must: 6, nice: 2, mustSoft: 1, mustWords: 2 } as const;
const MAX_LINES = 16;
const MAX_FROM_DUTIES = 8;

const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
const short = (text: string): string =>
  text.length > 80 ? `${text.slice(0, 77).replace(/\s+\S*$/, '')}…` : text;

/** The words of a line that can be compared with a resume's wording. */
export const termsOf = (text: string): string[] => [
  ...new Set(
    tokenise(text)
      .map((token) => token.norm)
      .filter((word) => word.length > 1 && !STOP.has(word) && !WORN.has(word) && !/^\d+$/.test(word)),
  ),
];

const ALTERNATIVES =
  /(?:\bor\b|\band\/or\b|\/|\boder\b|\bou\b|\bo\b|\bof\b$|such as|\be\.?g\.?\b|\bi\.?e\.?\b|like|one of|any of|similar)/i;
const COUNT =
  /\bat least (one|two|three|1|2|3) (?:of|from)\b|\b(one|two|three) or more of\b|\b(?:one|any) of the following\b/i;
const SPLIT = /\s*[,;]\s*|\s+(?:and|und|et|y|e|en)\s+/i;

/** Groups the skills of a line: alternatives share a group, "and" opens a new one. */
function groups(text: string): string[][] {
  const found = findSkills(text).filter((mention) => mention.polarity !== 'negated');
  const hard = found.filter((mention) => !isSoft(mention.id));
  const used = hard.length > 0 ? hard : found;
  if (used.length < 2 || !ALTERNATIVES.test(text)) return unique(used.map((mention) => [mention.id]));
  if (/such as|\be\.?g\.?\b|\bi\.?e\.?\b|one of|any of|similar/i.test(text))
    return [[...new Set(used.map((m) => m.id))]];
  const out: string[][] = [];
  let lastEnd = -1;
  for (const mention of used) {
    const between = lastEnd < 0 ? '' : text.slice(lastEnd, mention.start);
    const group = out.at(-1);
    if (group && /\bor\b|\/|\boder\b|\bou\b/i.test(between)) group.push(mention.id);
    else if (
      group &&
      SPLIT.test(between) &&
      /\bor\b|\boder\b/i.test(text.slice(mention.end, mention.end + 30))
    )
      group.push(mention.id);
    else out.push([mention.id]);
    lastEnd = mention.end;
  }
  return unique(out.map((group) => [...new Set(group)]));
}
const unique = (all: string[][]): string[][] => [
  ...new Map(all.map((group) => [group.join('|'), group])).values(),
];

const COUNTS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, '1': 1, '2': 2, '3': 3 };
function atLeast(text: string): number | undefined {
  const match = text.match(COUNT);
  return match ? (COUNTS[(match[1] ?? match[2] ?? 'one').toLowerCase()] ?? 1) : undefined;
}

const ASK_ONLY =
  /\b(?:willing(?:ness)? to|able to (?:work|lift|stand|travel|pass|commute)|ability to (?:work|lift|stand|travel|pass|commute)|available|availability|shifts?|weekends?|travel|relocat|lift(?:ing)? (?:up|heavy|\d)|authori[sz]ed to work|work authori[sz]ation|visa|flexible schedule|own (?:car|vehicle)|reliable transport|years of age|background|drug|reisebereitschaft|schicht)/i;

const CREDENTIAL =
  /\blicen[cs]e|\bcertifi|\bregistered\b|\bregistration\b|\bcredential|führerschein|zertifikat|permis|carnet|carteira|rijbewijs|\bcertificate/i;

function lineRequirement(line: AdLine): Requirement | null {
  const { text } = line;
  const must = line.part === 'must' ? !isNice(text) : false;
  const base = {
    text,
    label: short(text),
    must,
    weight: must ? WEIGHT.must : WEIGHT.nice,
    terms: termsOf(text),
    anyOf: [],
  };
  const languages = languagesAsked(text);
  if (languages.length > 0) {
    const [first] = languages;
    return {
      ...base,
      id: '',
      kind: 'language',
      anyOf: [languages.map((one) => one.code)],
      ...(first?.level ? { level: first.level } : {}),
      label: languages.map((one) => one.label).join(' or '),
    };
  }
  const asked = groups(text);
  const years = yearsAsked(text);
  const degree = degreeAsked(text);
  const hard = asked.flat().some((id) => !isSoft(id));
  if (degree)
    return {
      ...base,
      id: '',
      kind: 'education',
      level: degree,
      ...(orEquivalent(text) ? { orEquivalent: true } : {}),
      ...(years ? { years } : {}),
    };
  if (years) return { ...base, id: '', kind: 'experience', years, anyOf: asked };
  const licences = asked.flat().filter((id) => skills.get(id)?.kind === 'licence');
  if (licences.length > 0 || (CREDENTIAL.test(text) && base.terms.length > 0))
    return { ...base, id: '', kind: 'certificate', anyOf: licences.length > 0 ? [licences] : asked };
  if (hard) {
    const count = atLeast(text);
    return {
      ...base,
      id: '',
      kind: 'skill',
      anyOf: asked,
      ...(count && count <= asked.length ? { atLeast: count } : {}),
    };
  }
  if (ASK_ONLY.test(text)) return { ...base, id: '', kind: 'other', askOnly: true };
  if (base.terms.length === 0 && asked.length === 0) return null;
  // Character and soft skills cannot be shown by words on a page; they stay as a light line and a question.
  return {
    ...base,
    id: '',
    kind: asked.length > 0 ? 'skill' : 'other',
    anyOf: asked,
    ...(asked.length === 0 && line.part === 'must' && base.terms.length >= 2
      ? { weight: WEIGHT.mustWords, must: true }
      : { weight: WEIGHT.mustSoft, must: false }),
  };
}

/** What the duties show is needed: hard skills only, each once, as light wishes; nothing is invented. */
function fromDuties(lines: readonly AdLine[], known: ReadonlySet<string>): Requirement[] {
  const counts = new Map<string, { count: number; text: string }>();
  for (const line of lines)
    for (const { id } of findSkills(line.text)) {
      if (isSoft(id) || known.has(id)) continue;
      const seen = counts.get(id);
      if (seen) seen.count++;
      else counts.set(id, { count: 1, text: line.text });
    }
  return [...counts]
    .sort((a, b) => b[1].count - a[1].count)
    .slice(0, MAX_FROM_DUTIES)
    .map(([id, { text }]) => ({
      id: '',
      kind: 'skill',
      text,
      label: labelOf(id),
      must: false,
      weight: WEIGHT.nice,
      anyOf: [[id]],
      terms: termsOf(labelOf(id)),
    }));
}

/** What the job's days are made of, known by the ad's own words: where a resume describes the same work, it says so. */
function workRequirement(job: JobText, lines: readonly AdLine[], ids: string[]): Requirement | null {
  const about = lines.filter(({ part }) => !ASIDE.has(part)).map(({ text }) => text);
  if (about.join(' ').split(/\s+/).length < LEAST_AD_WORDS) return null;
  return {
    id: '',
    kind: 'work',
    text: job.title,
    label: `Work like that of this ${readTitle(job.title).clean}`,
    must: true,
    weight: WEIGHT.work,
    anyOf: ids.length > 0 ? [ids] : [],
    terms: [],
    profile: profileOf(job.title, about),
  };
}
const ASIDE: ReadonlySet<AdLine['part']> = new Set(['benefits', 'legal', 'company', 'apply']);
/** A shorter ad does not tell what the work is like. */
const LEAST_AD_WORDS = 40;

function occupationRequirement(job: JobText): Requirement | null {
  const title = readTitle(job.title, job.description);
  if (title.terms.length === 0 && title.ids.length === 0) return null;
  const label = title.ids[0] ? (occupations.get(title.ids[0])?.label ?? title.clean) : title.clean;
  return {
    id: '',
    kind: 'occupation',
    text: job.title,
    label,
    must: true,
    weight: WEIGHT.occupation,
    anyOf: title.ids.length > 0 ? [title.ids] : [],
    terms: title.terms,
  };
}

/** Ids say kind and words, so that the same ad gives the same ids; a number only parts two of the same name. */
function named(requirements: Requirement[]): Requirement[] {
  const seen = new Map<string, number>();
  return requirements.map((requirement) => {
    const base = `${requirement.kind}:${slug(requirement.kind === 'skill' && requirement.anyOf.length === 1 ? requirement.anyOf.flat().join(' ') : requirement.label) || 'line'}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { ...requirement, id: count > 1 ? `${base}-${count}` : base };
  });
}

/**
 * What a job asks for, in the ad's order, the occupation first. Benefits, company praise and legal text ask for nothing.
 * An ad that names no criteria gives an empty list or the occupation alone; see `tooLittleToGoOn`.
 */
export function readRequirements(job: JobText): Requirement[] {
  const lines = adLines(job.description);
  const asking = lines.filter((line) => line.part === 'must' || line.part === 'nice');
  const hints = lines.filter((line) => (line.part === 'intro' || line.part === 'duties') && asks(line.text));
  const seen = new Set<string>();
  const read = [...asking, ...hints.map((line): AdLine => ({ ...line, part: 'must' }))]
    .flatMap((line) => lineRequirement(line) ?? [])
    .filter((one) => !seen.has(one.text.toLowerCase()) && seen.add(one.text.toLowerCase()))
    .sort((a, b) => Number(b.must) - Number(a.must) || b.weight - a.weight)
    .slice(0, MAX_LINES);
  const known = new Set(read.flatMap((one) => one.anyOf.flat()));
  const duties = fromDuties(
    lines.filter((line) => line.part === 'duties' || line.part === 'intro'),
    known,
  );
  const occupation = occupationRequirement(job);
  const work = workRequirement(job, lines, occupation?.anyOf.flat() ?? []);
  return named([...(occupation ? [occupation] : []), ...(work ? [work] : []), ...read, ...duties]);
}

/** A line outside the requirements that still asks: "you must have …", "5+ years of …", "requires a licence". */
const asks = (text: string): boolean =>
  /\b(?:must (?:have|be|hold|possess)|is required|are required|requires?\b|at least \d|minimum of|you(?:'ll| will)? (?:have|need|bring|hold))\b/i.test(
    text,
  ) || yearsAsked(text) !== null;

/** A sentence for the person where a job gives too little to score against, else null. */
export function tooLittleToGoOn(requirements: readonly Requirement[]): string | null {
  if (requirements.some((one) => one.kind !== 'occupation' && one.kind !== 'work' && !one.askOnly))
    return null;
  return 'This job names no criteria to score against. Add its description or a few criteria, then score again.';
}
