/** How vendors cut long lists into pages. A cursor is a string that can be stored and gone on from tomorrow. */
import type { AtsRequest } from './request';

export interface Answer {
  json: unknown;
  headers: Headers;
}

export interface Paging {
  /** The request for the page that `cursor` names; null is the first. */
  at(request: AtsRequest, cursor: string | null): AtsRequest;
  /** The cursor of the page after this answer; null when it was the last. */
  after(answer: Answer, cursor: string | null): string | null;
}

type Place = 'query' | 'body';

/** The value at a dotted path such as `info.more_records`; undefined where there is none. */
export function dig(json: unknown, where: string): unknown {
  let at = json;
  for (const key of where.split('.').filter(Boolean)) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

function put(request: AtsRequest, place: Place, where: string, value: string | number): AtsRequest {
  if (place === 'query') return { ...request, query: { ...request.query, [where]: String(value) } };
  const [first = '', ...rest] = where.split('.');
  const body = { ...(request.body as Record<string, unknown> | undefined) };
  body[first] =
    rest.length === 0
      ? value
      : put({ ...request, body: body[first] ?? {} }, 'body', rest.join('.'), value).body;
  return { ...request, body };
}

const text = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
};

const follow = (request: AtsRequest, cursor: string | null): AtsRequest =>
  cursor === null ? request : { ...request, address: cursor };

/** The `Link` header's `rel="next"` (RFC 8288). */
export const byLink: Paging = {
  at: follow,
  after: ({ headers }) => /<([^>]+)>;\s*rel="?next"?/.exec(headers.get('link') ?? '')?.[1] ?? null,
};

/** The next page's whole address in the body, e.g. `paging.next`, or JSON:API's `links.next`. */
export const byUrl = (where: string): Paging => ({ at: follow, after: ({ json }) => text(dig(json, where)) });

/** An opaque token at `from` in the answer, sent back as `to`; `more`, where there is one, is false on the last page. */
export const byCursor = (options: { from: string; to: string; more?: string; place?: Place }): Paging => ({
  at: (request, cursor) =>
    cursor === null ? request : put(request, options.place ?? 'query', options.to, cursor),
  after: ({ json }) =>
    options.more !== undefined && dig(json, options.more) !== true ? null : text(dig(json, options.from)),
});

/** `start=200&count=100` over the rows at `rows` (the body itself if empty); `total`, where the vendor tells it. */
export const byOffset = (options: {
  start: string;
  limit: string;
  size: number;
  rows: string;
  total?: string;
  place?: Place;
}): Paging => ({
  at(request, cursor) {
    const place = options.place ?? 'query';
    return put(put(request, place, options.limit, options.size), place, options.start, Number(cursor ?? 0));
  },
  after({ json }, cursor) {
    const rows = dig(json, options.rows);
    const count = Array.isArray(rows) ? rows.length : 0;
    const next = Number(cursor ?? 0) + count;
    const total = options.total ? dig(json, options.total) : undefined;
    const ended = count === 0 || (typeof total === 'number' ? next >= total : count < options.size);
    return ended ? null : String(next);
  },
});

/** `page=3&per_page=200`; the last page is the one whose `more` is not true or, without `more`, that is not full. */
export const byPage = (options: {
  page: string;
  limit?: string;
  size: number;
  rows: string;
  more?: string;
  first?: number;
}): Paging => {
  const { first = 1 } = options;
  return {
    at(request, cursor) {
      const sized = options.limit ? put(request, 'query', options.limit, options.size) : request;
      return put(sized, 'query', options.page, cursor ?? String(first));
    },
    after({ json }, cursor) {
      const rows = dig(json, options.rows);
      const count = Array.isArray(rows) ? rows.length : 0;
      const goesOn = options.more ? dig(json, options.more) === true : count >= options.size;
      return goesOn && count > 0 ? String(Number(cursor ?? first) + 1) : null;
    },
  };
};
