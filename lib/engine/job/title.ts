/** What occupation a job's title names. */
import { findOccupations } from '../find/occupations';
import { titleOccupations } from '../find/title-occupations';
import { STOP } from '../text/common';
import { tokenise } from '../text/tokens';

export interface JobTitle {
  /** The title without codes, places and terms of work. */
  clean: string;
  /** Canonical occupations, surest first. */
  ids: string[];
  /** Its content words, folded. */
  terms: string[];
}

const TAIL =
  /\s+(?:-|–|—|\||@)\s+.*$|\s*\(.*?\)|\s*\[.*?\]|,\s*[A-Z]{2}\b.*$|\bjob at\b.*$|\.\.\.$|\bhiring for\b|\bwork from home\b.*$|\bremote\b.*$|\bm\/[wf]\/[dx]\b/giu;
const NOISE = new Set(
  'remote hybrid onsite telecommute flex part full time temporary permanent contract fulltime parttime bilingual spanish hebrew french urgent hiring now available position opening needed wanted job sr senior jr junior lead entry level experienced i ii iii iv shift night day weekend prn casual seasonal m w d f x gn all genders'.split(
    ' ',
  ),
);

/** No title is longer; a text in its place is not read to its end. */
const LONGEST_TITLE = 400;
/** A reading less sure than this says nothing about the job's occupation. */
const LEAST_TRUST = 0.4;
const MOST_IDS = 2;
/** A second occupation beside a surer one needs half the title: "Commercial" in "Commercial construction manager" is none. */
const LEAST_SECOND = 0.5;

/** Reads a title; where it names no known occupation, the ad's first lines may. */
export function readTitle(whole: string, description = ''): JobTitle {
  const title = whole.slice(0, LONGEST_TITLE);
  const clean = title.replace(TAIL, ' ').replace(/\s+/g, ' ').trim() || title.trim();
  const terms = tokenise(clean)
    .map((token) => token.norm)
    .filter((word) => word.length > 1 && !STOP.has(word) && !NOISE.has(word) && !/^\d+$/.test(word));
  const read = [clean, title]
    .map((text) => titleOccupations(text).filter(({ trust }) => trust >= LEAST_TRUST))
    .find((all) => all.length > 0);
  const ids =
    read
      ?.filter(({ trust }, i) => i === 0 || trust >= LEAST_SECOND)
      .slice(0, MOST_IDS)
      .map(({ id }) => id) ?? opening(description);
  return { clean, ids, terms: [...new Set(terms)] };
}

/** An ad often opens with "we are looking for a …": a name of several words there is the job. */
const opening = (description: string): string[] =>
  findOccupations(description.slice(0, 600))
    .filter(({ length }) => length > 1)
    .slice(0, 1)
    .map(({ id }) => id);
