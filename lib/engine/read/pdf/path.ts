/** How many numbers follow each drawing command of pdf.js's paths (move, line, curve, quadratic, close). */
const NUMBERS = [2, 2, 6, 4, 0];
/** More parts than this are a drawing, not boxes behind text. */
const MOST_PARTS = 500;

interface Shape {
  box: [number, number, number, number];
  /** Whether it fills its box: a rectangle with upright sides. */
  full: boolean;
}

/** The parts of a path as boxes. A path that cannot be read is one box, not known to be full. */
export function shapesOf(path: unknown, bounds: readonly number[]): Shape[] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = bounds;
  const whole: Shape[] = [{ box: [x0, y0, x1, y1], full: false }];
  if (!(path instanceof Float32Array) && !(path instanceof Float64Array) && !Array.isArray(path))
    return whole;
  const shapes: Shape[] = [];
  let points: number[] = [];
  let straight = true;
  const end = (): void => {
    const xs = points.filter((_, i) => i % 2 === 0);
    const ys = points.filter((_, i) => i % 2 === 1);
    if (xs.length >= 3) {
      const corners = new Set(xs.map((x, i) => `${x} ${ys[i]}`));
      const full = straight && corners.size === 4 && new Set(xs).size === 2 && new Set(ys).size === 2;
      shapes.push({ box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], full });
    }
    points = [];
    straight = true;
  };
  for (let i = 0; i < path.length; ) {
    const command = Number(path[i++]);
    const count = NUMBERS[command];
    if (count === undefined || shapes.length > MOST_PARTS || points.length > 4000) return whole;
    if (command === 0) end();
    if (command === 2 || command === 3) straight = false;
    for (let k = 0; k < count; k++) points.push(Number(path[i + k]));
    i += count;
  }
  end();
  return shapes;
}
