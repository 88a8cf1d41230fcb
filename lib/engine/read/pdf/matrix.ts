/** An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const ONE: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `n` first and `m` after it. */
export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** Reads a matrix out of an operator's arguments; anything else is the identity. */
export function matrixOf(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from((value ?? ONE) as ArrayLike<number>);
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : ONE;
}

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export const EVERYWHERE: Box = { x0: -1e9, y0: -1e9, x1: 1e9, y1: 1e9 };

/** The upright box around a mapped rectangle, which may be grown on all sides first. */
export function boxOf(m: Matrix, [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[], grow = 0): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const x of [x0 - grow, x1 + grow])
    for (const y of [y0 - grow, y1 + grow]) {
      xs.push(m[0] * x + m[2] * y + m[4]);
      ys.push(m[1] * x + m[3] * y + m[5]);
    }
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

export const meet = (a: Box, b: Box): Box => ({
  x0: Math.max(a.x0, b.x0),
  y0: Math.max(a.y0, b.y0),
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
});

export const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;

export const areaOf = (box: Box): number => Math.max(0, box.x1 - box.x0) * Math.max(0, box.y1 - box.y0);
