/** Judges skills and credentials: the best line for each, by the taxonomy's links. */
import { labelOf } from '../find/skills';
import { type Evidence, type EvidenceLine, placesOf } from '../match/evidence';
import { askedTime, RECENCY, type When, whenOf } from '../match/recency';
import { type Closeness, closeness, skillById } from '../taxonomy/graph';
import type { Requirement } from '../types';
import { INFLECTED, toldByVerb } from './inflected';
import { type Judged, nothing, percent } from './judged';
import { shareOf, similarWording } from './wording';

type Link = Closeness['link'] | 'verb';

interface Shown {
  line: EvidenceLine;
  shown: string;
  link: Link;
  credit: number;
  /** Where the job asks for what was done lately. */
  when?: When;
}

/** Where what is held stands written; elsewhere it is mostly told of, as in "trained colleagues for the certificate". */
const HELD: ReadonlySet<EvidenceLine['section']> = new Set(['certificates', 'education']);

/**
 * Among lines worth the same the one that says it best is quoted: what is held where it is listed as held, and the line
 * that shares most words with what was asked.
 */
const aptness = (requirement: Requirement, line: EvidenceLine): number =>
  (requirement.kind === 'certificate' && HELD.has(line.section) ? 1 : 0) + shareOf(requirement.terms, line);

interface Showing {
  id: string;
  link: Link;
  credit: number;
}
/** What a line shows of an asked skill: by the names in it, or by its verb where no name stands there. */
function shownBy(asked: string, line: EvidenceLine, told: ReadonlySet<EvidenceLine>): Showing[] {
  const named = line.skills.flatMap(({ id, polarity }): Showing[] => {
    const near = polarity === 'plain' ? closeness(asked, id) : null;
    return near && near.credit > 0 ? [{ id, ...near }] : [];
  });
  if (!told.has(line) || named.some(({ link }) => link === 'same')) return named;
  if (line.skills.some(({ polarity }) => polarity !== 'plain')) return named;
  return [...named, { id: asked, link: 'verb', credit: INFLECTED }];
}

/** The best line for one asked skill; a negated or weak mention never counts. */
function bestFor(asked: string, evidence: Evidence, requirement: Requirement): Shown | null {
  const { withinYears } = requirement;
  const told = toldByVerb(asked, evidence);
  let best: Shown | null = null;
  for (const line of evidence.lines)
    for (const near of shownBy(asked, line, told)) {
      const when = withinYears === undefined ? undefined : whenOf(evidence, line.position, withinYears);
      const credit = near.credit * line.strength * (when ? RECENCY[when] : 1);
      const better =
        credit > (best?.credit ?? 0) ||
        (best !== null &&
          credit === best.credit &&
          aptness(requirement, line) > aptness(requirement, best.line));
      if (better) best = { line, shown: near.id, link: near.link, credit, ...(when ? { when } : {}) };
    }
  return best;
}

const deniedIn = (ids: readonly string[], evidence: Evidence): EvidenceLine | undefined =>
  evidence.lines.find((line) =>
    line.skills.some((mention) => mention.polarity === 'negated' && ids.includes(mention.id)),
  );

const LINKS: Readonly<Record<Link, (shown: string, asked: string) => string>> = {
  same: (shown) => `“${shown}” is shown`,
  narrower: (shown, asked) => `${shown} is a kind of ${asked}`,
  implies: (shown, asked) => `${shown} needs ${asked}`,
  broader: (shown, asked) => `${shown} is wider than ${asked}`,
  related: (shown, asked) => `${shown} is related to ${asked}`,
  verb: (shown) => `“${shown}” is told by what was done`,
  none: () => '',
};

const place = (line: EvidenceLine): string =>
  line.position >= 0
    ? 'in a dated position'
    : { listed: 'in a list', shown: 'in the text' }[line.strength <= 0.75 ? 'listed' : 'shown'];

const TIMES: Readonly<Record<When, (asked: string) => string>> = {
  lately: (asked) => `, ${asked} as asked`,
  undated: (asked) => `, with no date where it is asked ${asked}, so ${percent(RECENCY.undated)} of that`,
  before: (asked) => `, but not ${asked} as asked, so ${percent(RECENCY.before)} of that`,
};

function sentence(asked: string, best: Shown, withinYears = 0): string {
  const time = best.when ? TIMES[best.when](askedTime(withinYears)) : '';
  return `${LINKS[best.link](labelOf(best.shown), labelOf(asked))}, ${place(best.line)}${time}: ${percent(best.credit)}.`;
}

/** A credential listed under other words than ours still shares most of them with the ad ("Registered Nurse, NMC (Adult)"). */
const LEAST_OF_CREDENTIAL = 0.75;

/**
 * No skill answers. Like wording is no help here: of the phrases that shared words with a known skill and did not name it,
 * none meant it (docs/engine.md, "Meaning"); only where credentials are listed it is. The resume may say itself that it is missing.
 */
function withoutSkills(requirement: Requirement, evidence: Evidence): Judged {
  const denied = deniedIn(requirement.anyOf.flat(), evidence);
  if (!denied && requirement.kind === 'certificate') {
    const lines = evidence.lines.filter(({ section }) => HELD.has(section));
    return similarWording(requirement, evidence, { lines, least: LEAST_OF_CREDENTIAL });
  }
  if (!denied) return nothing('Not found in the resume.');
  return {
    credit: 0,
    places: [denied],
    why: 'The resume itself says that this is missing.',
    contradicted: true,
  };
}

/** Criteria may name what was imported when they were saved and is not in use here: then their words are left. */
const isHere = (id: string): boolean => !/^(?:esco|onet):/.test(id) || skillById(id) !== undefined;

/** Each group of alternatives is answered by its best line; the credit is the mean over the groups that are needed. */
export function judgeSkills(requirement: Requirement, evidence: Evidence): Judged {
  const groups = requirement.anyOf.map((ids) => ids.filter(isHere)).filter((ids) => ids.length > 0);
  if (groups.length === 0) return similarWording(requirement, evidence);
  const answers = groups
    .map((group) => {
      const all = group.map((asked) => ({ asked, best: bestFor(asked, evidence, requirement) }));
      return all.reduce((a, b) => ((b.best?.credit ?? 0) > (a.best?.credit ?? 0) ? b : a));
    })
    .sort((a, b) => (b.best?.credit ?? 0) - (a.best?.credit ?? 0));
  const needed = Math.min(requirement.atLeast ?? groups.length, groups.length);
  const used = answers.slice(0, needed);
  const shown = used.flatMap(({ asked, best }) => (best ? [{ asked, best }] : []));
  const credit = shown.reduce((sum, { best }) => sum + best.credit, 0) / needed;
  if (shown.length === 0) return withoutSkills(requirement, evidence);
  const why = shown.map(({ asked, best }) => sentence(asked, best, requirement.withinYears)).join(' ');
  const of =
    needed > 1 ? ` ${shown.length} of ${needed} asked skills: ${percent(credit)} of the points.` : '';
  return { credit, places: shown.flatMap(({ best }) => placesOf(evidence, best.line)), why: why + of };
}
