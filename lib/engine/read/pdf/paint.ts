/** Follows a page's drawing operators: which text is drawn in which ink, and on what ground. */
import './node20';
import { getResolvedPDFJS } from 'unpdf';

type Matrix = readonly [number, number, number, number, number, number];
/** Red, green, blue, 0 to 255; null for a pattern, which may look like anything. */
type Colour = readonly [number, number, number] | null;

/** Text drawn by one operator, from `x0` to `x1` on the baseline `y`, in page space. */
export interface Run {
  text: string;
  x0: number;
  x1: number;
  y: number;
  unseen: 'invisible_colour' | 'render_mode' | null;
}
interface Ground {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  colour: Colour;
}
interface State {
  ctm: Matrix;
  fill: Colour;
  stroke: Colour;
  lineWidth: number;
  alpha: number;
  mode: number;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const ONE: Matrix = [1, 0, 0, 1, 0, 0];
const WHITE: Colour = [255, 255, 255];
/** Colours closer than this in every channel look the same to a reader. */
const SAME_COLOUR = 20;
/** A picture over this share of the page makes its invisible text the layer of a text recognition. */
const SCAN_SHARE = 0.4;

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];
const matrixOf = (value: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from((value ?? ONE) as ArrayLike<number>);
  return [a, b, c, d, e, f];
};
const colourOf = (value: unknown): Colour => {
  const hex = typeof value === 'string' ? /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(value) : null;
  return hex ? ([1, 2, 3].map((i) => Number.parseInt(hex[i] ?? '0', 16)) as unknown as Colour) : null;
};

