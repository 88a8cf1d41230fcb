/** Which page of an ATS an address is, from its URL alone. Patterns are strings, so that the loader can be told them. */

/**
 * Paths with `:candidateId`, `:applicationId`, `:jobId`, `*` for one segment and `**` for any number, then the query
 * parameters that must be there, then the same after `#`: `/people/:candidateId/**?application_id=:applicationId`,
 * `/web#model=hr.applicant&id=:candidateId`, `/#/dashboard/**?candidate=:candidateId`. The first that fits wins.
 */
export interface Pages {
  candidate: readonly string[];
  job: readonly string[];
  list: readonly string[];
  /** What ids look like, as the source of a regular expression; letters, digits, `_` and `-` unless told. */
  ids?: Readonly<Partial<Record<IdName, string>>>;
  /**
   * Hosts that are one site with the connection's own, where the vendor spreads its customers over several:
   * `*.vendor.com` (one label), `!jobs.vendor.com` for those that are something else.
   */
  hosts?: readonly string[];
}

/** A connected ATS as the loader and the background look for its pages. */
export interface Site {
  id: string;
  ats: string;
  webOrigin: string;
  pages: Pages;
}

type IdName = 'candidateId' | 'applicationId' | 'jobId';
export type PageKind = 'candidate' | 'job' | 'list';
/** `candidateId` may be missing where the vendor's address names only the application. */
export type FoundIds = Partial<Record<IdName, string>>;
export interface Page extends FoundIds {
  connectionId: string;
  ats: string;
  kind: PageKind;
}

export const DIGITS = '\\d{1,20}';
export const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const WORD = '[\\w-]{1,64}';
const KINDS = ['candidate', 'job', 'list'] as const;

/** The page of a connected ATS that `address` shows, or null. */
export function detectPage(address: string, sites: readonly Site[]): Page | null {
  const url = URL.parse(address);
  const site = url && sites.find((known) => isSameSite(new URL(known.webOrigin), url, known.pages.hosts));
  if (!url || !site) return null;
  for (const kind of KINDS)
    for (const pattern of site.pages[kind]) {
      const ids = match(pattern, url, site.pages.ids ?? {});
      if (ids) return { connectionId: site.id, ats: site.ats, kind, ...ids };
    }
  return null;
}

function isSameSite(known: URL, here: URL, hosts: readonly string[] = []): boolean {
  if (known.origin === here.origin) return true;
  const both = [known, here];
  if (both.some(({ protocol, port }) => protocol !== 'https:' || port !== '')) return false;
  const ours = ({ hostname }: URL) =>
    hosts.some((one) => fits(one, hostname)) &&
    !hosts.some((one) => one.startsWith('!') && fits(one.slice(1), hostname));
  return both.every(ours);
}

const fits = (pattern: string, hostname: string): boolean =>
  new RegExp(
    `^${pattern
      .split('.')
      .map((label) => (label === '*' ? '[a-z0-9-]+' : literal(label)))
      .join('\\.')}$`,
  ).test(hostname);

function match(pattern: string, url: URL, ids: Pages['ids']): FoundIds | null {
  const [main = '', hash] = pattern.split('#', 2);
  const found = matchPart(main, url.pathname, url.searchParams, ids);
  if (!found || hash === undefined) return found;
  const [path, query] = hash.startsWith('/') ? url.hash.slice(1).split('?', 2) : ['', url.hash.slice(1)];
  const inHash = matchPart(
    hash.startsWith('/') ? hash : `?${hash}`,
    path ?? '',
    new URLSearchParams(query),
    ids,
  );
  return inHash && { ...found, ...inHash };
}

function matchPart(
  pattern: string,
  path: string,
  query: URLSearchParams,
  ids: Pages['ids'],
): FoundIds | null {
  const [wantedPath = '', wantedQuery] = pattern.split('?', 2);
  const regex = wantedPath
    .split('/')
    .slice(1)
    .map((part) => (part === '**' ? '(?:/[^/]+)*' : `/${segment(part, ids)}`))
    .join('');
  const inPath = new RegExp(`^${regex}/?$`).exec(path);
  if (!inPath) return null;
  const found: FoundIds = { ...inPath.groups };
  for (const [name, wanted] of new URLSearchParams(wantedQuery)) {
    const value = new RegExp(`^${segment(wanted, ids)}$`).exec(query.get(name) ?? '');
    if (!value) return null;
    Object.assign(found, value.groups);
  }
  return found;
}

/** One part of a pattern as a regular expression. */
export function segment(part: string, ids: Pages['ids']): string {
  if (part === '*') return '[^/]+';
  if (!part.startsWith(':')) return literal(part);
  const name = part.slice(1);
  return `(?<${name}>${Object.entries(ids ?? {}).find(([known]) => known === name)?.[1] ?? WORD})`;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
