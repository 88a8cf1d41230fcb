import { type Zippable, zipSync } from 'fflate';

/** Local time on purpose: zip entries carry no time zone, so this gives the same bytes everywhere. */
const PACKED = new Date(2026, 8, 1, 8, 0, 0);

export const zip = (entries: Zippable): Uint8Array => zipSync(entries, { mtime: PACKED, level: 6 });

export const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
