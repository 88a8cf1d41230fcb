/** Follows a page's drawing operators: which text is drawn, in which ink, and what is painted under and over it. */
import { getResolvedPDFJS } from 'unpdf';
import { colourOf, freshGraphics, type Graphics, UNKNOWN } from './graphics';
import type { Ground } from './grounds';
import { type Box, boxOf, EVERYWHERE, holds, type Matrix, matrixOf, meet, ONE, times } from './matrix';
import type { Operators, Page } from './open';
import { shapesOf } from './path';
import { pictureOf, picturesOf } from './picture';
import { type Run, RunWriter } from './runs';

export interface Drawing {
  runs: Run[];
  grounds: Ground[];
  /** Whether something was left out where a picture may lie over text that was drawn before. */
  missesPicture: boolean;
}

type Action = (args: readonly unknown[]) => void;
type Ops = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

/** One page's pen: where it stands, what it draws with. */
class Pen {
  readonly writer = new RunWriter();
  readonly grounds: Ground[] = [];
  missesPicture = false;
  private now: Graphics;
  private readonly stack: { state: Graphics; painted: number }[] = [];
  private tm: Matrix = ONE;
  private line: Matrix = ONE;
  private clips = false;
  /** Operators that painted anything; a saved state that ends without one has lost its picture. */
  private painted = 0;
  private movedSince = false;

  constructor(
    private readonly ops: Ops,
    private readonly page: Page,
    ctm: Matrix,
  ) {
    this.now = freshGraphics(ctm);
  }

  private save(matrix?: unknown, box?: unknown): void {
    this.stack.push({ state: this.now, painted: this.painted });
    this.now = { ...this.now };
    this.movedSince = false;
    if (matrix) this.now.ctm = times(this.now.ctm, matrixOf(matrix));
    const bounds = box ? Array.from(box as ArrayLike<number>) : [];
    if (bounds.length === 4) this.now.clip = meet(this.now.clip, boxOf(this.now.ctm, bounds));
  }

  private restore(): void {
    const before = this.stack.pop();
    if (before === undefined) return;
    if (this.movedSince && before.painted === this.painted)
      this.lostPicture(boxOf(this.now.ctm, [0, 0, 1, 1]));
    this.movedSince = false;
    this.now = before.state;
  }

  private lostPicture(box: Box): void {
    this.writer.flush();
    this.missesPicture ||= this.writer.runs.some((run) =>
      holds(box, (run.x0 + run.x1) / 2, run.y - 0.3 * run.size),
    );
  }

  private paint(ground: Omit<Ground, 'after'>): void {
    this.writer.flush();
    this.painted++;
    this.grounds.push({ ...ground, ...meet(ground, this.now.clip), after: this.writer.runs.length });
  }

  private path(fn: number, [path]: readonly unknown[], bounds: unknown): void {
    const { ops, now } = this;
    const box = bounds ? Array.from(bounds as ArrayLike<number>) : [];
    if (box.length === 4 && this.clips) now.clip = meet(now.clip, boxOf(now.ctm, box));
    this.clips = false;
    if (fn !== ops.endPath) this.painted++;
    const filled =
      fn === ops.fill ||
      fn === ops.eoFill ||
      fn === ops.fillStroke ||
      fn === ops.eoFillStroke ||
      fn === ops.closeFillStroke ||
      fn === ops.closeEOFillStroke;
    const thick = fn !== ops.endPath && now.lineWidth >= 6;
    if (box.length !== 4 || (!filled && !thick)) return;
    const colour = now.alpha < 0.9 || !now.solid ? UNKNOWN : filled ? now.fill : now.stroke;
    for (const shape of shapesOf(path, box))
      this.paint({
        ...boxOf(now.ctm, shape.box, filled ? 0 : now.lineWidth / 2),
        colour,
        solid: filled && shape.full && colour !== UNKNOWN,
      });
  }

