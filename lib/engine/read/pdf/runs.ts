import type { Graphics } from './graphics';
import type { Unseen } from './grounds';
import { type Box, type Matrix, times } from './matrix';

/** Letters drawn one behind the other on one baseline in one ink. Points from the page's top left corner. */
export interface Run {
  text: string;
  x0: number;
  x1: number;
  /** Baseline. */
  y: number;
  size: number;
  ink: number;
  mode: number;
  alpha: number;
  clip: Box;
  unseen: Unseen | null;
}

/** A glyph as pdf.js hands it over. */
interface Glyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

/** A gap of this many letter sizes is a space; one this wide starts a new run. */
const SPACE_GAP = 0.12;
const RUN_GAP = 1.4;
/** A step back this far is no kerning. */
const STEP_BACK = -0.35;
const SAME_LINE = 0.1;

/** Accents that old fonts draw beside the letter they belong to, and their combining forms. */
const ACCENTS = new Map(
  [...'´`¨ˆ˜¸˚ˇ'].map((accent, i) => [accent, '\u0301\u0300\u0308\u0302\u0303\u0327\u030a\u030c'[i] ?? '']),
);

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Hebrew and Arabic are drawn from the left as well; read from the right, except for numbers and Latin words in them. */
const inReadingOrder = (text: string): string =>
  RIGHT_TO_LEFT.test(text)
    ? [...text.normalize('NFKC')]
        .reverse()
        .join('')
        .replace(/[\p{Script=Latin}\d.,@:/-]{2,}/gu, (part) => [...part].reverse().join(''))
    : text;

/** Collects the glyphs of a page into runs. */
export class RunWriter {
  readonly runs: Run[] = [];
  private open: Run | null = null;
  /** Where the next letter would stand. */
  private nextX = 0;
  private nextY = 0;
  private spaced = false;

  /** Ends the open run, so that what is painted now is known to come after it. */
  flush(): void {
    const run = this.open;
    this.open = null;
    if (run !== null && run.text.trim() !== '') this.runs.push({ ...run, text: inReadingOrder(run.text) });
  }

  /** Draws the glyphs of one operator at the text matrix; returns how far it moved, in text space. */
  show(glyphs: readonly unknown[], now: Graphics, tm: Matrix): number {
    const m = times(now.ctm, tm);
    const size = Math.abs(now.size) * (Math.hypot(m[2], m[3]) || Math.hypot(m[0], m[1]));
    let at = 0;
    for (const item of glyphs) {
      if (typeof item === 'number') {
        at -= (item / 1000) * now.size * now.scale;
        continue;
      }
      if (typeof item !== 'object' || item === null) continue;
      const { unicode = '', width = 0, isSpace = false } = item as Glyph;
      const ink = width * now.unit * now.size * now.scale;
      const step = ink + (now.charSpacing + (isSpace ? now.wordSpacing : 0)) * now.scale;
      if (unicode.trim() === '') this.spaced ||= unicode !== '';
      else this.put(unicode, m, at, ink, step, size, now);
      at += step;
    }
    return at;
  }

  private put(
    unicode: string,
    m: Matrix,
    at: number,
    ink: number,
    step: number,
    size: number,
    now: Graphics,
  ): void {
    const x = m[0] * at + m[2] * now.rise + m[4];
    const y = m[1] * at + m[3] * now.rise + m[5];
    const endX = x + m[0] * ink;
    const colour = now.mode === 1 ? now.stroke : now.fill;
    const length = Math.hypot(m[0], m[1]) || 1;
    const along = ((x - this.nextX) * m[0] + (y - this.nextY) * m[1]) / length / size;
    const aside = Math.abs((y - this.nextY) * m[0] - (x - this.nextX) * m[1]) / length / size;
    const run = this.open;
    const joins =
      run !== null &&
      run.ink === colour &&
      run.mode === now.mode &&
      run.alpha === now.alpha &&
      run.clip === now.clip &&
      Math.abs(run.size - size) < 0.02 * size &&
      aside <= SAME_LINE &&
      along < RUN_GAP;
    const accent = joins && along < -0.2 ? ACCENTS.get(run.text.at(-1) ?? '') : undefined;
    if (joins && accent !== undefined) {
      run.text = run.text.slice(0, -1) + (unicode + accent).normalize('NFC');
      run.x1 = Math.max(run.x1, x, endX);
    } else if (joins && along > STEP_BACK) {
      run.text += (this.spaced || along > SPACE_GAP ? ' ' : '') + unicode;
      run.x0 = Math.min(run.x0, x, endX);
      run.x1 = Math.max(run.x1, x, endX);
    } else {
      this.flush();
      const { mode, alpha, clip } = now;
      const lead = this.spaced && aside <= SAME_LINE && Math.abs(along) < RUN_GAP ? ' ' : '';
      const [x0, x1] = x < endX ? [x, endX] : [endX, x];
      this.open = { text: lead + unicode, x0, x1, y, size, ink: colour, mode, alpha, clip, unseen: null };
    }
    this.spaced = false;
    // The extra space of letters set wide apart counts as part of the letter, so that they stay one word.
    this.nextX = x + m[0] * step;
    this.nextY = y + m[1] * step;
  }
}
