/** Where a person opens a candidate in the ATS's own pages: `detectPage` the other way round. Pure. */
import type { AtsDefinition } from './contract';
import { type FoundIds, type Pages, segment } from './pages';

/**
 * The address of a candidate's page from the API's ids; null where they do not tell it. Only an address below `web`, and
 * only https: plain http is for an ATS played on this machine.
 */
export function candidateUrl(
  ats: Pick<AtsDefinition, 'pages' | 'pageOf'>,
  origins: { web: string; api: string },
  ids: FoundIds,
): string | null {
  const page = ats.pageOf ? ats.pageOf(ids, origins) : firstFilled(ats.pages, ids);
  const url = page === null ? null : URL.parse(page, origins.web);
  if (!url || url.origin !== new URL(origins.web).origin) return null;
  const onThisMachine = url.protocol === 'http:' && /(?:^|\.)localhost$/.test(url.hostname);
  return url.protocol === 'https:' || onThisMachine ? url.href : null;
}

/** The first of the candidate's patterns that these ids fill. */
function firstFilled({ candidate, ids: forms }: Pages, ids: FoundIds): string | null {
  const fill = filler(forms, ids);
  for (const pattern of candidate) {
    const [main = '', hash] = pattern.split('#', 2);
    const front = pathAndQuery(main, fill);
    if (front === null) continue;
    if (hash === undefined) return front;
    const behind = pathAndQuery(hash.startsWith('/') ? hash : `?${hash}`, fill);
    if (behind !== null) return `${front || '/'}#${hash.startsWith('/') ? behind : behind.slice(1)}`;
  }
  return null;
}

type Fill = (part: string) => string | null;

/** A part with its id in it; null where the id is missing or of another form, and for `*`, which only the ATS knows. */
const filler =
  (forms: Pages['ids'], ids: FoundIds): Fill =>
  (part) => {
    if (part === '*') return null;
    if (!part.startsWith(':')) return part;
    const id = Object.entries(ids).find(([name]) => name === part.slice(1))?.[1];
    const fits = id !== undefined && new RegExp(`^${segment(part, forms)}$`).test(id);
    return fits ? encodeURIComponent(id) : null;
  };

function pathAndQuery(pattern: string, fill: Fill): string | null {
  const [path = '', query] = pattern.split('?', 2);
  const parts = path
    .split('/')
    .filter((part) => part !== '**')
    .map(fill);
  const pairs = [...new URLSearchParams(query)].map(([name, wanted]) => ({ name, value: fill(wanted) }));
  if (parts.includes(null) || pairs.some(({ value }) => value === null)) return null;
  const asked = pairs.map(({ name, value }) => `${name}=${value}`).join('&');
  return parts.join('/') + (asked && `?${asked}`);
}
