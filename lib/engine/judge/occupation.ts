/** Judges how near the candidate's work is to the job's occupation: titles first, then the work described. */
import type { Evidence, EvidenceLine, TitleEvidence } from '../match/evidence';
import { plainYears } from '../match/time';
import { type Kinship, kinship, occupationById } from '../taxonomy/graph';
import { rarity } from '../text/rarity';
import { stem } from '../text/stem';
import type { Requirement, Span } from '../types';
import { type Judged, nothing, percent } from './judged';

/** What a title earns by its nearness to the job's occupation. */
const BY_TITLE: Readonly<Record<Kinship, number>> = {
  same: 1,
  near: 0.75,
  family: 0.6,
  near_family: 0.3,
  none: 0,
};
/** The same named in running text ("worked as a nurse") proves less. */
const BY_MENTION = 0.4;
const BY_TITLE_WORDS = 0.7;
/** This share is earned by having stayed in the trade: by a second position near it, or by years in the one. */
const STAYED = 0.4;
const YEARS_STAYED = 5;
interface Best {
  credit: number;
  place: Span;
  years: number;
  kin: Kinship | 'words';
  name: string;
}

const kinOf = (asked: readonly string[], shown: readonly { id: string }[]): Kinship =>
  shown
    .flatMap(({ id }) => asked.map((one) => kinship(one, id)))
    .reduce<Kinship>((a, b) => (BY_TITLE[b] > BY_TITLE[a] ? b : a), 'none');

function wordShare(terms: readonly string[], stems: ReadonlySet<string>): number {
  const all = terms.reduce((sum, term) => sum + rarity(term), 0);
  const held = terms.reduce((sum, term) => sum + (stems.has(stem(term)) ? rarity(term) : 0), 0);
  return all > 0 ? held / all : 0;
}

function fromTitle(asked: readonly string[], terms: readonly string[], title: TitleEvidence): Best {
  const kin = kinOf(asked, title.occupations);
  const share = wordShare(terms, title.stems) * BY_TITLE_WORDS;
  const byKin = BY_TITLE[kin];
  const years = title.months ? (title.months.end - title.months.start) / 12 : 0;
  const shown = { place: title.line, years, name: title.position.title };
  return byKin >= share ? { credit: byKin, kin, ...shown } : { credit: share, kin: 'words', ...shown };
}

function fromLine(asked: readonly string[], line: EvidenceLine): Best {
  const kin = kinOf(asked, line.occupations);
  const name = line.occupations[0] ? (occupationById(line.occupations[0].id)?.label ?? '') : '';
  const sure = line.occupations.some((mention) => mention.length > 1) ? 1 : 0.6;
  return { credit: BY_TITLE[kin] * BY_MENTION * sure, place: line, years: 0, kin, name };
}

const KIN_WORDS: Readonly<Record<Kinship | 'words', string>> = {
  same: 'is this occupation',
  near: 'is a near occupation',
  family: 'is of the same family of occupations',
  near_family: 'is of a neighbouring family of occupations',
  words: 'shares words with the job’s title',
  none: '',
};

/** Two positions near the trade, or years in one, are worth more than an excursion. */
function stayedIn(first: Best, second: Best | undefined): Pick<Judged, 'credit' | 'places' | 'why'> {
  const byYears = first.credit * Math.min(1, first.years / YEARS_STAYED);
  const bySecond = second?.credit ?? 0;
  const credit = first.credit * (1 - STAYED) + STAYED * Math.max(byYears, bySecond);
  if (!second || byYears >= bySecond)
    return {
      credit,
      places: [first.place],
      why: first.years > 0 ? `, held for ${plainYears(first.years)}` : '',
    };
  return { credit, places: [first.place, second.place], why: `, beside “${second.name}”` };
}

export function judgeOccupation(requirement: Requirement, evidence: Evidence): Judged {
  const asked = requirement.anyOf.flat();
  const titles = evidence.titles
    .map((title) => fromTitle(asked, requirement.terms, title))
    .sort((a, b) => b.credit - a.credit);
  const mention = evidence.lines
    .map((line) => fromLine(asked, line))
    .reduce<Best | null>((a, b) => (b.credit > (a?.credit ?? 0) ? b : a), null);
  const [first, second] = titles;
  const stayed = first ? stayedIn(first, second) : null;
  if (first && stayed && stayed.credit >= (mention?.credit ?? 0) && stayed.credit > 0)
    return {
      credit: stayed.credit,
      places: stayed.places,
      why: `“${first.name}” ${KIN_WORDS[first.kin]}${stayed.why}: ${percent(stayed.credit)}.`,
    };
  if (!mention) return nothing('No title in the resume comes near this occupation.');
  return {
    credit: mention.credit,
    places: [mention.place],
    why: `“${mention.name}” in the text ${KIN_WORDS[mention.kin]}: ${percent(mention.credit)}.`,
  };
}
