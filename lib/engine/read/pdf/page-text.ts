/** A stretch of text on one baseline, in page points from the top left corner. */
export interface Fragment {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  size: number;
}

/** Neighbouring fragments of one baseline without a column gap between them. */
export interface Segment extends Fragment {
  end: number;
}

/** Segments that stand on one baseline, left to right. */
export interface Row {
  y: number;
  size: number;
  segments: Segment[];
}

/** A gap this many letter sizes wide parts columns or cells; a space between words is a quarter. */
const COLUMN_GAP = 1.4;
const SPACE_GAP = 0.12;

/** Puts fragments on rows by their baseline, and joins those that stand close. */
export function toRows(fragments: Fragment[]): Row[] {
  const rows: { y: number; size: number; fragments: Fragment[] }[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const tolerance = 0.35 * Math.min(fragment.size, row?.size ?? fragment.size);
    if (row !== undefined && fragment.y - row.y <= tolerance) row.fragments.push(fragment);
    else rows.push({ y: fragment.y, size: fragment.size, fragments: [fragment] });
  }
  return rows.map(({ y, fragments: parts }) => {
    const segments = joinClose(parts.sort((a, b) => a.x - b.x || a.y - b.y));
    return { y, size: Math.max(...segments.map((segment) => segment.size)), segments };
  });
}

function joinClose(fragments: Fragment[]): Segment[] {
  const segments: Segment[] = [];
  for (const fragment of fragments) {
    const last = segments.at(-1);
    const end = fragment.x + fragment.width;
    const gap = last === undefined ? Number.POSITIVE_INFINITY : fragment.x - last.end;
    const size = Math.max(fragment.size, last?.size ?? 0);
    const afterBullet = last !== undefined && last.text.length === 1 && !/[\p{L}\p{N}]/u.test(last.text);
    if (last === undefined || gap > (afterBullet ? 3 : COLUMN_GAP) * size) {
      segments.push({ ...fragment, end });
      continue;
    }
    // The same letters drawn twice in one place are a fake bold.
    if (gap < -0.5 * fragment.width && fragment.text.trim() === last.text.slice(-fragment.text.trim().length))
      continue;
    const spaced = gap > SPACE_GAP * size && !last.text.endsWith(' ') && !fragment.text.startsWith(' ');
    last.text += (spaced || (afterBullet && gap > 0) ? ' ' : '') + fragment.text;
    last.end = Math.max(last.end, end);
    last.width = last.end - last.x;
    last.size = size;
  }
  return segments;
}
