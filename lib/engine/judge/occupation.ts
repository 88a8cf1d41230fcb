/** Judges how near the candidate's work is to the job's occupation: titles first, then the work described. */
import type { Evidence, EvidenceLine, TitleEvidence } from '../match/evidence';
import { type Kinship, kinship, occupations } from '../taxonomy/graph';
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
const BY_MENTION = 0.6;
const BY_TITLE_WORDS = 0.7;
interface Best {
  credit: number;
  place: Span;
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
  return byKin >= share
    ? { credit: byKin, place: title.line, kin, name: title.position.title }
    : { credit: share, place: title.line, kin: 'words', name: title.position.title };
}

function fromLine(asked: readonly string[], line: EvidenceLine): Best {
  const kin = kinOf(asked, line.occupations);
  const name = line.occupations[0] ? (occupations.get(line.occupations[0].id)?.label ?? '') : '';
  const sure = line.occupations.some((mention) => mention.length > 1) ? 1 : 0.6;
  return { credit: BY_TITLE[kin] * BY_MENTION * sure, place: line, kin, name };
}

const KIN_WORDS: Readonly<Record<Kinship | 'words', string>> = {
  same: 'is this occupation',
  near: 'is a near occupation',
  family: 'is of the same family of occupations',
  near_family: 'is of a neighbouring family of occupations',
  words: 'shares words with the job’s title',
  none: '',
};

export function judgeOccupation(requirement: Requirement, evidence: Evidence): Judged {
  const asked = requirement.anyOf.flat();
  const best = [
    ...evidence.titles.map((title) => fromTitle(asked, requirement.terms, title)),
    ...evidence.lines.map((line) => fromLine(asked, line)),
  ].reduce<Best | null>((a, b) => (b.credit > (a?.credit ?? 0) ? b : a), null);
  if (!best) return nothing('No title in the resume comes near this occupation.');
  return {
    credit: best.credit,
    places: [best.place],
    why: `“${best.name}” ${KIN_WORDS[best.kin]}: ${percent(best.credit)}.`,
  };
}
