/** Judges skills and credentials: the best line for each, by the taxonomy's links. */
import { labelOf } from '../find/skills';
import { type Evidence, type EvidenceLine, placesOf } from '../match/evidence';
import { askedTime, RECENCY, type When, whenOf } from '../match/recency';
import { type Closeness, closeness, skillById } from '../taxonomy/graph';
import type { Requirement } from '../types';
import { type Judged, nothing, percent } from './judged';
import { similarWording } from './wording';

interface Shown {
  line: EvidenceLine;
  shown: string;
  link: Closeness['link'];
  credit: number;
  /** Where the job asks for what was done lately. */
  when?: When;
}

/** The best line for one asked skill; a negated or weak mention never counts. */
function bestFor(asked: string, evidence: Evidence, withinYears?: number): Shown | null {
  let best: Shown | null = null;
  for (const line of evidence.lines)
    for (const mention of line.skills) {
      if (mention.polarity !== 'plain') continue;
      const near = closeness(asked, mention.id);
      if (near.credit === 0) continue;
      const when = withinYears === undefined ? undefined : whenOf(evidence, line.position, withinYears);
      const credit = near.credit * line.strength * (when ? RECENCY[when] : 1);
      if (credit > (best?.credit ?? 0))
        best = { line, shown: mention.id, link: near.link, credit, ...(when ? { when } : {}) };
    }
  return best;
}

const deniedIn = (ids: readonly string[], evidence: Evidence): EvidenceLine | undefined =>
  evidence.lines.find((line) =>
    line.skills.some((mention) => mention.polarity === 'negated' && ids.includes(mention.id)),
  );

const LINKS: Readonly<Record<Closeness['link'], (shown: string, asked: string) => string>> = {
  same: (shown) => `“${shown}” is shown`,
  narrower: (shown, asked) => `${shown} is a kind of ${asked}`,
  implies: (shown, asked) => `${shown} needs ${asked}`,
  broader: (shown, asked) => `${shown} is wider than ${asked}`,
  related: (shown, asked) => `${shown} is related to ${asked}`,
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

/**
 * No skill answers. Like wording is no help here: of the phrases that shared words with a known skill and did not name it,
 * none meant it (docs/engine.md, "Meaning"). But the resume may say itself that it is missing.
 */
function withoutSkills(requirement: Requirement, evidence: Evidence): Judged {
  const denied = deniedIn(requirement.anyOf.flat(), evidence);
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
      const all = group.map((asked) => ({ asked, best: bestFor(asked, evidence, requirement.withinYears) }));
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
