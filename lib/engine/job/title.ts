/** What occupation a job's title names. */
import { findOccupations } from '../find/occupations';
import { occupations } from '../taxonomy/graph';
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

function longest(text: string): string[] {
  const found = findOccupations(text);
  const most = Math.max(0, ...found.map((mention) => mention.length));
  const ids = found.filter((mention) => mention.length === most).map((mention) => mention.id);
  return [...new Set([...ids, ...found.filter((m) => m.length > 1).map((mention) => mention.id)])];
}

/** Reads a title; where it names no known occupation, the ad's first lines may. */
export function readTitle(title: string, description = ''): JobTitle {
  const clean = title.replace(TAIL, ' ').replace(/\s+/g, ' ').trim() || title.trim();
  const terms = tokenise(clean)
    .map((token) => token.norm)
    .filter((word) => word.length > 1 && !STOP.has(word) && !NOISE.has(word) && !/^\d+$/.test(word));
  let ids = longest(clean);
  if (ids.length === 0) ids = longest(title);
  if (ids.length === 0) ids = longest(description.slice(0, 600)).slice(0, 1);
  return { clean, ids: ids.filter((id) => occupations.has(id)).slice(0, 3), terms: [...new Set(terms)] };
}
