import type { Cv } from '../types';
import type { Paper } from './paper';

export interface Column {
  doc: Paper;
  x: number;
  width: number;
  fonts: { text: string; bold: string; italic: string };
  size: number;
  ink: string;
  accent: string;
}

export const SANS = { text: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique' };
export const SERIF = { text: 'Times-Roman', bold: 'Times-Bold', italic: 'Times-Italic' };

/** Turns the page where the next piece would not fit as a whole. */
export function room({ doc }: Column, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
}

interface Look {
  font?: keyof Column['fonts'];
  size?: number;
  colour?: string;
  gap?: number;
  align?: 'left' | 'center';
}

export function paragraph(column: Column, text: string, look: Look = {}): void {
  const { doc, x, width } = column;
  doc.font(column.fonts[look.font ?? 'text']).fontSize(look.size ?? column.size);
  const options = { width, lineGap: 1.5, align: look.align ?? 'left' } as const;
  room(column, doc.heightOfString(text, options));
  doc.fillColor(look.colour ?? column.ink).text(text, x, doc.y, options);
  doc.y += look.gap ?? 4;
}

export function heading(column: Column, text: string): void {
  const { doc, x, width, accent } = column;
  doc.y += 8;
  room(column, 60);
  paragraph(column, text.toUpperCase(), { font: 'bold', size: column.size + 1, colour: accent, gap: 1 });
  doc
    .moveTo(x, doc.y)
    .lineTo(x + width, doc.y)
    .lineWidth(0.7)
    .strokeColor(accent)
    .stroke();
  doc.y += 6;
}

export function bullet(column: Column, text: string): void {
  const { doc, x, width } = column;
  doc.font(column.fonts.text).fontSize(column.size);
  const options = { width: width - 12, lineGap: 1.5 };
  room(column, doc.heightOfString(text, options));
  const top = doc.y;
  doc.fillColor(column.accent).text('•', x, top, { lineBreak: false });
  doc.fillColor(column.ink).text(text, x + 12, top, options);
  doc.y += 2;
}

/** Title on the left and dates on the right of one line, the employer under it, then the bullets. */
export function post(column: Column, { title, employer, dates, bullets }: Cv['posts'][number]): void {
  const { doc, x, width, fonts, size } = column;
  room(column, 70);
  const top = doc.y;
  doc
    .font(fonts.text)
    .fontSize(size - 0.5)
    .fillColor('#555555');
  const datesWidth = doc.widthOfString(dates) + 4;
  doc.text(dates, x + width - datesWidth, top + 0.5, { width: datesWidth, align: 'right' });
  doc
    .font(fonts.bold)
    .fontSize(size + 0.5)
    .fillColor(column.ink);
  doc.text(title, x, top, { width: width - datesWidth - 10 });
  doc.y += 1;
  paragraph(column, employer, { font: 'italic', colour: column.accent, gap: 3 });
  for (const line of bullets) bullet(column, line);
  doc.y += 6;
}

export function study(column: Column, { degree, school, years }: Cv['education'][number]): void {
  room(column, 34);
  paragraph(column, degree, { font: 'bold', gap: 0 });
  paragraph(column, `${school}, ${years}`, { gap: 5 });
}
