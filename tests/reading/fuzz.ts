/** Files no fair person sends: cut, changed and random ones of every format, from a seed. */
import { strToU8, zipSync } from 'fflate';
import { generatePeople } from '@/sandbox/people';
import { FAIR, makeDocx, makeOdt, paragraph, run } from './make';

/** mulberry32: the same numbers from the same seed everywhere. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const MARKS = [
  '%PDF-1.7\n',
  'PK\u0003\u0004',
  '{\\rtf1 ',
  '<html><body>',
  '',
  '\u00d0\u00cf\u0011\u00e0',
  '<?xml version="1.0"?>',
];
const PIECES = [
  '<',
  '>',
  '"',
  '{',
  '}',
  '\\',
  'obj',
  'endobj',
  'stream\n',
  'xref',
  '/Length 99999999',
  '((((',
  '<<<<',
  ' 0 R',
  '\\u-1?',
  '\\bin99999 ',
  '&#x41;',
  '<w:p>',
  'q ',
  'BT ',
  '2019 - ',
  '    ',
  '----',
];

/** Fair files of each format, small enough to be changed by the thousand. */
export async function seeds(): Promise<Uint8Array[]> {
  const people = await generatePeople();
  const files = people.candidates.flatMap((one) => one.files.map((file) => file.bytes));
  const text = FAIR.join('\n');
  return [
    ...files.filter((bytes) => bytes.length > 0 && bytes.length < 60_000),
    strToU8(text),
    strToU8(`<html><body>${FAIR.map((line) => `<p style="color:#111">${line}</p>`).join('')}</body></html>`),
    makeDocx(paragraph(run(text))),
    makeOdt('', `<text:p>${text}</text:p>`),
  ];
}

/** The n-th file of a seed. */
export function fuzzedFile(fair: readonly Uint8Array[], seed: number): Uint8Array {
  const next = numbers(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const kind = Math.floor(next() * 4);
  if (kind === 0) {
    const bytes = Uint8Array.from({ length: Math.floor(next() * 5000) }, () => Math.floor(next() * 256));
    const mark = Uint8Array.from(pick(MARKS), (char) => char.charCodeAt(0));
    return Uint8Array.from([...mark, ...bytes]);
  }
  if (kind === 1) {
    const words = Array.from({ length: Math.floor(next() * 2000) }, () => pick(PIECES)).join('');
    return strToU8(pick(MARKS) + words);
  }
  const bytes = pick(fair).slice();
  if (kind === 2) return bytes.slice(0, Math.floor(next() * bytes.length));
  const changes = 1 + Math.floor(next() * 40);
  for (let i = 0; i < changes; i++) bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
  return bytes;
}

const documentOf = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) }, { level: 9 });
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

/** Files built to cost as much as they can, with the name of the trick. */
export const HOSTILE: [string, () => Uint8Array][] = [
  ['50 MB of zeros', () => new Uint8Array(50 * 2 ** 20)],
  ['50 MB of text', () => new Uint8Array(50 * 2 ** 20).fill(97)],
  ['ZIP bomb in a Word file', () => documentOf('a'.repeat(200 * 2 ** 20))],
  [
    'many paragraphs under the limit',
    () => documentOf('<w:p><w:r><w:t>a b</w:t></w:r></w:p>'.repeat(700_000)),
  ],
  [
    'ZIP in a ZIP in a ZIP',
    () => zipSync({ 'a.zip': zipSync({ 'word/document.xml': documentOf('<w:t>a</w:t>') }) }),
  ],
  [
    'billion laughs',
    () => documentOf(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><w:p><w:r><w:t>&l9;</w:t></w:r></w:p>`),
  ],
  [
    'an entity that names a file',
    () =>
      documentOf(
        `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${'<w:p><w:r><w:t>Nurse &f; on a ward</w:t></w:r></w:p>'.repeat(20)}`,
      ),
  ],
  [
    'one long entity used often',
    () =>
      documentOf(
        `<!DOCTYPE x [<!ENTITY a "${'ha '.repeat(20_000)}">]><w:p><w:r><w:t>${'&a;'.repeat(20_000)}</w:t></w:r></w:p>`,
      ),
  ],
  ['quotes that never end', () => strToU8(`<html>${'<a ">'.repeat(2_000_000)}`)],
  ['deeply nested elements', () => strToU8(`<html>${'<div>'.repeat(500_000)}${'<br>a'.repeat(500_000)}`)],
  ['deeply nested groups', () => strToU8(`{\\rtf1 ${'{'.repeat(10_000_000)}`)],
  ...[
    ' ',
    '9',
    '-',
    'A ',
    'a-',
    '1 ',
    'a.',
    '2019 - ',
    '(',
    '@',
    '\t',
    'é',
    'a@a.',
    '•',
    'Jan 2019, ',
    '+1 ',
    'Ab, ',
    'Ltd ',
  ].map((piece): [string, () => Uint8Array] => [
    `5 MB of "${piece}" in one line`,
    () => strToU8(`Experience\n${piece.repeat(Math.ceil(5_000_000 / piece.length))}`),
  ]),
];
