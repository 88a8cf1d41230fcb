import { filenameOf } from '@/lib/ats/shape';
import type { PageFile } from '@/lib/page/content';
import { DOCUMENT, RESUME } from '@/lib/page/sources';

const FILE_TYPE = /pdf|msword|officedocument|opendocument|rtf/i;
const EMBEDS = 'embed[src], object[data], iframe[src]';

/** Files that the page shows or links to and that could be a resume; the page's own when the tab shows a file. */
export function findFiles(page: Document): PageFile[] {
  if (FILE_TYPE.test(page.contentType))
    return [{ address: page.location.href, name: filenameOf(page.location.href), via: 'document' }];
  const found = [...embedded(page), ...linked(page)];
  const seen = new Set<string>();
  return found.filter(({ address }) => address.length <= 4000 && !seen.has(address) && seen.add(address));
}

/** Viewers: `<embed>`, `<object>`, and frames whose address or whose viewer's parameter is a document. */
function embedded(page: Document): PageFile[] {
  return [...page.querySelectorAll<HTMLElement>(EMBEDS)].flatMap((element) => {
    const given = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
    const url = URL.parse(given, page.baseURI);
    if (!url || !/^(?:https?|blob):$/.test(url.protocol)) return [];
    const type = element.getAttribute('type') ?? '';
    // A viewer such as pdf.js is told its file by its address.
    const told = [...url.searchParams.values()].map((value) => URL.parse(value, page.baseURI));
    const inner = told.find((one) => one && DOCUMENT.test(one.pathname));
    if (inner) return [{ address: inner.href, name: nameOf(inner), via: 'embedded' as const }];
    if (!FILE_TYPE.test(type) && !DOCUMENT.test(url.pathname) && url.protocol !== 'blob:') return [];
    return [{ address: url.href, name: element.title || nameOf(url), via: 'embedded' as const }];
  });
}

function linked(page: Document): PageFile[] {
  return [...page.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
    const url = URL.parse(link.href);
    if (!url || !/^(?:https?|blob):$/.test(url.protocol)) return [];
    const words = (link.download || link.textContent || '').replace(/\s+/g, ' ').trim().slice(0, 300);
    const file = [url.pathname, words].find((one) => DOCUMENT.test(one));
    if (!file && !RESUME.test(words) && !link.download) return [];
    return [{ address: url.href, name: words || nameOf(url), via: 'linked' as const }];
  });
}

const nameOf = (url: URL): string => (url.protocol === 'blob:' ? '' : filenameOf(url.href).slice(0, 300));
