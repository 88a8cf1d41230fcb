import { hasDate } from '../text/dates';
import { headingKind } from '../text/headings';
import type { Row, Segment } from './page-text';

/** Rows that are read one after the other: one column, or one table whose cells stand side by side. */
export interface Region {
  rows: Row[];
  left: number;
  right: number;
  /** Where the page's own margin ends the lines; unknown for a column with another one at its right. */
  edge: number | null;
}

const MIN_GUTTER = 9;
const MIN_ROWS = 3;

const region = (rows: Row[], edge: number | null): Region => ({
  rows,
  edge,
  left: Math.min(...rows.map((row) => row.segments[0]?.x ?? 0)),
  right: Math.max(...rows.map((row) => row.segments.at(-1)?.end ?? 0)),
});

/** The parts of a row to the left and the right of a gutter, or null where something crosses it. */
function cut(row: Row, gutter: number): { left: Segment[]; right: Segment[] } | null {
  const left = row.segments.filter((segment) => segment.end <= gutter);
  const right = row.segments.filter((segment) => segment.x >= gutter);
  return left.length + right.length === row.segments.length ? { left, right } : null;
}

const textOf = (row: Row): string => row.segments.map((segment) => segment.text).join(' ');

interface Run {
  from: number;
  to: number;
  gutter: number;
  left: Row[];
  right: Row[];
}

/** The longest run of rows that one vertical gutter parts into two filled columns. */
function findColumns(rows: Row[]): Run | null {
  const edges = new Map<number, number>();
  for (const row of rows)
    for (const segment of row.segments) {
      const edge = Math.floor(segment.x);
      edges.set(edge, (edges.get(edge) ?? 0) + 1);
    }
  const candidates = [...edges]
    .filter(([, count]) => count >= MIN_ROWS)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 12);
  let best: Run | null = null;
  for (const [edge] of candidates) {
    const found = runAt(rows, edge - 0.5);
    if (found !== null && (best === null || weight(found) > weight(best))) best = found;
  }
  return best;
}

const weight = (run: Run): number => Math.min(run.left.length, run.right.length) * 4 + (run.to - run.from);

function runAt(rows: Row[], gutter: number): Run | null {
  let best: Run | null = null;
  let current: Run | null = null;
  rows.forEach((row, i) => {
    const parts = cut(row, gutter);
    if (parts === null) {
      current = null;
      return;
    }
    current ??= { from: i, to: i, gutter, left: [], right: [] };
    current.to = i + 1;
    if (parts.left.length > 0) current.left.push({ ...row, segments: parts.left });
    if (parts.right.length > 0) current.right.push({ ...row, segments: parts.right });
    const filled = current.left.length >= MIN_ROWS && current.right.length >= MIN_ROWS;
    if (filled && (best === null || weight(current) > weight(best)))
      best = { ...current, left: [...current.left], right: [...current.right] };
  });
  return best === null ? null : trim(best, rows);
}

/**
 * Where the page goes on below a list in two columns: a heading on the left alone, and under it rows that cross the gutter
 * again. The short rows between ("Experience", "04/2016 to Current") would else be read before the list's right half.
 */
function pageGoesOn(run: Run, rows: Row[]): number | null {
  if (run.to >= rows.length) return null;
  const lastRight = run.right.at(-1)?.y ?? 0;
  const heading = run.left.find((row) => row.y > lastRight + 1 && headingKind(textOf(row)) !== null);
  return heading?.y ?? null;
}

/** Leaves out rows above and below where one side is empty: they belong to the page, not to the columns. */
function trim(run: Run, rows: Row[]): Run | null {
  const firstBoth = Math.max(run.left[0]?.y ?? 0, run.right[0]?.y ?? 0);
  const lastLeft = run.left.at(-1)?.y ?? 0;
  const lastRight = run.right.at(-1)?.y ?? 0;
  const start = Math.min(run.left[0]?.y ?? 0, run.right[0]?.y ?? 0);
  // A column may start a little above its neighbour, not by half a page.
  const top = firstBoth - start > 60 ? firstBoth - 1 : start;
  const leftIsSide = (run.left[0]?.segments[0]?.x ?? 0) < run.gutter;
  if (!leftIsSide) return null;
  const from = rows.findIndex((row) => row.y >= top);
  const gutterWidth =
    Math.min(...run.right.map((row) => row.segments[0]?.x ?? 0)) -
    Math.max(...run.left.map((row) => row.segments.at(-1)?.end ?? 0));
  if (gutterWidth < MIN_GUTTER || lastLeft < firstBoth || lastRight < firstBoth) return null;
  const end = pageGoesOn(run, rows);
  return {
    ...run,
    from: Math.max(run.from, from),
    to: end === null ? run.to : rows.findIndex((row) => row.y >= end),
    left: run.left.filter((row) => row.y >= top && (end === null || row.y < end)),
    right: run.right.filter((row) => row.y >= top),
  };
}

/** Whether two sides are cells of one table (read row by row) rather than columns (read one after the other). */
function isTable(run: Run): boolean {
  const [small, large] = run.left.length <= run.right.length ? [run.left, run.right] : [run.right, run.left];
  const aligned = small.filter((row) => large.some((other) => Math.abs(other.y - row.y) < 2)).length;
  const share = aligned / small.length;
  const dated = small.filter((row) => hasDate(textOf(row))).length;
  if (dated / small.length >= 0.4 && share >= 0.5) return true;
  const headings = (rows: Row[]): number => rows.filter((row) => headingKind(textOf(row)) !== null).length;
  // A column of section names beside their content is a table; sections on both sides are two columns.
  if (headings(small) > 0 && headings(small) >= 0.4 * small.length && headings(large) === 0)
    return share >= 0.5;
  if (headings(run.left) > 0 && headings(run.right) > 0) return false;
  const short = small.every((row) => textOf(row).length <= 30);
  return share >= 0.9 && short && small.length <= 0.6 * large.length;
}

/**
 * Puts a page's rows in reading order: whole-width parts as they come, columns and sidebars one after the other, tables
 * row by row. Works by looking for the longest run of rows that a white gutter parts, above, below and inside it again.
 */
export function readingOrder(rows: Row[], edge: number | null, depth = 0): Region[] {
  if (rows.length === 0) return [];
  const run = rows.length >= 2 * MIN_ROWS - 2 && depth < 6 ? findColumns(rows) : null;
  if (run === null) return [region(rows, edge)];
  const above = readingOrder(rows.slice(0, run.from), edge, depth + 1);
  const below = readingOrder(rows.slice(run.to), edge, depth + 1);
  const inside = isTable(run)
    ? [region(rows.slice(run.from, run.to), edge)]
    : [...readingOrder(run.left, null, depth + 1), ...readingOrder(run.right, edge, depth + 1)];
  return [...above, ...inside, ...below];
}
