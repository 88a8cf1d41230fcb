import { isDateOnly } from '../text/dates';
import type { Row } from './page-text';

const PAGE_NUMBER =
  /^(?:[-–|]\s*)?(?:page|seite|pagina|página|p\.?|s\.?)?\s*\d{1,3}\s*(?:(?:of|von|de|sur|van|di|\/|\|)\s*\d{1,3})?(?:\s*[-–|])?$/i;
/** Headers and footers stand in the outer tenth of the page. */
const MARGIN = 0.1;

const textOf = (row: Row): string => row.segments.map((segment) => segment.text.trim()).join(' ');

/** What a row says and at which edge; pages are counted up, but "January 2000" and "January 2005" are two dates. */
function key(row: Row, height: number): string {
  const text = textOf(row);
  const said = isDateOnly(text) ? text : text.replace(/\d+/g, '#');
  return `${row.y < height / 2} ${said.toLowerCase()}`;
}

/**
 * Drops page numbers, and lines repeated at the edge of several pages. The first page keeps its copy of a repeated line,
 * since a name or address may stand only there.
 */
export function dropFurniture(pages: Row[][], height: number): Row[][] {
  const atEdge = (row: Row): boolean => row.y < height * MARGIN || row.y > height * (1 - MARGIN);
  const seen = new Map<string, number>();
  for (const rows of pages)
    for (const edge of new Set(rows.filter(atEdge).map((row) => key(row, height))))
      seen.set(edge, (seen.get(edge) ?? 0) + 1);
  const isNumber = (row: Row): boolean => PAGE_NUMBER.test(textOf(row));
  return pages.map((rows, page) =>
    rows.filter((row) => {
      if (!atEdge(row)) return true;
      if (isNumber(row)) return false;
      const count = seen.get(key(row, height)) ?? 0;
      return page === 0 || count < 2 || count < pages.length / 2;
    }),
  );
}
