import type { RawLine } from '../lines';
import { cleanLine, withoutBullet } from '../text/clean';
import type { Region } from './columns';
import type { Row } from './page-text';

/** Typical distance between the lines of one paragraph. */
function usualStep(rows: Row[]): number {
  const steps = rows
    .slice(1)
    .map((row, i) => row.y - (rows[i]?.y ?? 0))
    .filter((step) => step > 2)
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length * 0.3)] ?? 14;
}

/** Most frequent letter size, rounded to half a point. */
export function bodySize(rows: Row[]): number {
  const count = new Map<number, number>();
  for (const row of rows)
    for (const { size, text } of row.segments) {
      const rounded = Math.round(size * 2) / 2;
      count.set(rounded, (count.get(rounded) ?? 0) + text.length);
    }
  return [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 11;
}

/** One region's rows as lines, still one line a row, with places and the signs by which structure shows. */
export function toLines(region: Region, page: number, body: number): (RawLine & { fit: Fit })[] {
  const step = usualStep(region.rows);
  const lines: (RawLine & { fit: Fit })[] = [];
  const margin = marginOf(region);
  let previous: Row | null = null;
  for (const row of region.rows) {
    const parts = row.segments.map((segment) => ({ segment, clean: cleanLine(segment.text) }));
    const { text: rawFirst, bullet } = withoutBullet(parts[0]?.clean ?? '');
    if (parts[0] !== undefined) parts[0].clean = rawFirst;
    const line: RawLine & { fit: Fit } = { text: '', places: [], fit: fitOf(row, margin, step) };
    for (const { segment, clean } of parts) {
      if (clean === '') continue;
      const start = line.text === '' ? 0 : line.text.length + 1;
      line.text += (line.text === '' ? '' : '\t') + clean;
      line.places?.push({
        start,
        end: line.text.length,
        page,
        x: round(segment.x),
        y: round(segment.y - segment.size * 0.8),
        width: round(segment.width),
        height: round(segment.size),
      });
    }
    if (line.text !== '') {
      const x = row.segments[0]?.x ?? 0;
      line.bullet = bullet;
      line.indented = x - region.left > 6;
      line.gap = previous !== null && row.y - previous.y > 1.35 * step;
      line.large = row.size > body * 1.45;
      line.heading = row.size > body * 1.12 && line.text.length < 70;
      lines.push(line);
    }
    previous = row;
  }
  return lines;
}

const round = (points: number): number => Math.round(points * 100) / 100;

/** What it takes to tell whether a line ended because it was full. */
export interface Fit {
  x: number;
  end: number;
  right: number;
  /** Whether other lines end there too. */
  shown: boolean;
  step: number;
  y: number;
  size: number;
  cells: number;
  /** Where the text after a bullet starts. */
  textX: number;
}

/** The place where full lines end, and whether more than one line shows it. */
function marginOf({ rows, right, edge }: Region): Pick<Fit, 'right' | 'shown'> {
  const near = rows.filter((row) => (row.segments.at(-1)?.end ?? 0) > right - 2 * row.size).length;
  // A column with another at its right has no margin of the page to go by: many of its lines must end there.
  if (edge === null) return { right, shown: near >= 3 && near >= 0.4 * rows.length };
  const isMargin = near >= 3 && near >= 0.15 * rows.length && right > 0.8 * edge;
  return { right: isMargin ? right : Math.max(edge, right), shown: true };
}

const fitOf = (row: Row, margin: Pick<Fit, 'right' | 'shown'>, step: number): Fit => {
  const first = row.segments[0];
  const bulletWidth = first !== undefined && /^[•●▪◦\ue000-\uf8ff-]\s/u.test(first.text) ? first.size : 0;
  return {
    x: first?.x ?? 0,
    end: row.segments.at(-1)?.end ?? 0,
    ...margin,
    step,
    y: row.y,
    size: row.size,
    cells: row.segments.length,
    textX: (first?.x ?? 0) + bulletWidth,
  };
};
