/** Makes real files for the reading tests. */
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { parseResume } from '@/lib/engine/read';
import type { Resume } from '@/lib/engine/types';

export const FAIR = [
  'Experience',
  'Warehouse Operative, Harbour Freight Ltd, Hull',
  '03/2019 - 06/2023',
  'Picked and packed orders with a hand scanner and loaded trailers safely every day',
  'Trained four new colleagues on the packing line and on counting stock by hand',
  'Education',
  'Secondary School Certificate, Hull High School, 2015',
  'Skills',
  'Order picking, stock counting, pallet wrapping, first aid, teamwork, working in shifts',
];

export type Draw = (doc: PDFKit.PDFDocument) => void;

/** A PDF as pdfkit writes it; `draw` works on the first page. */
export function makePdf(draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 50, ...options });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  draw(doc);
  doc.end();
  return done;
}

/** The fair resume with something drawn before and after it. */
export const fairPdf = (after: Draw, before: Draw = () => undefined): Promise<Uint8Array> =>
  makePdf((doc) => {
    before(doc);
    doc.fillColor('black').fontSize(11);
    for (const line of FAIR) doc.text(line);
    after(doc);
  });

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
export const paragraph = (runs: string): string => `<w:p>${runs}</w:p>`;

/** A Word file with these paragraphs; other parts may be given by name. */
export const makeDocx = (body: string, parts: Record<string, string> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });

export const fairParagraphs = FAIR.map((line) => paragraph(run(line))).join('');

/** An OpenDocument text: automatic styles and body. */
export const makeOdt = (styles: string, body: string): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });

/** Reads bytes that must be readable. */
export async function read(bytes: Uint8Array): Promise<Resume> {
  const result = await parseResume(bytes);
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
  return result.value;
}
