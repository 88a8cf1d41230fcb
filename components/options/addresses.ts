import { GREENHOUSE, type Origins } from './greenhouse';

export interface Prefill {
  origins: Origins;
  clientId: string;
  /** Whether an address differs from the vendor's own; those are shown, never used unseen. */
  ownAddresses: boolean;
}

/** What the options page's address may fill in beforehand: `?ats=…&web=…&api=…&auth=…&clientId=…`, never the secret. */
export function prefillFrom(params: URLSearchParams): Prefill {
  const { origins } = GREENHOUSE;
  const filled = {
    web: params.get('web') ?? origins.web,
    api: params.get('api') ?? origins.api,
    auth: params.get('auth') ?? origins.auth,
  };
  const ownAddresses =
    filled.web !== origins.web || filled.api !== origins.api || filled.auth !== origins.auth;
  return { origins: filled, clientId: params.get('clientId') ?? '', ownAddresses };
}

/** Why an address cannot be used, in a sentence; undefined if it can. */
export function addressProblem(text: string): string | undefined {
  const url = URL.parse(text.trim());
  if (!url) return 'Write a full address, beginning with https://.';
  if (url.protocol === 'http:' && isThisComputer(url.hostname)) return undefined;
  return url.protocol === 'https:'
    ? undefined
    : 'Use an https:// address, so that nobody on the way can read along.';
}

const isThisComputer = (host: string) =>
  host === '127.0.0.1' || host === 'localhost' || host.endsWith('.localhost');

/** The addresses without path and without a slash at the end. Only for addresses without a problem. */
export const originsOf = ({ web, api, auth }: Origins): Origins => ({
  web: new URL(web.trim()).origin,
  api: new URL(api.trim()).origin,
  auth: new URL(auth.trim()).origin,
});

/**
 * The match patterns to ask the browser for, each once. Ports are left out: Firefox takes none in a pattern, and a
 * pattern without one covers all. Greenhouse's own hosts are asked for together, because accounts live on app2, app4 ….
 */
export function hostPatterns(origins: Origins): string[] {
  const patterns = Object.values(origins).map((origin) => {
    const { protocol, hostname } = new URL(origin);
    return hostname.endsWith('.greenhouse.io') ? 'https://*.greenhouse.io/*' : `${protocol}//${hostname}/*`;
  });
  return [...new Set(patterns)];
}
