import type { Row } from './page-text';

const PAGE_NUMBER =
  /^(?:[-–|]\s*)?(?:page|seite|pagina|página|p\.?|s\.?)?\s*\d{1,3}\s*(?:(?:of|von|de|sur|van|di|\/|\|)\s*\d{1,3})?(?:\s*[-–|])?$/i;
/** Headers and footers stand in the outer tenth of the page. */
const MARGIN = 0.1;

const key = (row: Row): string =>
  row.segments
    .map((segment) => segment.text.trim())
    .join(' ')
    .replace(/\d+/g, '#')
    .toLowerCase();

/**
 * Drops page numbers, and lines repeated at the edge of several pages. The first page keeps its copy of a repeated line,
 * since a name or address may stand only there.
 */
export function dropFurniture(pages: Row[][], height: number): Row[][] {
  const atEdge = (row: Row): boolean => row.y < height * MARGIN || row.y > height * (1 - MARGIN);
  const seen = new Map<string, number>();
  for (const rows of pages)
    for (const edge of new Set(rows.filter(atEdge).map(key))) seen.set(edge, (seen.get(edge) ?? 0) + 1);
  const isNumber = (row: Row): boolean =>
    PAGE_NUMBER.test(row.segments.map((segment) => segment.text.trim()).join(' '));
  return pages.map((rows, page) =>
    rows.filter((row) => {
      if (!atEdge(row)) return true;
      if (isNumber(row)) return false;
      const count = seen.get(key(row)) ?? 0;
      return page === 0 || count < 2 || count < pages.length / 2;
    }),
  );
}
