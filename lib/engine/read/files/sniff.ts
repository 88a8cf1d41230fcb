import type { Resume } from '@/lib/engine/types';
import { Unreadable } from '../errors';

const startsWith = (bytes: Uint8Array, signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** The bytes as one character each, for looking for ASCII marks. */
export const ascii = (bytes: Uint8Array, start: number, end: number): string => {
  let text = '';
  for (let at = start; at < end; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 8192)));
  return text;
};

const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_PACKAGE = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0';

/** True where the bytes hold control characters that no text file has. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4000);
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return false;
  let control = 0;
  let zero = 0;
  for (const byte of sample) {
    if (byte === 0) zero++;
    else if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) control++;
  }
  const utf16 = zero > sample.length * 0.3 && zero < sample.length * 0.55;
  return control > sample.length * 0.01 || (zero > 0 && !utf16);
}

/**
 * Which reader a file needs, by its content; the name and the type a server claims are not believed.
 * @throws Unreadable for pictures (no text), locked files and everything that is no document.
 */
export function sniff(bytes: Uint8Array): Resume['format'] | 'zip' {
  const head = ascii(bytes, 0, 1024);
  if (head.includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return 'zip';
  if (startsWith(bytes, OLE)) {
    const locked = ascii(bytes, 0, Math.min(bytes.length, 200_000)).includes(ENCRYPTED_PACKAGE);
    throw new Unreadable(locked ? 'password' : 'unsupported');
  }
  if (PICTURES.some((signature) => startsWith(bytes, signature))) throw new Unreadable('no_text');
  const start = head.replace(/^(?:ï»¿)?\s*/, '');
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (isBinary(bytes)) throw new Unreadable('unsupported');
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body|div|p|h1|table|meta)\b/i.test(
      start,
    )
  )
    return 'html';
  return 'text';
}
