import { invalid } from './context';

/** What a list's query parameter holds; each turns into the SQL parameters its list expects. */
export type FilterKind = 'ids' | 'texts' | 'flag' | 'window';

export interface ListQuery {
  limit: number;
  /** Only rows with a smaller id; lists run from the newest to the oldest. */
  beforeId: number | null;
  params: unknown[];
  /** The filters as asked, for the next page's cursor. */
  asked: string;
}

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 500;
/** Harvest v3 takes at most this many ids in one filter (ATS.md, list candidates). */
const MOST_IDS = 50;

/** Reads a list's query string. Throws the vendor's 422 for anything it would not take. */
export function readListQuery(query: URLSearchParams, filters: Record<string, FilterKind>): ListQuery {
  const cursor = query.get('cursor');
  if (cursor === null) return fromParams(query, filters, null);
  if (query.size > 1) throw invalid('cursor must be the only query parameter');
  const { asked, beforeId } = decodeCursor(cursor);
  return fromParams(new URLSearchParams(asked), filters, beforeId);
}

/** `beforeId` is the last id of the page just given. */
export const encodeCursor = (asked: string, beforeId: number): string =>
  Buffer.from(JSON.stringify([asked, beforeId])).toString('base64url');

function decodeCursor(cursor: string): { asked: string; beforeId: number } {
  try {
    const [asked, beforeId]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof asked === 'string' && typeof beforeId === 'number') return { asked, beforeId };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw invalid('cursor is invalid');
}

function fromParams(
  query: URLSearchParams,
  filters: Record<string, FilterKind>,
  beforeId: number | null,
): ListQuery {
  for (const name of query.keys())
    if (name !== 'per_page' && !(name in filters)) throw invalid(`${name} is not a known parameter`);
  const limit = Number(query.get('per_page') ?? DEFAULT_PAGE);
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE)
    throw invalid(`per_page must be between 1 and ${LARGEST_PAGE}`);
  const params = Object.entries(filters).flatMap(([name, kind]) => READ[kind](name, query.get(name)));
  return { limit, beforeId, params, asked: query.toString() };
}

const READ: Record<FilterKind, (name: string, value: string | null) => unknown[]> = {
  ids(name, value) {
    if (value === null) return [null];
    const ids = value.split(',').map(Number);
    if (!ids.every(Number.isSafeInteger)) throw invalid(`${name} must be numbers separated by commas`);
    if (ids.length > MOST_IDS) throw invalid(`${name} takes at most ${MOST_IDS} ids`);
    return [ids];
  },
  texts: (_name, value) => [value === null ? null : value.split(',')],
  flag(name, value) {
    if (value !== null && value !== 'true' && value !== 'false')
      throw invalid(`${name} must be true or false`);
    return [value === null ? null : value === 'true'];
  },
  /** `gte|ISO`, `lte|ISO` or `gte|ISO|lte|ISO`. */
  window(name, value) {
    if (value === null) return [null, null];
    const [first, a, second, b, ...rest] = value.split('|');
    const bounds = new Map([[first, a], ...(second ? [[second, b] as const] : [])]);
    const good = [...bounds].every(
      ([word, at]) => (word === 'gte' || word === 'lte') && !Number.isNaN(Date.parse(at ?? '')),
    );
    if (!good || rest.length > 0) throw invalid(`${name} must look like gte|2026-01-01T00:00:00Z`);
    return [bounds.get('gte') ?? null, bounds.get('lte') ?? null];
  },
};
