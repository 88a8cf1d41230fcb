import type { AtsDefinition } from '@/lib/ats/contract';
import { type Origins, originsOf } from '@/lib/ats/places';

/** Addresses that the options page's own address brings along: `?ats=…&web=…&api=…&auth=…`; null where it brings none. */
export function addressesFrom(ats: AtsDefinition, params: URLSearchParams): Origins | null {
  const usual = originsOf(ats.places[0]);
  const given = ['web', 'api', 'auth'].some((name) => params.has(name));
  if (!given) return null;
  return {
    web: params.get('web') ?? usual.web,
    api: params.get('api') ?? usual.api,
    auth: params.get('auth') ?? usual.auth,
  };
}

/** Why an address cannot be used, as the name of a text; undefined if it can. */
export function addressProblem(text: string): 'connect.addressWhole' | 'connect.addressSecure' | undefined {
  const url = URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return 'connect.addressWhole';
  if (url.protocol === 'http:' && isThisComputer(url.hostname)) return undefined;
  return url.protocol === 'https:' ? undefined : 'connect.addressSecure';
}

const isThisComputer = (host: string) =>
  host === '127.0.0.1' || host === 'localhost' || host.endsWith('.localhost');

/** Usable addresses without a slash at the end, the API's with its path; null while one has a problem. */
export function usable({ web, api, auth }: Origins): Origins | null {
  if ([web, api, auth].some(addressProblem)) return null;
  return {
    web: new URL(web.trim()).origin,
    api: api.trim().replace(/\/+$/, ''),
    auth: new URL(auth.trim()).origin,
  };
}
