import { type Box, EVERYWHERE, type Matrix, ONE } from './matrix';

/** 0xRRGGBB, or `UNKNOWN` for a pattern, which may look like anything. */
export type Colour = number;
export const UNKNOWN: Colour = -1;
export const WHITE: Colour = 0xffffff;

/** pdf.js hands every colour space over as `#rrggbb`. */
export const colourOf = (value: unknown): Colour =>
  typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? Number.parseInt(value.slice(1), 16) : UNKNOWN;

/** Colours closer than this in every channel look the same to a reader. */
const SAME_COLOUR = 20;

export const looksSame = (a: Colour, b: Colour): boolean =>
  a !== UNKNOWN &&
  b !== UNKNOWN &&
  Math.abs((a >> 16) - (b >> 16)) <= SAME_COLOUR &&
  Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) <= SAME_COLOUR &&
  Math.abs((a & 255) - (b & 255)) <= SAME_COLOUR;

/** What the operators of a page change, as far as text and what lies under it need it. */
export interface Graphics {
  ctm: Matrix;
  clip: Box;
  fill: Colour;
  stroke: Colour;
  lineWidth: number;
  alpha: number;
  /** False where a blend mode lets what is under a shape shine through. */
  solid: boolean;
  mode: number;
  size: number;
  /** Text space per unit of glyph width: 1/1000, or the font's own for drawn (Type 3) fonts. */
  unit: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

export const freshGraphics = (ctm: Matrix = ONE): Graphics => ({
  ctm,
  clip: EVERYWHERE,
  fill: 0,
  stroke: 0,
  lineWidth: 1,
  alpha: 1,
  solid: true,
  mode: 0,
  size: 1,
  unit: 0.001,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
});
