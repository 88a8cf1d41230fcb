import type { Cv } from '../types';
import { bullet, type Column, heading, paragraph, post, room, SANS, study } from './column';
import type { Paper } from './paper';

/** A coloured band with the name, and the skills as a ruled table of three columns. */
export function skillsTable(doc: Paper, cv: Cv): void {
  doc.rect(0, 0, doc.page.width, 112).fill(cv.accent);
  const band: Column = {
    doc,
    x: 54,
    width: doc.page.width - 108,
    fonts: SANS,
    size: 10,
    ink: '#ffffff',
    accent: '#ffffff',
  };
  doc.y = 28;
  paragraph(band, cv.name, { font: 'bold', size: 24, gap: 2 });
  paragraph(band, cv.headline, { size: 12, gap: 4 });
  paragraph(band, cv.contact.join('   ·   '), { size: 9.5 });
  const column: Column = { ...band, ink: '#1f2428', accent: cv.accent };
  doc.y = 124;
  heading(column, cv.words.summary);
  paragraph(column, cv.summary);
  heading(column, cv.words.skills);
  table(column, cv.skills);
  heading(column, cv.words.experience);
  for (const one of cv.posts) post(column, one);
  heading(column, cv.words.education);
  for (const one of cv.education) study(column, one);
  if (cv.certificates.length > 0) heading(column, cv.words.certificates);
  for (const one of cv.certificates) bullet(column, one);
  heading(column, cv.words.languages);
  paragraph(column, cv.languages.join(', '));
}

function table(column: Column, cells: string[]) {
  const { doc, x, width } = column;
  const [across, tall] = [3, 20];
  for (let row = 0; row * across < cells.length; row++) {
    room(column, tall);
    const top = doc.y;
    for (let at = 0; at < across; at++) {
      const left = x + (at * width) / across;
      doc
        .rect(left, top, width / across, tall)
        .lineWidth(0.5)
        .strokeColor('#c4ccd4')
        .stroke();
      const cell = cells[row * across + at] ?? '';
      doc.font(column.fonts.text).fontSize(9.5).fillColor(column.ink);
      if (cell) doc.text(cell, left + 6, top + 6, { width: width / across - 8, lineBreak: false });
    }
    doc.y = top + tall;
  }
  doc.y += 4;
}