  private graphicsState(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries)
      if (key === 'ca') this.now.alpha = Number(value);
      else if (key === 'BM') this.now.solid = value === 'source-over' || value === 'normal';
      else if (key === 'LW') this.now.lineWidth = Number(value);
      else if (key === 'Font' && Array.isArray(value)) this.font(value[0], value[1]);
  }

  private font(name: unknown, size: unknown): void {
    this.now.size = Number(size) || 0;
    const { commonObjs } = this.page;
    const font: unknown = typeof name === 'string' && commonObjs.has(name) ? commonObjs.get(name) : null;
    const [unit] = (font as { fontMatrix?: number[] } | null)?.fontMatrix ?? [];
    this.now.unit = unit || 0.001;
  }

  private show(glyphs: unknown): void {
    this.painted++;
    if (!Array.isArray(glyphs)) return;
    const moved = this.writer.show(glyphs, this.now, this.tm);
    const [a, b, c, d, e, f] = this.tm;
    this.tm = [a, b, c, d, a * moved + e, b * moved + f];
  }

  private nextLine(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.line;
    this.moveTo([a, b, c, d, a * x + c * y + e, b * x + d * y + f]);
  }

  private moveTo(matrix: Matrix): void {
    this.line = matrix;
    this.tm = matrix;
  }

  private transform(args: unknown): void {
    this.now.ctm = times(this.now.ctm, matrixOf(args));
    this.movedSince = true;
  }

  private picture(fn: number, args: readonly unknown[]): void {
    const { ctm, alpha, solid } = this.now;
    const picture = pictureOf(this.ops, fn, args, ctm, this.page);
    this.paint({ ...picture, solid: picture.solid && alpha >= 0.9 && solid });
  }

  /** What each operator does, by its number in pdf.js. Operators that draw nothing and move nothing have no entry. */
  actions(): ReadonlyMap<number, Action> {
    const { ops } = this;
    const save: Action = () => this.save();
    const restore: Action = () => this.restore();
    const clip: Action = () => {
      this.clips = true;
    };
    const show: Action = ([glyphs]) => this.show(glyphs);
    return new Map<number, Action>([
      [ops.save, save],
      [ops.beginGroup, save],
      [ops.paintFormXObjectBegin, ([matrix, box]) => this.save(matrix, box)],
      [ops.restore, restore],
      [ops.endGroup, restore],
      [ops.paintFormXObjectEnd, restore],
      [ops.transform, (args) => this.transform(args)],
      [ops.clip, clip],
      [ops.eoClip, clip],
      [ops.constructPath, ([fn, path, box]) => this.path(Number(fn), (path ?? []) as unknown[], box)],
      [ops.shadingFill, () => this.paint({ ...EVERYWHERE, colour: UNKNOWN, solid: false })],
      [ops.setGState, ([entries]) => this.graphicsState((entries ?? []) as [string, unknown][])],
      [ops.showText, show],
      [ops.showSpacedText, show],
      [ops.setFont, ([name, size]) => this.font(name, size)],
      [ops.beginText, () => this.moveTo(ONE)],
      [ops.setTextMatrix, ([matrix]) => this.moveTo(matrixOf(matrix))],
      [ops.moveText, ([x, y]) => this.nextLine(Number(x), Number(y))],
      [ops.nextLine, () => this.nextLine(0, -this.now.leading)],
      ...this.settings(),
      ...picturesOf(ops).map((fn): [number, Action] => [fn, (args) => this.picture(fn, args)]),
    ]);
  }

  private settings(): [number, Action][] {
    const { ops } = this;
    const set = (change: (now: Graphics, value: unknown) => void): Action => {
      return ([value]) => change(this.now, value);
    };
    return [
      [ops.setFillRGBColor, set((now, value) => Object.assign(now, { fill: colourOf(value) }))],
      [ops.setFillColorN, set((now) => Object.assign(now, { fill: UNKNOWN }))],
      [ops.setFillTransparent, set((now) => Object.assign(now, { fill: UNKNOWN }))],
      [ops.setStrokeRGBColor, set((now, value) => Object.assign(now, { stroke: colourOf(value) }))],
      [ops.setStrokeColorN, set((now) => Object.assign(now, { stroke: UNKNOWN }))],
      [ops.setStrokeTransparent, set((now) => Object.assign(now, { stroke: UNKNOWN }))],
      [ops.setLineWidth, set((now, value) => Object.assign(now, { lineWidth: Number(value) }))],
      [ops.setLeading, set((now, value) => Object.assign(now, { leading: Number(value) }))],
      [ops.setTextRenderingMode, set((now, value) => Object.assign(now, { mode: Number(value) }))],
      [ops.setCharSpacing, set((now, value) => Object.assign(now, { charSpacing: Number(value) }))],
      [ops.setWordSpacing, set((now, value) => Object.assign(now, { wordSpacing: Number(value) }))],
      [ops.setTextRise, set((now, value) => Object.assign(now, { rise: Number(value) }))],
      [ops.setHScale, set((now, value) => Object.assign(now, { scale: shareOf(Number(value)) }))],
    ];
  }
}

/** Horizontal scale comes as a share from pdf.js, as a percentage from some files. */
const shareOf = (scale: number): number => (scale > 4 ? scale / 100 : scale);

/** What one page draws, in page points from its top left corner. */
export async function drawingOf(page: Page, operators: Operators, ctm: Matrix): Promise<Drawing> {
  const { OPS } = await getResolvedPDFJS();
  const pen = new Pen(OPS, page, ctm);
  const { fnArray, argsArray } = operators;
  const actions = pen.actions();
  for (let i = 0; i < fnArray.length; i++) actions.get(fnArray[i] ?? -1)?.((argsArray[i] ?? []) as unknown[]);
  pen.writer.flush();
  return { runs: pen.writer.runs, grounds: pen.grounds, missesPicture: pen.missesPicture };
}
