/** Where an ATS lives for one customer, and the browser's host patterns that go with it. */
import type { AtsDefinition, Place } from './contract';

export interface Origins {
  web: string;
  api: string;
  auth: string;
}

/** The addresses of a place with the customer's own part filled in. */
export function originsOf({ web, api, auth = api }: Place, account = ''): Origins {
  const fill = (address: string) => address.replaceAll('{account}', account.trim());
  return { web: fill(web), api: fill(api), auth: new URL(fill(auth)).origin };
}

/** Whether these are the vendor's own addresses and not a customer's or a sandbox's. */
export const isVendors = (ats: AtsDefinition, { web }: Pick<Origins, 'web'>): boolean =>
  ats.places.some((place) => {
    const [before = '', after] = place.web.split('{account}');
    if (after === undefined) return web === before;
    // A whole host of the customer's own choosing is not the vendor's.
    return (
      after !== '' &&
      web.startsWith(before) &&
      web.endsWith(after) &&
      web.length > before.length + after.length
    );
  });

/** Match patterns name no port: Firefox takes none, and a pattern without one covers all. */
const patternOf = (address: string): string => {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
};

/** What to ask the browser for, each once. A vendor's own cloud is asked for together, with the store of its files. */
export function hostPatterns(ats: AtsDefinition, origins: Origins): string[] {
  const patterns = Object.values(origins).map(patternOf);
  const more = isVendors(ats, origins) ? (ats.hosts ?? []) : [];
  const covered = (one: string) => more.some((wide) => wide !== one && covers(wide, one));
  return [...new Set([...patterns, ...more])].filter((one) => !covered(one));
}

const covers = (wide: string, one: string): boolean => {
  const tail = /^https:\/\/\*(\..+)\/\*$/.exec(wide)?.[1];
  return tail !== undefined && one.startsWith('https://') && one.slice(8, -2).endsWith(tail);
};

/** Where the loader must run. */
export function pagePatterns(ats: AtsDefinition, origins: Origins): string[] {
  const shared = isVendors(ats, origins)
    ? (ats.pages.hosts ?? []).filter((host) => !host.startsWith('!'))
    : [];
  const patterns = [patternOf(origins.web), ...shared.map((host) => `https://${host}/*`)];
  return [...new Set(patterns)];
}
