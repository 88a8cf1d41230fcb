/** The same lines as a file of each format. */
import { makeDocx, makeOdt, makePdf, paragraph, run } from './make';

export const asText = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

export const asPdf = (lines: readonly string[]): Promise<Uint8Array> =>
  makePdf((doc) => {
    doc.fontSize(11);
    for (const line of lines) if (line !== '') doc.text(line);
  });

export const asDocx = (lines: readonly string[]): Uint8Array =>
  makeDocx(lines.map((line) => paragraph(run(line))).join(''));

export const asOdt = (lines: readonly string[]): Uint8Array =>
  makeOdt('', lines.map((line) => `<text:p>${line}</text:p>`).join(''));

/** As a word processor writes it: what is not ASCII as numbers, with a sign for readers that know none. */
export function asRtf(lines: readonly string[]): Uint8Array {
  const escaped = (line: string): string => line.replace(/[^ -~]/gu, (char) => `\\u${char.codePointAt(0)}?`);
  const body = lines.map((line) => `{\\f0 ${escaped(line)}}\\par`).join('\n');
  return new TextEncoder().encode(`{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\n${body}\n}`);
}

export const asHtml = (lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    `<!doctype html><html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
  );

export const FORMATS = {
  text: asText,
  pdf: asPdf,
  docx: asDocx,
  odt: asOdt,
  rtf: asRtf,
  html: asHtml,
} as const;
