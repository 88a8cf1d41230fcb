/** A step through an XML or HTML file. Entities other than the five of XML and character numbers are never expanded. */
export type MarkupEvent =
  | { kind: 'open'; name: string; attributes: string; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/**
 * Walks markup without building a tree. Forgiving: a broken tag is skipped up to its `>`.
 * Comments, processing instructions and doctype are left out. Names keep their prefix (`w:p`).
 */
export function* markup(source: string): Generator<MarkupEvent> {
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    if (tag < 0) {
      yield { kind: 'text', text: source.slice(at) };
      return;
    }
    if (tag > at) yield { kind: 'text', text: source.slice(at, tag) };
    if (source.startsWith('<!--', tag)) {
      const end = source.indexOf('-->', tag + 4);
      at = end < 0 ? source.length : end + 3;
      continue;
    }
    if (source.startsWith('<![CDATA[', tag)) {
      const end = source.indexOf(']]>', tag);
      const stop = end < 0 ? source.length : end;
      yield { kind: 'text', text: source.slice(tag + 9, stop).replace(/&/g, '&amp;') };
      at = stop + 3;
      continue;
    }
    const end = tagEnd(source, tag + 1);
    const inner = source.slice(tag + 1, end);
    at = end + 1;
    const name = /^\/?([A-Za-z_][\w:.-]*)/.exec(inner)?.[1];
    if (name === undefined) continue;
    if (inner.startsWith('/')) yield { kind: 'close', name };
    else
      yield {
        kind: 'open',
        name,
        attributes: inner.slice(name.length).replace(/\/$/, ''),
        empty: inner.endsWith('/'),
      };
  }
}

/** The place of the `>` that ends a tag, which is not one inside quotes. */
function tagEnd(source: string, from: number): number {
  const simple = source.indexOf('>', from);
  if (simple < 0) return source.length;
  let quote = '';
  for (let i = from; i < Math.min(source.length, from + 20_000); i++) {
    const char = source[i];
    // A tag that opens inside quotes means that a quote was never closed.
    if (char === '<' && quote !== '') return simple;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return i;
  }
  return simple;
}

/** One attribute's value, or null. */
export function attribute(attributes: string, name: string): string | null {
  const at = ` ${attributes}`.search(new RegExp(`\\s${name}\\s*=`, 'i'));
  if (at < 0) return null;
  const rest = attributes.slice(Math.max(0, at - 1));
  const value = /=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/.exec(rest);
  return value === null ? null : (value[1] ?? value[2] ?? value[3] ?? null);
}

const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const NAMED = new Map<string, string>([
  ...LATIN1.map((name, i): [string, string] => [name, String.fromCharCode(160 + i)]),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['hellip', '…'],
  ['euro', '€'],
  ['trade', '™'],
]);

/** Text with character references turned into characters; unknown ones stay as written. */
export const unescapeMarkup = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]{1,6}|\w{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
  });
