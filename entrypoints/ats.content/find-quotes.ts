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

/** The first place of each quote; quotes that the text does not hold, or that are too short to mean one place, are left out. */
export function findQuotes(runs: readonly string[], quotes: readonly string[]): Found[] {
  const { text, places } = squeeze(runs);
  return [...new Set(quotes)].flatMap((quote) => {
    const wanted = quote.replace(/\s+/g, '');
    const at = wanted.length < SHORTEST ? -1 : text.indexOf(wanted);
    const start = places[at];
    const last = places[at + wanted.length - 1];
    return start && last ? [{ start, end: { run: last.run, offset: last.offset + 1 } }] : [];
  });
}
