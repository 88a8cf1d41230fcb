/**
 * The job's own description pasted into a resume: long runs of the same words in the same order, or stretches that follow
 * it with words changed (reworded.ts). They say nothing of the
 * person, so they are listed and never scored. A sentence or two in common is a resume written for the job, and fair.
 */
import type { MaskedResume } from '../mask/mask';
import { type Token, tokenise } from '../text/tokens';
import { type Neighbours, neighboursOf, rewordedIn, type Stretch, type Telling, tellingOf } from './reworded';

/** Runs are looked up by their first so many words. */
const KEY_WORDS = 6;
/** A shorter run is a turn of phrase, unless it is a whole line of the ad. */
const RUN_WORDS = 12;
/** One run this long is no chance, nor are runs of three lines that are together this long. */
const LONG_RUN = 30;
const LEAST_LINES = 3;
const LEAST_WORDS = 24;
/** Places of one key that are tried: an ad that repeats one phrase without end costs no more than this. */
const MOST_PLACES = 8;

interface Ad {
  norms: string[];
  words: ReadonlySet<string>;
  /** Words that begin and end a line of the ad. */
  begins: ReadonlySet<number>;
  ends: ReadonlySet<number>;
  places: ReadonlyMap<string, number[]>;
  neighbours: Neighbours;
}
interface Run {
  from: number;
  length: number;
  /** Lines of the ad that it holds or touches. */
  lines: number;
}

const keyAt = (norms: readonly string[], at: number): string => norms.slice(at, at + KEY_WORDS).join(' ');

function readAd(description: string): Ad {
  const tokens = tokenise(description);
  const norms = tokens.map(({ norm }) => norm);
  const begins = new Set<number>([0]);
  const ends = new Set<number>([tokens.length - 1]);
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (!next || !/[\n.;!?•]/.test(description.slice(token.end, next.start))) return;
    ends.add(i);
    begins.add(i + 1);
  });
  const places = new Map<string, number[]>();
  for (let at = 0; at + KEY_WORDS <= norms.length; at++) {
    const key = keyAt(norms, at);
    const own = places.get(key);
    if (!own) places.set(key, [at]);
    else if (own.length < MOST_PLACES) own.push(at);
  }
  const neighbours = neighboursOf(tokens);
  return { norms, words: new Set(norms), begins, ends, places, neighbours };
}

let last: { description: string; ad: Ad } | undefined;
function adOf(description: string): Ad {
  if (last?.description !== description) last = { description, ad: readAd(description) };
  return last.ad;
}

/** The longest run of the ad's words at word `at` of the resume that is more than a turn of phrase. */
function runAt(norms: readonly string[], at: number, ad: Ad): Run {
  let best: Run = { from: at, length: 0, lines: 0 };
  for (const place of ad.places.get(keyAt(norms, at)) ?? []) {
    let length = KEY_WORDS;
    while (norms[at + length] !== undefined && norms[at + length] === ad.norms[place + length]) length++;
    let whole = 0;
    if (ad.begins.has(place))
      for (let i = KEY_WORDS; i <= length; i++) if (ad.ends.has(place + i - 1)) whole = i;
    const taken = length >= RUN_WORDS ? length : whole;
    if (taken <= best.length) continue;
    let lines = ad.ends.has(place + taken - 1) ? 0 : 1;
    for (let i = 0; i < taken; i++) if (ad.ends.has(place + i)) lines++;
    best = { from: at, length: taken, lines };
  }
  return best;
}

/** The last of the next words that the ad does not hold; no run goes over it. */
function lastStrange(norms: readonly string[], at: number, { words: known }: Ad): number {
  let last = at + KEY_WORDS - 1;
  while (last >= at && known.has(norms[last] ?? '')) last--;
  return last;
}

function runsIn(norms: readonly string[], ad: Ad): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at + KEY_WORDS <= norms.length; ) {
    const strange = lastStrange(norms, at, ad);
    if (strange >= at) {
      at = strange + 1;
      continue;
    }
    const run = runAt(norms, at, ad);
    if (run.length > 0) runs.push(run);
    at += Math.max(1, run.length);
  }
  return runs;
}

function isPasted(runs: readonly Run[]): boolean {
  const words = runs.reduce((sum, { length }) => sum + length, 0);
  const lines = runs.reduce((sum, one) => sum + one.lines, 0);
  return runs.some(({ length }) => length >= LONG_RUN) || (lines >= LEAST_LINES && words >= LEAST_WORDS);
}

/** Norms of a resume's words, kept because a ranking asks for them once a job. */
const known = new WeakMap<MaskedResume, { tokens: Token[]; norms: string[]; telling: Telling }>();
function wordsOf(resume: MaskedResume) {
  const own = known.get(resume);
  if (own) return own;
  const tokens = tokenise(resume.text);
  const norms = tokens.map(({ norm }) => norm);
  const made = { tokens, norms, telling: tellingOf(resume.text, tokens) };
  known.set(resume, made);
  return made;
}

const WHY =
  'These words stand the same in the job’s own description. They say nothing about the person, so they earn nothing.';
const WHY_REWORDED =
  'These words follow the job’s own description with some of them changed. They say nothing about the person, so they earn nothing.';

/** Stretches in order, none touching another; what holds a word-for-word run and no more keeps its own reason. */
function stretchesIn(resume: MaskedResume, ad: Ad): (Stretch & { why: string })[] {
  const { norms, telling } = wordsOf(resume);
  const runs = runsIn(norms, ad);
  const same = isPasted(runs)
    ? runs.map(({ from, length }) => ({ from, to: from + length - 1, why: WHY }))
    : [];
  const changed = rewordedIn(telling, ad.neighbours).map((one) => ({ ...one, why: WHY_REWORDED }));
  const out: (Stretch & { why: string })[] = [];
  for (const one of [...same, ...changed].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const before = out.at(-1);
    if (!before || one.from > before.to) out.push({ ...one });
    else if (one.to > before.to) Object.assign(before, { to: one.to, why: WHY_REWORDED });
  }
  return out;
}

/**
 * The resume without what was pasted from the job: those words become spaces, so that all places stay valid, and each run
 * is a finding in `hidden`. The same object comes back where nothing was pasted.
 * @param description the job's text as it was given to the engine
 */
export function withoutJobText(resume: MaskedResume, description: string): MaskedResume {
  const { tokens } = wordsOf(resume);
  const stretches = stretchesIn(resume, adOf(description));
  if (stretches.length === 0) return resume;
  let { text } = resume;
  const hidden = [...resume.hidden];
  for (const { from, to, why } of stretches) {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to]?.end ?? start;
    const pasted = text.slice(start, end);
    hidden.push({ kind: 'job_pasted', text: pasted, why });
    text = `${text.slice(0, start)}${pasted.replace(/\S/gu, (char) => ' '.repeat(char.length))}${text.slice(end)}`;
  }
  return { ...resume, text, hidden };
}
