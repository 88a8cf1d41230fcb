import { type Colour, looksSame, UNKNOWN, WHITE } from './graphics';
import { areaOf, type Box, holds, meet } from './matrix';
import type { Run } from './runs';

/** Something painted on the page: a shape of one colour, or a picture. Kept in the order of painting. */
export interface Ground extends Box {
  colour: Colour;
  /** How many runs of text were drawn before it. */
  after: number;
  /** Whether nothing under it shines through. */
  solid: boolean;
  isPicture?: boolean;
  /** A picture's colour at a place on the page; `UNKNOWN` where it lets the ground shine through. */
  pixel?: (x: number, y: number) => Colour;
}

export type Unseen = 'invisible_colour' | 'render_mode' | 'tiny_text' | 'off_page' | 'covered';

/** A picture over this share of the page makes text that cannot be seen the layer of a text recognition. */
const SCAN_SHARE = 0.4;
/** … unless the page also has text of its own of more than this share. */
const OWN_TEXT_SHARE = 0.2;
const TINY_POINTS = 1;

/** The height at which a run is looked at: a third of a letter above the baseline. */
const middle = (run: Run): number => run.y - 0.3 * run.size;

function colourUnder(run: Run, at: number, grounds: readonly Ground[]): Colour {
  const y = middle(run);
  for (let i = grounds.length - 1; i >= 0; i--) {
    const ground = grounds[i];
    if (ground === undefined || ground.after > at || !holds(ground, run.x0 + (run.x1 - run.x0) / 2, y))
      continue;
    if (ground.pixel === undefined) return ground.colour;
    const seen = [0.05, 0.3, 0.5, 0.7, 0.95].map((share) =>
      ground.pixel?.(run.x0 + share * (run.x1 - run.x0), y),
    );
    const [first = UNKNOWN] = seen;
    return seen.every((colour) => looksSame(first, colour ?? UNKNOWN)) ? first : UNKNOWN;
  }
  return WHITE;
}

const covers = (ground: Ground, run: Run): boolean => {
  if (!ground.solid) return false;
  const y = middle(run);
  return [0.02, 0.5, 0.98].every((share) => {
    const x = run.x0 + share * (run.x1 - run.x0);
    return holds(ground, x, y) && (ground.pixel === undefined || ground.pixel(x, y) !== UNKNOWN);
  });
};

/** Why a person cannot see a run of text, or null. `at` is its place in the order of painting. */
function unseenBy(run: Run, at: number, page: Box, grounds: readonly Ground[]): Unseen | null {
  const y = middle(run);
  const off = run.x1 < page.x0 || run.x0 > page.x1 || y < page.y0 || y > page.y1;
  if (off || areaOf(meet(run.clip, { x0: run.x0, x1: run.x1 + 0.1, y0: y - 0.1, y1: y + 0.1 })) === 0)
    return off ? 'off_page' : 'covered';
  if (run.size <= TINY_POINTS) return 'tiny_text';
  if (run.mode === 3 || run.mode === 7) return 'render_mode';
  if (run.alpha < 0.05) return 'invisible_colour';
  if (looksSame(run.ink, colourUnder(run, at, grounds))) return 'invisible_colour';
  return grounds.some((ground) => ground.after > at && covers(ground, run)) ? 'covered' : null;
}

/** Marks each run with why it cannot be seen; the text layer of a scanned page counts as seen. */
export function judgeRuns(runs: Run[], page: Box, grounds: readonly Ground[]): void {
  let unseen = 0;
  let all = 0;
  runs.forEach((run, i) => {
    run.unseen = unseenBy(run, i, page, grounds);
    all += run.text.length;
    if (run.unseen === 'render_mode' || run.unseen === 'covered') unseen += run.text.length;
  });
  const isScan =
    all - unseen < OWN_TEXT_SHARE * all &&
    grounds.some((ground) => ground.isPicture && areaOf(meet(ground, page)) > SCAN_SHARE * areaOf(page));
  if (isScan)
    for (const run of runs) if (run.unseen === 'render_mode' || run.unseen === 'covered') run.unseen = null;
}
