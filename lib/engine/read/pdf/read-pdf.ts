import type { HiddenFinding } from '@/lib/engine/types';
import { Unreadable } from '../errors';
import { INVISIBLE } from '../files/flow';
import { LIMITS } from '../limits';
import type { RawDocument } from '../lines';
import { countWords } from '../text/clean';
import { mendLetterBullets } from '../text/letter-bullets';
import { readingOrder } from './columns';
import { type Drawing, drawingOf } from './draw';
import { dropFurniture } from './furniture';
import { judgeRuns, type Unseen } from './grounds';
import { matrixOf } from './matrix';
import { type OpenPdf, openPdf, type Page } from './open';
import { type Row, toRows } from './page-text';
import { bodySize, toLines } from './to-lines';
import { unwrap } from './unwrap';

/** Opens the file again with its pictures, once, for the pages where they matter. */
type WithImages = () => Promise<OpenPdf>;

async function draw({ within }: OpenPdf, page: Page): Promise<Drawing> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const drawing = await drawingOf(page, await within(page.getOperatorList()), matrixOf(transform));
  judgeRuns(drawing.runs, { x0: 0, y0: 0, x1: width, y1: height }, drawing.grounds);
  return drawing;
}

/**
 * What the page shows. Pictures are left out at first; where some text seems to be invisible or a picture may cover some,
 * they are looked at, because white letters may stand on one.
 */
async function drawOnce(file: OpenPdf, page: Page, withImages: WithImages): Promise<Drawing> {
  const drawing = await draw(file, page);
  const doubtful =
    drawing.missesPicture ||
    drawing.runs.some(({ unseen }) => unseen === 'invisible_colour' || unseen === 'render_mode');
  if (!doubtful) return drawing;
  const again = await withImages();
  return draw(again, await again.within(again.pdf.getPage(page.pageNumber)));
}

/** One page's rows of text; what nobody can see is set aside. */
async function readPage(file: OpenPdf, page: Page, withImages: WithImages) {
  const { runs } = await drawOnce(file, page, withImages);
  const unseen = new Map<Unseen, string>();
  const fragments = [];
  for (const run of runs) {
    if (run.unseen === null)
      fragments.push({ text: run.text, x: run.x0, y: run.y, width: run.x1 - run.x0, size: run.size });
    else unseen.set(run.unseen, `${unseen.get(run.unseen) ?? ''} ${run.text.trim()}`.trim());
  }
  const hidden: HiddenFinding[] = [...unseen]
    .filter(([, text]) => /[\p{L}\p{N}]{2}/u.test(text))
    .map(([kind, text]) => ({ kind, text, why: INVISIBLE[kind] }));
  return { fragments, hidden };
}

/**
 * A PDF's text in reading order with the place of every line.
 * @throws Unreadable damaged, password, too_large, or no_text where the pages hold pictures only.
 */
export async function readPdf(bytes: Uint8Array): Promise<RawDocument> {
  const file = await openPdf(bytes);
  const more: OpenPdf[] = [];
  const withImages: WithImages = async () => {
    more[0] ??= await openPdf(bytes, true);
    return more[0];
  };
  try {
    return await readOpened(file, withImages);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('damaged');
  } finally {
    for (const each of [file, ...more]) await each.close();
  }
}

async function readOpened(file: OpenPdf, withImages: WithImages): Promise<RawDocument> {
  const { pdf } = file;
  const hidden: HiddenFinding[] = [];
  const pages: Row[][] = [];
  let height = 842;
  let width = 595;
  let chars = 0;
  const count = Math.min(pdf.numPages, LIMITS.pages);
  for (let number = 1; number <= count && chars < LIMITS.textChars; number++) {
    const page = await file.within(pdf.getPage(number));
    const text = await readPage(file, page, withImages);
    hidden.push(...text.hidden);
    ({ height, width } = page.getViewport({ scale: 1 }));
    for (const fragment of text.fragments) chars += fragment.text.length;
    pages.push(toRows(text.fragments));
    page.cleanup();
  }
  dropShown(hidden, pages);
  if (chars === 0) throw new Unreadable(hidden.length > 0 ? 'too_little_text' : 'no_text');
  const clean = dropFurniture(pages, height);
  const body = bodySize(clean.flat());
  const lines = clean.flatMap((rows, i) =>
    readingOrder(rows, width - leftOf(rows)).flatMap((part) => toLines(part, i + 1, body)),
  );
  await addMetadata(file, hidden);
  const notices =
    pdf.numPages > pages.length
      ? [`Only the first ${pages.length} of ${pdf.numPages} pages were read.`]
      : undefined;
  return { format: 'pdf', pages: pdf.numPages, lines: unwrap(mendLetterBullets(lines)), hidden, notices };
}

/** The left margin of a page; its right one is taken to be as wide. */
const leftOf = (rows: readonly Row[]): number => Math.min(...rows.map((row) => row.segments[0]?.x ?? 0), 200);

/** Leaves out what can be read elsewhere as well, such as a line that a page break cut and the next page shows again. */
function dropShown(hidden: HiddenFinding[], pages: readonly Row[][]): void {
  if (hidden.length === 0) return;
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
  const shown = letters(
    pages.flatMap((rows) => rows.flatMap((row) => row.segments.map(({ text }) => text))).join(''),
  );
  const kept = hidden.filter(({ text }) => !shown.includes(letters(text)));
  hidden.splice(0, hidden.length, ...kept);
}

async function addMetadata({ pdf, within }: OpenPdf, hidden: HiddenFinding[]): Promise<void> {
  const { info } = await within(pdf.getMetadata());
  for (const [name, value] of Object.entries(info))
    if (/^(?:Keywords|Subject|Title)$/.test(name) && typeof value === 'string' && countWords(value) >= 40)
      hidden.push({ kind: 'metadata', text: value.slice(0, 5000), why: INVISIBLE.metadata });
}
