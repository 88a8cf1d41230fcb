/** Finds quotes in a page's text, whatever way it is broken into elements and lines. Pure. */

/** A place in the page's text: which run of text, and where in it. */
export interface Place {
  run: number;
  offset: number;
}
export interface Found {
  start: Place;
  end: Place;
}

/** All runs as one text without white space, which pages and resumes set differently, and where each sign came from. */
function squeeze(runs: readonly string[]) {
  const places: Place[] = [];
  let text = '';
  runs.forEach((run, index) => {
    for (let offset = 0; offset < run.length; offset++) {
      const sign = run[offset] ?? '';
      if (/\s/.test(sign)) continue;
      text += sign;
      places.push({ run: index, offset });
    }
  });
  return { text, places };
}

const SHORTEST = 4;
const MOST_PLACES = 5;

/**
 * Every place of each quote, up to a few: a title may stand above the resume as well as in it. Quotes that the text does
 * not hold, or that are too short to mean a place, are left out.
 */
export function findQuotes(runs: readonly string[], quotes: readonly string[]): Found[] {
  const { text, places } = squeeze(runs);
  return [...new Set(quotes)].flatMap((quote) => {
    const wanted = quote.replace(/\s+/g, '');
    if (wanted.length < SHORTEST) return [];
    const found: Found[] = [];
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const [start, last] = [places[at], places[at + wanted.length - 1]];
      if (start && last) found.push({ start, end: { run: last.run, offset: last.offset + 1 } });
      if (found.length === MOST_PLACES) break;
    }
    return found;
  });
}
