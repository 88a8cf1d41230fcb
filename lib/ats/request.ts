/** One request to a vendor's API as data. */
export interface AtsRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Below the connection's API address, e.g. `/v3/candidates`. Build it with `path`. */
  path: string;
  query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as a form instead of a body. */
  form?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  /** The whole address instead of path and query: a list's next page as the vendor gave it. */
  address?: string;
}

/** A path with every value encoded, so that an id can never add a segment or a query: path`/candidates/${id}`. */
export const path = (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  texts.reduce((sum, text, i) => sum + encodeURIComponent(values[i - 1] ?? '') + text);

/** The request's address below `base`, which may have a path of its own. */
export function addressOf(base: string, request: AtsRequest): URL {
  if (request.address) return new URL(request.address);
  const url = new URL(base);
  url.pathname = url.pathname.replace(/\/$/, '') + request.path;
  for (const [name, value] of Object.entries(request.query ?? {}))
    for (const one of value === undefined ? [] : [value].flat()) url.searchParams.append(name, one);
  return url;
}
