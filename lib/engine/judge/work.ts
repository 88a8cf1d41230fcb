/** Judges how near the work a resume describes is to the work of the job: line by line, by the words of the ad and its field. */
import type { Evidence, EvidenceLine } from '../match/evidence';
import { familySpread, fieldWords } from '../match/field-words';
import { type FieldOf, fieldOf, type Kinship, kinship, occupationById, skillById } from '../taxonomy/graph';
import { perTaxonomy } from '../taxonomy/imported';
import { STOP, WORN } from '../text/common';
import { stem } from '../text/stem';
import { words } from '../text/tokens';
import type { Requirement } from '../types';
import { type Judged, nothing, percent } from './judged';

/** So many lines are looked at: more of the same adds nothing. */
const LINES = 16;
/** The mean of the lines from which the work is the job's own. */
const FULL = 1.5;
/** Lines below this share chance words only. */
const LEAST = 0.12;
const SHORT_LINE = 8;
/** What is spoken and by whom one is vouched for is no work, whatever words it shares with the ad. */
const ASIDE: ReadonlySet<EvidenceLine['section']> = new Set(['languages', 'references']);
/** What a skill of a field of work adds to its line beside words, whatever its name; one of another trade speaks against it. */
const BY_FIELD: Readonly<Record<FieldOf, number>> = { own: 0.5, near: 0, nobodys: 0, other: -0.4 };
/** What a word takes that few families of occupations know, and none near this one; the fewer, the more. */
const BY_STRANGE_WORD = -0.1;
const FEW_FAMILIES = 4;
/** What the name of a near occupation in a line is worth beside words, at most 1 each. */
const BY_NAME: Readonly<Record<Kinship, number>> = {
  same: 0.4,
  near: 0.3,
  family: 0.25,
  near_family: 0.12,
  none: 0,
};

/** Stem → weight: the ad's words from 0 to 1, and on top the words of the occupation's own field. */
function weightsOf(requirement: Requirement): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [word, weight] of Object.entries(requirement.profile ?? {}))
    weights.set(stem(word), weight / 100);
  const field = new Map<string, number>();
  for (const id of requirement.anyOf.flat())
    for (const [key, value] of fieldWords(id)) field.set(key, Math.max(value, field.get(key) ?? 0));
  for (const [key, value] of field) weights.set(key, (weights.get(key) ?? 0) + value);
  return weights;
}
const known = perTaxonomy(() => new WeakMap<Requirement, ReadonlyMap<string, number>>());
function cachedWeights(requirement: Requirement): ReadonlyMap<string, number> {
  const own = known().get(requirement) ?? weightsOf(requirement);
  known().set(requirement, own);
  return own;
}

const labels = perTaxonomy(() => new Map<string, readonly string[]>());
/** The stems of a canonical label: what a line names in another language or by another name it says in these words too. */
function labelStems(id: string): readonly string[] {
  const known = labels().get(id);
  if (known) return known;
  const label = skillById(id)?.label ?? occupationById(id)?.label ?? '';
  const own = words(label)
    .filter((word) => !STOP.has(word) && !WORN.has(word))
    .map(stem);
  labels().set(id, own);
  return own;
}

/** The ad's words are met as they stand; a resume in another language than English is also read through canonical names. */
function stemsToMatch(line: EvidenceLine, language: string): Iterable<string> {
  if (language === 'en') return line.stems;
  const named = [...line.skills.filter(({ polarity }) => polarity === 'plain'), ...line.occupations];
  const extra = named.flatMap(({ id }) => labelStems(id)).filter((key) => !line.stems.has(key));
  return extra.length > 0 ? new Set([...line.stems, ...extra]) : line.stems;
}

/** A word of other trades speaks against the line; any word the taxonomy does not know says nothing. */
function strangeness(key: string): number {
  const count = familySpread().get(key);
  return count !== undefined && count <= FEW_FAMILIES ? BY_STRANGE_WORD / Math.sqrt(count) : 0;
}

/** The best of the asked occupations' views of a skill. */
const byField = (ids: readonly string[], skill: string): number =>
  Math.max(...ids.map((id) => BY_FIELD[fieldOf(id, skill)]));

/** A line's words against their number, so that a long line is worth no more than a telling one. */
function nearness(
  line: EvidenceLine,
  language: string,
  weights: ReadonlyMap<string, number>,
  ids: readonly string[],
): number {
  const strange = ids.length > 0 ? strangeness : () => 0;
  let sum = 0;
  for (const key of stemsToMatch(line, language)) sum += weights.get(key) ?? strange(key);
  for (const mention of line.occupations)
    sum += Math.max(0, ...ids.map((id) => BY_NAME[kinship(id, mention.id)]));
  if (ids.length > 0)
    for (const mention of line.skills) if (mention.polarity === 'plain') sum += byField(ids, mention.id);
  return sum / Math.sqrt(Math.max(SHORT_LINE, line.stems.size));
}

export function judgeWork(requirement: Requirement, evidence: Evidence): Judged {
  const weights = cachedWeights(requirement);
  const ids = requirement.anyOf.flat();
  const near = evidence.lines
    .filter(({ section }) => !ASIDE.has(section))
    .map((line) => ({ line, value: nearness(line, evidence.resume.language, weights, ids) }))
    .filter(({ value }) => value >= LEAST)
    .sort((a, b) => b.value - a.value || a.line.index - b.line.index)
    .slice(0, LINES);
  if (near.length === 0) return nothing('No line of the resume describes work like this.');
  const credit = Math.min(1, near.reduce((sum, { value }) => sum + value, 0) / LINES / FULL);
  const count = near.length === 1 ? 'One line describes' : `${near.length} lines describe`;
  return {
    credit,
    places: near.map(({ line }) => line),
    why: `${count} work like this, by the words of the ad and of its field, less those of other trades: ${percent(credit)}.`,
  };
}
