import { getDocumentProxy } from 'unpdf';
import type { HiddenFinding } from '@/lib/engine/types';
import { LIMITS, Unreadable } from '../errors';
import { INVISIBLE } from '../files/flow';
import type { RawDocument } from '../lines';
import { countWords } from '../text/clean';
import { readingOrder } from './columns';
import { dropFurniture } from './furniture';
import { type Fragment, type Row, toRows } from './page-text';
import { type Run, runsOf } from './paint';
import { bodySize, toLines } from './to-lines';
import { partByInk } from './unseen';
import { unwrap } from './unwrap';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Font data may not come from the machine or the network: the same file must give the same text everywhere. */
const SAME_EVERYWHERE = {
  useSystemFonts: false,
  disableFontFace: true,
  standardFontDataUrl: undefined,
  cMapUrl: undefined,
  stopAtErrors: false,
  verbosity: 0,
  maxImageSize: 0,
} as const;

async function open(bytes: Uint8Array, options: { maxImageSize?: number } = {}): Promise<Pdf> {
  try {
    // pdf.js takes the buffer for its own, so it gets a copy.
    return await getDocumentProxy(bytes.slice(), { ...SAME_EVERYWHERE, ...options });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new Unreadable(name === 'PasswordException' ? 'password' : 'damaged');
  }
}

interface PageText {
  fragments: Fragment[];
  hidden: HiddenFinding[];
  height: number;
}

/**
 * The page's text as it is drawn. Pictures are left out at first, because decoding them takes longer than all the
 * rest; where some text seems to be invisible, they are looked at, because white letters may stand on one.
 */
async function inkOf(page: Page, withImages: () => Promise<Pdf>): Promise<Run[]> {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const area = (x1 - x0) * (y1 - y0);
  const runs = await runsOf(await page.getOperatorList(), area);
  if (runs.every((run) => run.unseen === null)) return [];
  const again = await (await withImages()).getPage(page.pageNumber);
  return runsOf(await again.getOperatorList(), area);
}

/** One page's text with its places; what nobody can see is set aside. */
async function readPage(page: Page, withImages: () => Promise<Pdf>): Promise<PageText> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = transform as number[];
  const fragments: Fragment[] = [];
  const unseen = new Map<'tiny_text' | 'off_page' | 'invisible_colour' | 'render_mode', string>();
  const runs = await inkOf(page, withImages);
  const { items } = await page.getTextContent();
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, tx = 0, ty = 0] = item.transform as number[];
    const size = Math.hypot(m2, m3) || Math.hypot(m0, m1);
    const x = a * tx + c * ty + e;
    const y = b * tx + d * ty + f;
    const off = x + item.width < 0 || x > width || y < 0 || y - size > height;
    const kind = off ? 'off_page' : size <= 1 ? 'tiny_text' : null;
    const ink = partByInk({ str: item.str, x: tx, y: ty, width: item.width }, kind === null ? runs : []);
    const why = kind ?? ink.kind;
    const gone = kind ? item.str : ink.unseen;
    if (why !== null && gone) unseen.set(why, `${unseen.get(why) ?? ''} ${gone}`.trim());
    if (kind === null && ink.seen.trim() !== '')
      fragments.push({ text: ink.seen, x, y, width: item.width, size });
  }
  const hidden = [...unseen]
    .filter(([, text]) => /[\p{L}\p{N}]{2}/u.test(text))
    .map(([kind, text]) => ({ kind, text, why: INVISIBLE[kind] }));
  return { fragments, hidden, height };
}

/**
 * A PDF's text in reading order with the place of every line.
 * @throws Unreadable damaged, password, or no_text where the pages hold pictures only.
 */
export async function readPdf(bytes: Uint8Array): Promise<RawDocument> {
  const pdf = await open(bytes);
  const more: Pdf[] = [];
  const withImages = async () => {
    more[0] ??= await open(bytes, { maxImageSize: -1 });
    return more[0];
  };
  try {
    return await readOpened(pdf, withImages);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('damaged');
  } finally {
    await pdf.destroy();
    for (const other of more) await other.destroy();
  }
}

async function readOpened(pdf: Pdf, withImages: () => Promise<Pdf>): Promise<RawDocument> {
  const hidden: HiddenFinding[] = [];
  const pages: Row[][] = [];
  let height = 842;
  let chars = 0;
  const count = Math.min(pdf.numPages, LIMITS.pages);
  for (let number = 1; number <= count && chars < LIMITS.textChars; number++) {
    const page = await pdf.getPage(number);
    const text = await readPage(page, withImages);
    hidden.push(...text.hidden);
    height = text.height;
    for (const fragment of text.fragments) chars += fragment.text.length;
    pages.push(toRows(text.fragments));
    page.cleanup();
  }
  if (chars === 0) throw new Unreadable(hidden.length > 0 ? 'too_little_text' : 'no_text');
  const clean = dropFurniture(pages, height);
  const body = bodySize(clean.flat());
  const lines = clean.flatMap((rows, i) => readingOrder(rows).flatMap((part) => toLines(part, i + 1, body)));
  await addMetadata(pdf, hidden);
  const notices =
    pdf.numPages > pages.length
      ? [`Only the first ${pages.length} of ${pdf.numPages} pages were read.`]
      : undefined;
  return { format: 'pdf', pages: pdf.numPages, lines: unwrap(lines), hidden, notices };
}

async function addMetadata(pdf: Pdf, hidden: HiddenFinding[]): Promise<void> {
  const { info } = await pdf.getMetadata();
  for (const [name, value] of Object.entries(info))
    if (/^(?:Keywords|Subject|Title)$/.test(name) && typeof value === 'string' && countWords(value) >= 40)
      hidden.push({ kind: 'metadata', text: value.slice(0, 5000), why: INVISIBLE.metadata });
}
