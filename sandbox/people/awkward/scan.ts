import { crc32, deflateSync } from 'node:zlib';
import { mulberry32 } from '../random';
import { inAscii } from '../reach';

const [WIDE, TALL, DOT] = [827, 1169, 2];
const PER_LINE = 58;

/** A 5x7 typewriter face: five columns per character, the lowest bit on top. */
const FACE: Record<string, string> = {
  A: '7e1111117e',
  B: '7f49494936',
  C: '3e41414122',
  D: '7f4141413e',
  E: '7f49494941',
  F: '7f09090901',
  G: '3e41415173',
  H: '7f0808087f',
  I: '00417f4100',
  J: '2040413f01',
  K: '7f08142241',
  L: '7f40404040',
  M: '7f021c027f',
  N: '7f0408107f',
  O: '3e4141413e',
  P: '7f09090906',
  Q: '3e4151215e',
  R: '7f09192946',
  S: '2649494932',
  T: '03017f0103',
  U: '3f4040403f',
  V: '1f2040201f',
  W: '3f4038403f',
  X: '6314081463',
  Y: '0304780403',
  Z: '6159494d43',
  0: '3e5149453e',
  1: '00427f4000',
  2: '7249494946',
  3: '2141494d33',
  4: '1814127f10',
  5: '2745454539',
  6: '3c4a494931',
  7: '4121110907',
  8: '3649494936',
  9: '464949291e',
  '-': '0808080808',
  '.': '0060600000',
  ',': '0080703000',
  '/': '2010080402',
  '|': '0000770000',
  '@': '3e41594e00',
  '+': '08083e0808',
  '(': '001c224100',
  ')': '0041221c00',
  ':': '0036360000',
};

/** Draws the lines as a slightly crooked, speckled greyscale page. The picture is a PNG of about A4 at 100 dpi. */
export function pagePng(lines: string[]): Buffer {
  const grey = new Uint8Array(WIDE * TALL).fill(246);
  const random = mulberry32(1969);
  for (let speck = 0; speck < 2600; speck++)
    grey[Math.floor(random() * grey.length)] = 150 + Math.floor(random() * 80);
  for (const [row, line] of wrapped(lines).entries())
    for (const [at, letter] of [...line].entries())
      draw(grey, letter, 62 + at * 6 * DOT, 70 + row * 11 * DOT);
  return png(grey);
}

const wrapped = (lines: string[]): string[] =>
  lines.flatMap((line) => {
    const clean = inAscii(line.replaceAll('–', '-')).toUpperCase();
    return clean.match(new RegExp(`.{1,${PER_LINE}}(?:\\s|$)`, 'g')) ?? [''];
  });

function draw(grey: Uint8Array, letter: string, left: number, top: number) {
  const columns = FACE[letter]?.match(/../g) ?? [];
  for (const [column, hex] of columns.entries())
    for (let bit = 0; bit < 8; bit++)
      if ((Number.parseInt(hex, 16) >> bit) & 1) dot(grey, left + column * DOT, top + bit * DOT);
}

/** Moved a little with the place on the page, as on a sheet that lay askew. */
function dot(grey: Uint8Array, x: number, y: number) {
  for (let dy = 0; dy < DOT; dy++)
    for (let dx = 0; dx < DOT; dx++) {
      const [px, py] = [Math.round(x + dx + y * 0.008), Math.round(y + dy - x * 0.008)];
      if (px < WIDE && py < TALL) grey[py * WIDE + px] = 58;
    }
}

function png(grey: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDE, 0);
  header.writeUInt32BE(TALL, 4);
  header[8] = 8; // bits per pixel; colour type 0 is greyscale
  const rows = Buffer.alloc((WIDE + 1) * TALL);
  for (let y = 0; y < TALL; y++) rows.set(grey.subarray(y * WIDE, (y + 1) * WIDE), y * (WIDE + 1) + 1);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
