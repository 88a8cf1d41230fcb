import type { Cv } from '../types';
import { type Column, heading, paragraph, post, SANS, study } from './column';
import type { Paper } from './paper';

const SIDE = 188;
const TOP = 54;

/** Two columns: reach, skills and languages in a tinted bar, the career beside it. */
export function sidebar(doc: Paper, cv: Cv, dark: boolean): void {
  const paintBar = () => doc.rect(0, 0, SIDE, doc.page.height).fill(dark ? '#22313f' : '#e9eef3');
  paintBar();
  doc.on('pageAdded', paintBar);
  const side: Column = {
    doc,
    x: 26,
    width: SIDE - 46,
    fonts: SANS,
    size: 9.5,
    ink: dark ? '#ffffff' : '#26313b',
    accent: dark ? '#9fc6e8' : cv.accent,
  };
  doc.y = TOP;
  list(side, cv.words.contact, cv.contact);
  list(side, cv.words.skills, cv.skills);
  list(side, cv.words.languages, cv.languages);
  if (cv.certificates.length > 0) list(side, cv.words.certificates, cv.certificates);

  const x = SIDE + 26;
  const main: Column = {
    doc,
    x,
    width: doc.page.width - x - 40,
    fonts: SANS,
    size: 10,
    ink: '#1f2428',
    accent: cv.accent,
  };
  doc.y = TOP;
  paragraph(main, cv.name, { font: 'bold', size: 23, colour: cv.accent, gap: 3 });
  paragraph(main, cv.headline, { size: 12, colour: '#555555', gap: 8 });
  heading(main, cv.words.summary);
  paragraph(main, cv.summary);
  heading(main, cv.words.experience);
  for (const one of cv.posts) post(main, one);
  heading(main, cv.words.education);
  for (const one of cv.education) study(main, one);
}

function list(column: Column, title: string, entries: string[]) {
  heading(column, title);
  for (const entry of entries) paragraph(column, entry, { gap: 5 });
}
