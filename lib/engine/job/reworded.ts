/**
 * The job's text pasted into a resume with words changed or sentences moved: of a stretch of sentences most telling words stand
 * beside a neighbour that is also their neighbour in the ad, in whatever order. Of 40 words, real resumes (7,110 pairs) hold at
 * most 18 such and the sandbox's, written for their jobs, 20; ads with every fifth word changed and shuffled hold 29 and more.
 */
import { STOP } from '../text/common';
import { stem } from '../text/stem';
import type { Token } from '../text/tokens';

/** Telling words looked at together. */
const WINDOW = 40;
const LEAST_HITS = 28;
/** A list of skills in the ad's terms is fair: only sentences of so many telling words, with their share of grammar words, count. */
const LEAST_TELLING = 6;
const LEAST_GRAMMAR = 0.2;
const SENTENCE_END = /[\n\t.;!?•|:]/;

const endsSentence = (text: string, token: Token | undefined, next: Token | undefined): boolean =>
  !token || !next || SENTENCE_END.test(text.slice(token.end, next.start));

const isTelling = ({ norm }: Token): boolean => norm.length > 2 && !STOP.has(norm) && !/^\d/.test(norm);

/** The telling words of a resume's sentences: their places among all its words, and their stems. */
export interface Telling {
  places: readonly number[];
  stems: readonly string[];
  /** First and last word of its sentence, by their places among all words. */
  sentences: readonly number[];
  ends: readonly number[];
}
export function tellingOf(text: string, tokens: readonly Token[]): Telling {
  const places: number[] = [];
  const stems: string[] = [];
  const sentences: number[] = [];
  const ends: number[] = [];
  let own: number[] = [];
  let from = 0;
  tokens.forEach((token, i) => {
    if (isTelling(token)) own.push(i);
    if (!endsSentence(text, token, tokens[i + 1])) return;
    const all = tokens.slice(from, i + 1);
    const grammar = all.filter(({ norm }) => STOP.has(norm)).length;
    if (own.length >= LEAST_TELLING && grammar >= LEAST_GRAMMAR * all.length)
      for (const at of own) {
        places.push(at);
        stems.push(stem(tokens[at]?.norm ?? ''));
        sentences.push(from);
        ends.push(i);
      }
    own = [];
    from = i + 1;
  });
  return { places, stems, sentences, ends };
}

/** Which telling words are neighbours in an ad. */
export interface Neighbours {
  ids: ReadonlyMap<string, number>;
  pairs: ReadonlySet<number>;
}
export function neighboursOf(ad: readonly Token[]): Neighbours {
  const stems = ad.filter(isTelling).map(({ norm }) => stem(norm));
  const ids = new Map<string, number>();
  for (const one of stems) if (!ids.has(one)) ids.set(one, ids.size);
  const pairs = new Set<number>();
  stems.forEach((one, i) => {
    const [a, b] = [ids.get(one) ?? 0, ids.get(stems[i + 1] ?? '') ?? -1];
    if (b < 0) return;
    pairs.add(a * ids.size + b).add(b * ids.size + a);
  });
  return { ids, pairs };
}

/** 1 for each telling word that stands beside one of its neighbours in the ad. */
function hitsOf({ stems, sentences }: Telling, { ids, pairs }: Neighbours): Uint8Array {
  const own = Int32Array.from(stems, (one) => ids.get(one) ?? -1);
  const hits = new Uint8Array(own.length);
  for (let i = 0; i + 1 < own.length; i++) {
    const [a, b] = [own[i] ?? -1, own[i + 1] ?? -1];
    if (a < 0 || b < 0 || a === b || sentences[i] !== sentences[i + 1]) continue;
    if (pairs.has(a * ids.size + b)) hits.fill(1, i, i + 2);
  }
  return hits;
}

/** First and last word of a stretch, by their places among all words. */
export interface Stretch {
  from: number;
  to: number;
}

/** Of a longer sentence, such as a paragraph without marks, only the part that follows the ad is taken. */
const LONG_SENTENCE = 60;

/** The parts of telling words `first` to `last` that belong to one sentence and hold hits, at least by half. */
function partsOf(telling: Telling, hits: Uint8Array, first: number, last: number): Stretch[] {
  const { places, sentences, ends } = telling;
  const parts: Stretch[] = [];
  for (let i = first; i <= last; ) {
    const sentence = sentences[i] ?? 0;
    let next = i;
    let held = 0;
    for (; next <= last && sentences[next] === sentence; next++) held += hits[next] ?? 0;
    const end = ends[i] ?? 0;
    const short = end - sentence < LONG_SENTENCE;
    if (held * 2 >= next - i)
      parts.push(
        short
          ? { from: sentence, to: end }
          : { from: places[hits.indexOf(1, i)] ?? 0, to: places[hits.lastIndexOf(1, next - 1)] ?? 0 },
      );
    i = next;
  }
  return parts;
}

/** The sentences of a resume that follow the ad, in order, those that touch as one. */
export function rewordedIn(resume: Telling, ad: Neighbours): Stretch[] {
  const hits = hitsOf(resume, ad);
  const parts: Stretch[] = [];
  let held = 0;
  for (let i = 0; i < hits.length; i++) {
    held += (hits[i] ?? 0) - (hits[i - WINDOW] ?? 0);
    if (i + 1 >= WINDOW && held >= LEAST_HITS) parts.push(...partsOf(resume, hits, i + 1 - WINDOW, i));
  }
  const found: Stretch[] = [];
  for (const { from, to } of parts.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const before = found.at(-1);
    if (before && from <= before.to + 1) before.to = Math.max(before.to, to);
    else found.push({ from, to });
  }
  return found;
}
