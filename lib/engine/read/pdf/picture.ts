import type { getResolvedPDFJS } from 'unpdf';
import { type Colour, UNKNOWN } from './graphics';
import type { Ground } from './grounds';
import { boxOf, type Matrix } from './matrix';
import type { Page } from './open';

type Ops = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

/** A decoded picture as pdf.js keeps it; `kind` says how many bytes a pixel has. */
interface Pixels {
  width: number;
  height: number;
  kind: number;
  data: Uint8Array | Uint8ClampedArray;
}
const RGB = 2;
const RGBA = 3;

const isPixels = (value: unknown): value is Pixels => {
  const { data, width, height } = (value ?? {}) as Partial<Pixels>;
  return (data instanceof Uint8Array || data instanceof Uint8ClampedArray) && !!width && !!height;
};

function colourAt({ data, width, height, kind }: Pixels, u: number, v: number): Colour {
  const x = Math.min(width - 1, Math.max(0, Math.floor(u * width)));
  const y = Math.min(height - 1, Math.max(0, Math.floor(v * height)));
  if (kind !== RGB && kind !== RGBA)
    return ((data[y * ((width + 7) >> 3) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 0xffffff : 0;
  const at = (y * width + x) * (kind === RGB ? 3 : 4);
  if (kind === RGBA && (data[at + 3] ?? 0) < 250) return UNKNOWN;
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
}

/** The operators that paint pictures. */
export const picturesOf = (ops: Ops): number[] => [
  ops.paintImageXObject,
  ops.paintInlineImageXObject,
  ops.paintInlineImageXObjectGroup,
  ops.paintImageXObjectRepeat,
  ops.paintImageMaskXObject,
  ops.paintImageMaskXObjectGroup,
  ops.paintImageMaskXObjectRepeat,
];

/** The picture an operator paints. Stencils, repeated pictures and those that are not at hand look like anything. */
export function pictureOf(
  ops: Ops,
  fn: number,
  args: readonly unknown[],
  ctm: Matrix,
  page: Page,
): Omit<Ground, 'after'> {
  const one = fn === ops.paintImageXObject || fn === ops.paintInlineImageXObject;
  const box = boxOf(ctm, [0, 0, 1, 1]);
  const [id] = args;
  const store = typeof id === 'string' && id.startsWith('g_') ? page.commonObjs : page.objs;
  const found: unknown = typeof id === 'string' ? (store.has(id) ? store.get(id) : null) : id;
  const upright = ctm[1] === 0 && ctm[2] === 0;
  if (!one || !isPixels(found) || !upright) return { ...box, colour: UNKNOWN, solid: false, isPicture: true };
  const pixel = (x: number, y: number): Colour =>
    colourAt(found, (x - ctm[4]) / ctm[0], 1 - (y - ctm[5]) / ctm[3]);
  return { ...box, colour: UNKNOWN, solid: true, isPicture: true, pixel };
}
