/** Reads what a job asks for out of its title and description. */
import { findSkills, isSoft, labelOf } from '../find/skills';
import { occupationById } from '../taxonomy/graph';
import type { Requirement } from '../types';
import { DEMAND } from '../weight';
import { clausesOf } from './clauses';
import { demandsOf, termsOf } from './demand';
import { yearsAsked } from './facts';
import { type AdLine, adLines } from './lines';
import { profileOf } from './profile';
import { type JobTitle, readTitle } from './title';

export interface JobText {
  title: string;
  description: string;
}

/** Relative weights. Having done the work comes first, because everything else is easier to learn than the trade itself. */
export const WEIGHT = { occupation: 15, work: 100 } as const;
const MOST_DEMANDS = 16;
const MOST_FROM_DUTIES = 8;
/** A shorter ad does not tell what the work is like. */
const LEAST_AD_WORDS = 40;

const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);

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
    .slice(0, MOST_FROM_DUTIES)
    .map(([id, { text }]) => ({
      id: '',
      kind: 'skill',
      text,
      label: labelOf(id),
      must: false,
      weight: DEMAND.common,
      anyOf: [[id]],
      terms: termsOf(labelOf(id)),
    }));
}

function occupationRequirement(job: JobText, title: JobTitle): Requirement | null {
  if (title.terms.length === 0 && title.ids.length === 0) return null;
  return {
    id: '',
    kind: 'occupation',
    text: job.title,
    label: title.ids[0] ? (occupationById(title.ids[0])?.label ?? title.clean) : title.clean,
    must: true,
    weight: WEIGHT.occupation,
    anyOf: title.ids.length > 0 ? [title.ids] : [],
    terms: title.terms,
  };
}

const ASIDE: ReadonlySet<AdLine['part']> = new Set(['benefits', 'legal', 'company', 'apply']);

/** What the job's days are made of, known by the ad's own words: where a resume describes the same work, it says so. */
function workRequirement(job: JobText, title: JobTitle, lines: readonly AdLine[]): Requirement | null {
  const about = lines.filter(({ part }) => !ASIDE.has(part)).map(({ text }) => text);
  if (about.join(' ').split(/\s+/).length < LEAST_AD_WORDS) return null;
  return {
    id: '',
    kind: 'work',
    text: job.title,
    label: `Work like that of this ${title.clean}`,
    must: true,
    weight: WEIGHT.work,
    anyOf: title.ids.length > 0 ? [title.ids] : [],
    terms: [],
    profile: profileOf(job.title, about),
  };
}

/** Ids say kind and words, so that the same ad gives the same ids; a number only parts two of the same name. */
function named(requirements: Requirement[]): Requirement[] {
  const seen = new Map<string, number>();
  return requirements.map((requirement) => {
    const own =
      requirement.kind === 'skill' && requirement.anyOf.length === 1
        ? requirement.anyOf.flat().join(' ')
        : requirement.label;
    const base = `${requirement.kind}:${slug(own) || 'line'}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { ...requirement, id: count > 1 ? `${base}-${count}` : base };
  });
}

/** A line outside the requirements that still asks: "you must have …", "5+ years of …", "requires a licence". */
const asks = (text: string): boolean =>
  /\b(?:must (?:have|be|hold|possess)|is required|are required|required$|requires?\b|at least \d|minimum of|you(?:'ll| will)? (?:have|need|bring|hold))\b/i.test(
    text,
  ) || yearsAsked(text) !== null;

/** The same demand twice weighs once: of two for the same skills, language or degree the heavier stays. */
function withoutRepeats(all: readonly Requirement[]): Requirement[] {
  const kept = new Map<string, Requirement>();
  for (const one of all) {
    const same =
      one.anyOf.length > 0 || one.kind === 'education'
        ? JSON.stringify([one.kind, one.anyOf, one.level, one.years, one.subjects])
        : one.text.toLowerCase();
    const known = kept.get(same);
    if (!known || one.weight > known.weight) kept.set(same, one);
  }
  return [...kept.values()];
}

/**
 * What a job asks for: the occupation, the work, then musts before wishes in the ad's order. Benefits, company praise and
 * legal text ask for nothing. An ad that names no criteria gives the occupation alone; see `tooLittleToGoOn`.
 */
export function readRequirements(job: JobText): Requirement[] {
  const lines = adLines(job.description);
  const title = readTitle(job.title, job.description);
  const asking = lines.filter(({ part }) => part === 'must' || part === 'nice');
  const hints = lines.filter(({ part, text }) => (part === 'intro' || part === 'duties') && asks(text));
  const demands = [
    ...asking.map((line) => ({ ...line, must: line.part === 'must' })),
    ...hints.map((line) => ({ ...line, must: true })),
  ].flatMap(({ text, must, sure }) =>
    clausesOf(text).flatMap((clause) => demandsOf({ text: clause, must, sure })),
  );
  const read = withoutRepeats(demands)
    .sort((a, b) => Number(b.must) - Number(a.must) || b.weight - a.weight)
    .slice(0, MOST_DEMANDS);
  const known = new Set(read.flatMap((one) => one.anyOf.flat()));
  // An introduction tells what the company sells; it stands in for duties only where none are named.
  const tasks = lines.filter(({ part }) => part === 'duties');
  const duties = fromDuties(tasks.length > 0 ? tasks : lines.filter(({ part }) => part === 'intro'), known);
  const occupation = occupationRequirement(job, title);
  const work = workRequirement(job, title, lines);
  return named([...(occupation ? [occupation] : []), ...(work ? [work] : []), ...read, ...duties]);
}

/** A sentence for the person where a job gives too little to score against, else null. */
export function tooLittleToGoOn(requirements: readonly Requirement[]): string | null {
  if (requirements.some((one) => one.kind !== 'occupation' && !one.askOnly)) return null;
  return 'This job names no criteria to score against. Add its description or a few criteria, then score again.';
}