function boxOf(ctm: Matrix, [x0, y0, x1, y1]: readonly number[], grow = 0) {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const x of [(x0 ?? 0) - grow, (x1 ?? 0) + grow])
    for (const y of [(y0 ?? 0) - grow, (y1 ?? 0) + grow]) {
      xs.push(ctm[0] * x + ctm[2] * y + ctm[4]);
      ys.push(ctm[1] * x + ctm[3] * y + ctm[5]);
    }
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** The page's runs of text, each with why a person cannot see it, or null. `area` is the page's, in square points. */
export async function runsOf({ fnArray, argsArray }: Operators, area: number): Promise<Run[]> {
  const { OPS } = await getResolvedPDFJS();
  const fills = new Set([
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const images = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
  ]);
  const grounds: Ground[] = [];
  const runs: (Run & { size: number })[] = [];
  const stack: State[] = [];
  let scanned = false;
  let tm = ONE;
  let line = ONE;
  let now: State = {
    ctm: ONE,
    fill: [0, 0, 0],
    stroke: [0, 0, 0],
    lineWidth: 1,
    alpha: 1,
    mode: 0,
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };

  const groundAt = (x: number, y: number): Colour => {
    const under = grounds.findLast((one) => x >= one.x0 && x <= one.x1 && y >= one.y0 && y <= one.y1);
    return under ? under.colour : WHITE;
  };
  const unseenAt = (x0: number, x1: number, y: number): Run['unseen'] => {
    if (now.mode === 3 || now.mode === 7) return 'render_mode';
    if (now.alpha < 0.05) return 'invisible_colour';
    const ink = now.mode === 1 ? now.stroke : now.fill;
    // The middle of the letters, a third of their height above the baseline.
    const ground = groundAt((x0 + x1) / 2, y + 0.3 * now.size);
    if (!ink || !ground) return null;
    return ink.every((channel, i) => Math.abs(channel - (ground[i] ?? 0)) <= SAME_COLOUR)
      ? 'invisible_colour'
      : null;
  };

  function show(glyphs: unknown): void {
    let advance = 0;
    let text = '';
    for (const glyph of Array.isArray(glyphs) ? glyphs : []) {
      if (typeof glyph === 'number') {
        advance -= (glyph / 1000) * now.size;
        if (glyph < -180) text += ' ';
      } else if (typeof glyph === 'object' && glyph !== null && 'width' in glyph) {
        const { width, unicode, isSpace } = glyph as { width: number; unicode?: string; isSpace?: boolean };
        advance += (width / 1000) * now.size + now.charSpacing + (isSpace ? now.wordSpacing : 0);
        text += unicode ?? '';
      }
    }
    const from = times(now.ctm, times(tm, [1, 0, 0, 1, 0, now.rise]));
    tm = times(tm, [1, 0, 0, 1, advance * now.scale, 0]);
    const to = times(now.ctm, tm);
    if (text.trim() === '') return;
    const x0 = Math.min(from[4], to[4]);
    const x1 = Math.max(from[4], to[4]);
    runs.push({ text, x0, x1, y: from[5], unseen: unseenAt(x0, x1, from[5]), size: now.size });
  }
  const nextLine = (x: number, y: number): void => {
    line = times(line, [1, 0, 0, 1, x, y]);
    tm = line;
  };

  for (let i = 0; i < fnArray.length; i++) {
    const fn = fnArray[i];
    const args = (argsArray[i] ?? []) as unknown[];
    const first = Number(args[0]);
    if (fn === OPS.save || fn === OPS.beginGroup || fn === OPS.paintFormXObjectBegin) {
      stack.push(now);
      now = { ...now };
      if (fn === OPS.paintFormXObjectBegin) now.ctm = times(now.ctm, matrixOf(args[0]));
      if (fn === OPS.beginGroup)
        now.ctm = times(now.ctm, matrixOf((args[0] as { matrix?: unknown } | undefined)?.matrix));
    } else if (fn === OPS.restore || fn === OPS.endGroup || fn === OPS.paintFormXObjectEnd)
      now = stack.pop() ?? now;
    else if (fn === OPS.transform) now.ctm = times(now.ctm, matrixOf(args));
    else if (fn === OPS.setFillRGBColor) now.fill = colourOf(args[0]);
    else if (fn === OPS.setFillColorN || fn === OPS.setFillTransparent) now.fill = null;
    else if (fn === OPS.setStrokeRGBColor) now.stroke = colourOf(args[0]);
    else if (fn === OPS.setStrokeColorN || fn === OPS.setStrokeTransparent) now.stroke = null;
    else if (fn === OPS.setLineWidth) now.lineWidth = first;
    else if (fn === OPS.setGState) {
      for (const [key, value] of (args[0] ?? []) as [string, unknown][])
        if (key === 'ca') now.alpha = Number(value);
    } else if (fn === OPS.constructPath) {
      const bounds = args[2] ? Array.from(args[2] as ArrayLike<number>) : [];
      const filled = fills.has(first);
      if (bounds.length === 4 && (filled || now.lineWidth >= 6))
        grounds.push({
          ...boxOf(now.ctm, bounds, filled ? 0 : now.lineWidth / 2),
          // What shines through something else may look like anything.
          colour: now.alpha < 0.9 ? null : filled ? now.fill : now.stroke,
        });
    } else if (fn === OPS.shadingFill) grounds.push({ x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6, colour: null });
    else if (fn !== undefined && images.has(fn)) {
      const box = boxOf(now.ctm, [0, 0, 1, 1]);
      grounds.push({ ...box, colour: null });
      if ((box.x1 - box.x0) * (box.y1 - box.y0) > SCAN_SHARE * area) scanned = true;
    } else if (fn === OPS.beginText) {
      tm = ONE;
      line = ONE;
    } else if (fn === OPS.setTextMatrix) {
      line = matrixOf(args[0]);
      tm = line;
    } else if (fn === OPS.moveText) nextLine(first, Number(args[1]));
    else if (fn === OPS.setLeadingMoveText) {
      now.leading = -Number(args[1]);
      nextLine(first, Number(args[1]));
    } else if (fn === OPS.nextLine) nextLine(0, -now.leading);
    else if (fn === OPS.setLeading) now.leading = first;
    else if (fn === OPS.setFont) now.size = Number(args[1]);
    else if (fn === OPS.setTextRenderingMode) now.mode = first;
    else if (fn === OPS.setCharSpacing) now.charSpacing = first;
    else if (fn === OPS.setWordSpacing) now.wordSpacing = first;
    else if (fn === OPS.setHScale) now.scale = first / (first > 4 ? 100 : 1);
    else if (fn === OPS.setTextRise) now.rise = first;
    else if (fn === OPS.showText || fn === OPS.showSpacedText) show(args[0]);
    else if (fn === OPS.nextLineShowText) {
      nextLine(0, -now.leading);
      show(args[0]);
    }
  }
  return runs.map((run) => (scanned && run.unseen === 'render_mode' ? { ...run, unseen: null } : run));
}
