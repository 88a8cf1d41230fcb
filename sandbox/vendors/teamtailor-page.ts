/** Teamtailor's lists: numbered pages of thirty at most, the next one by its address. */
import type { Context } from 'hono';

const MOST = 30;

/** `problem` is the vendor's refusal. */
export const pager =
  (api: string, problem: (status: number, title: string) => Response) =>
  async <T>(
    c: Context,
    rowsOf: (offset: number, limit: number) => Promise<T[]>,
    draw: (row: T) => Promise<unknown> | unknown,
    included: (rows: T[]) => Promise<unknown[]> = async () => [],
  ) => {
    const size = Number(c.req.query('page[size]') ?? 10);
    if (size > MOST) return problem(400, `page[size] is at most ${MOST}`);
    const number = Number(c.req.query('page[number]') ?? 1);
    const rows = await rowsOf((number - 1) * size, size + 1);
    const shown = rows.slice(0, size);
    const next = new URL(c.req.url);
    next.searchParams.set('page[number]', String(number + 1));
    const address = new URL(next.pathname + next.search, api).href;
    return c.json({
      data: await Promise.all(shown.map(draw)),
      included: await included(shown),
      links: rows.length > size ? { next: address } : {},
    });
  };

/** A page of what is there as a whole. */
export const slice =
  <T>(all: Promise<T[]>) =>
  async (offset: number, limit: number) =>
    (await all).slice(offset, offset + limit);
