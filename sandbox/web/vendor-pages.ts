/** Puts the sandbox's pages under the vendor's addresses, so that an extension meets the addresses it would meet there. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Records } from '../store/records';
import type { Vendor } from '../vendors/vendor';

type Listener = (req: IncomingMessage, res: ServerResponse) => void;

const OWN_PERSON = /^\/people\/(\d+)$/;

/**
 * A vendor's address gets the page that belongs to it; the sandbox's own address leads to the vendor's. The app's
 * script, which moves between pages without loading, sends `x-page` and is told the address in `x-address`; for
 * addresses behind a `#`, which a browser does not send, it asks `/route?at=…`.
 */
export function vendorPages(
  { pages }: Vendor,
  records: Pick<Records, 'application'>,
  listener: Listener,
): Listener {
  return async (req, res) => {
    const url = new URL(req.url ?? '/', `http://${req.headers.host}`);
    const asked = url.pathname === '/route' ? new URL(url.searchParams.get('at') ?? '/', url) : url;
    const inner = pages.open(asked);
    if (inner !== null) {
      req.url = inner;
      if (/^\/(people|applications)\//.test(inner))
        res.setHeader('x-address', asked.pathname + asked.search + asked.hash);
    } else if (req.method === 'GET') {
      const address = await vendorAddress(pages, records, url);
      if (address && req.headers['x-page']) res.setHeader('x-address', address);
      else if (address) {
        res.writeHead(302, { location: address }).end();
        return;
      }
    }
    listener(req, res);
  };
}

async function vendorAddress(
  pages: Vendor['pages'],
  records: Pick<Records, 'application'>,
  url: URL,
): Promise<string | null> {
  const personId = OWN_PERSON.exec(url.pathname)?.[1];
  const applicationId = url.searchParams.get('application_id');
  if (!personId || !applicationId || url.searchParams.has('file')) return null;
  const jobId = (await records.application(Number(applicationId)))?.jobId;
  if (jobId === undefined) return null;
  const address = pages.addressOf(Number(personId), Number(applicationId), jobId);
  return address === url.pathname + url.search ? null : address;
}
