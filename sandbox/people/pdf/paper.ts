import PDFDocument from 'pdfkit';

export type Paper = PDFKit.PDFDocument;

/** Fixed, because a clock time would make every file differ from the last. */
const WRITTEN = new Date('2026-09-01T08:00:00Z');

/** An A4 document in the standard fonts, which every reader has; characters outside WinAnsi cannot be written. */
export const paper = (title: string, options: PDFKit.PDFDocumentOptions = {}): Paper =>
  new PDFDocument({
    size: 'A4',
    margin: 54,
    ...options,
    info: { Title: title, CreationDate: WRITTEN, ModDate: WRITTEN },
  });

/** Ends the document and collects its bytes. */
export async function bytesOf(doc: Paper): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
