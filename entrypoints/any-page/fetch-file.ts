import { readCapped, toBase64 } from '@/lib/ats/body';
import { LIMITS } from '@/lib/engine/read/limits';
import type { Fetched } from '@/lib/page/content';

const MOST_MS = 20_000;

/** Fetches a file as the page itself could: of its own site, with the person's sign-in there, and of no other site. */
export async function fetchFile(address: string, signal: AbortSignal): Promise<Fetched> {
  const url = URL.parse(address, document.baseURI);
  if (!url || url.origin !== location.origin) return { problem: 'elsewhere' };
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(MOST_MS)]) });
    if (!response.ok) return { problem: 'refused' };
    // A page about the file, a sign-in page.
    if (/html/i.test(response.headers.get('content-type') ?? '')) return { problem: 'no-file' };
    if (Number(response.headers.get('content-length') ?? 0) > LIMITS.fileBytes)
      return { problem: 'too-large' };
    const bytes = await readCapped(response, LIMITS.fileBytes);
    return bytes ? { base64: toBase64(bytes) } : { problem: 'too-large' };
  } catch (reason) {
    // A redirect to another site is refused by the browser in the same way as a broken line.
    return { problem: reason instanceof DOMException && reason.name === 'TimeoutError' ? 'slow' : 'refused' };
  }
}
