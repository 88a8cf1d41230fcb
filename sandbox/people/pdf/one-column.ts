import type { Cv } from '../types';
import { bullet, type Column, heading, paragraph, post, SERIF, study } from './column';
import type { Paper } from './paper';

/** The classic: centred name, then everything under each other in a serif face. */
export function oneColumn(doc: Paper, cv: Cv): Column {
  const column = {
    doc,
    x: 62,
    width: doc.page.width - 124,
    fonts: SERIF,
    size: 11,
    ink: '#1b1b1b',
    accent: cv.accent,
  };
  paragraph(column, cv.name, { font: 'bold', size: 24, colour: cv.accent, align: 'center', gap: 2 });
  paragraph(column, cv.headline, { font: 'italic', size: 12.5, align: 'center', gap: 4 });
  paragraph(column, cv.contact.join('  |  '), { size: 10, colour: '#555555', align: 'center', gap: 6 });
  heading(column, cv.words.summary);
  paragraph(column, cv.summary);
  heading(column, cv.words.experience);
  for (const one of cv.posts) post(column, one);
  heading(column, cv.words.education);
  for (const one of cv.education) study(column, one);
  if (cv.certificates.length > 0) heading(column, cv.words.certificates);
  for (const one of cv.certificates) bullet(column, one);
  heading(column, cv.words.skills);
  paragraph(column, cv.skills.join(', '));
  heading(column, cv.words.languages);
  paragraph(column, cv.languages.join(', '));
  return column;
}
