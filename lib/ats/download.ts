/** Fetches files: by a signed link without the credential, or from the API with it. */
import { err, ok, type Result } from '@/lib/result';
import type { Attempt } from './attempt';
import { readCapped } from './body';
import type { AtsDefinition } from './contract';
import { type Authorizer, scrub } from './credential';
import { problemOf } from './problem';
import { reach, refuse } from './reach';
import { type AtsRequest, addressOf } from './request';

const MOST_FILE_BYTES = 20 * 2 ** 20;

export interface DownloadOptions {
  ats: AtsDefinition;
  authorizer: Authorizer;
  attempt: Attempt;
  nowMs: () => number;
}

export function createDownload({ ats, authorizer, attempt, nowMs }: DownloadOptions) {
  /** The bytes behind an address, or behind a path below the API's base. */
  return async function download(address: string): Promise<Result<Uint8Array>> {
    const auth = await authorizer.current();
    if (!auth.ok) return auth;
    const url = address.startsWith('/')
      ? addressOf(auth.value.base, { method: 'GET', path: address })
      : URL.parse(address);
    const request: AtsRequest = { method: 'GET', path: '', address: url?.href ?? '' };
    const { origin } = new URL(auth.value.base);
    if (!url || (url.protocol !== 'https:' && url.origin !== origin))
      return refuse('The file lies at an address that is not secure.');
    const own = ats.files === 'api' && url.origin === origin;
    const reached = own ? reach(ats, auth.value.base, request) : ok(url);
    if (!reached.ok) return reached;
    const asking = { ...request, headers: { accept: '*/*' } };
    const answer = await attempt(url, asking, own ? auth.value : null, true);
    if (!answer.ok) return scrub(answer, auth.value);
    const { status, headers } = answer.value;
    const refusal = { atsName: ats.name, limits: ats.limits, status, headers, vendor: null, json: null };
    if (!answer.value.ok) return err(problemOf({ ...refusal, nowMs: nowMs(), changes: false }));
    const bytes = await readCapped(answer.value, MOST_FILE_BYTES);
    return bytes
      ? ok(bytes)
      : err({
          kind: 'unreadable-resume',
          message: 'The file is over 20 MB or broke off on the way. Attach a smaller one, or try again.',
        });
  };
}
