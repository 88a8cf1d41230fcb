const decodeAs = (label: string, bytes: Uint8Array): string => new TextDecoder(label).decode(bytes);

/** Share of zero bytes at even and at odd places, by which UTF-16 without a mark gives itself away. */
function zeros(bytes: Uint8Array): { even: number; odd: number } {
  const length = Math.min(bytes.length, 2000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++;
  return { even: (2 * even) / length, odd: (2 * odd) / length };
}

/** Text of a plain-text file: UTF-8, UTF-16 in either order, or Windows-1252 where it is not valid UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs('utf-8', bytes);
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes);
  const zero = zeros(bytes);
  if (zero.odd > 0.4 && zero.even < 0.1) return decodeAs('utf-16le', bytes);
  if (zero.even > 0.4 && zero.odd < 0.1) return decodeAs('utf-16be', bytes);
  const utf8 = decodeAs('utf-8', bytes);
  return utf8.includes('\ufffd') && !isMostlyUtf8(utf8) ? decodeAs('windows-1252', bytes) : utf8;
}

/** A cut or slightly broken UTF-8 file still has many more good multi-byte characters than bad ones. */
function isMostlyUtf8(text: string): boolean {
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  const good = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return good > 4 * bad;
}
