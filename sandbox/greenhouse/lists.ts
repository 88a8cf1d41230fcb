import type { Hono } from 'hono';
import { rows } from '../store/open';
import type { AllowedScope, ApiContext, ApiEnv } from './context';
import { type FieldBook, loadFieldBook } from './field-book';
import { allow } from './guard';
import { encodeCursor, type FilterKind, readListQuery } from './query';

/** A row as PGlite gives it; every list has an id to page by. */
export interface Row {
  id: number;
  [column: string]: unknown;
}

/**
 * One list endpoint as data. `sql` takes $1 = before id, $2 = limit, then the filters in their order
 * (a `window` takes two), and orders by id descending.
 */
export interface ListSpec {
  path: `/${string}`;
  scope: AllowedScope;
  filters: Record<string, FilterKind>;
  sql: string;
  shape?: (row: Row, help: { fields: FieldBook; ctx: ApiContext }) => unknown;
}

/** Serves a list with the vendor's cursor paging: the next page is the `Link` header's, nothing else. */
export function serveList(api: Hono<ApiEnv>, ctx: ApiContext, spec: ListSpec): void {
  api.get(spec.path, allow(ctx, spec.scope), async (c) => {
    const query = readListQuery(new URL(c.req.url).searchParams, spec.filters);
    const found = await rows<Row>(ctx.db, spec.sql, [query.beforeId, query.limit + 1, ...query.params]);
    const page = found.slice(0, query.limit);
    const last = page.at(-1);
    if (last && found.length > query.limit) {
      const next = new URL(`/v3${spec.path}`, ctx.apiOrigin);
      next.searchParams.set('cursor', encodeCursor(query.asked, last.id));
      c.header('link', `<${next}>; rel="next"`);
    }
    const fields = spec.shape ? await loadFieldBook(ctx.db) : [];
    return c.json(page.map((row) => spec.shape?.(row, { fields, ctx }) ?? row));
  });
}
