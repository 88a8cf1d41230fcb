import { oneColumn } from '../pdf/one-column';
import { bytesOf, paper } from '../pdf/paper';
import { renderPdf } from '../render-pdf';
import { linesOf } from '../render-text';
import type { Cv } from '../types';
import { pagePng } from './scan';

/** A PDF that asks for a password before it shows anything. */
export function locked(cv: Cv): Promise<Uint8Array> {
  const doc = paper(`Resume ${cv.name}`, { userPassword: 'frankfurt', pdfVersion: '1.4' });
  oneColumn(doc, cv);
  return bytesOf(doc);
}

/** A PDF whose upload broke off: no page tree, no cross-reference table. */
export async function cutOff(cv: Cv): Promise<Uint8Array> {
  const whole = await renderPdf(cv, 'pdf one column');
  return whole.slice(0, Math.floor(whole.length * 0.4));
}

/** A photographed page: one picture and not a single character of text. */
export function scanned(cv: Cv): Promise<Uint8Array> {
  const doc = paper('Scan', { margin: 0 });
  const lines = linesOf(cv).map(({ kind, text }) => (kind === 'bullet' ? `- ${text}` : text));
  doc.image(pagePng(lines), 0, 0, { width: doc.page.width });
  return bytesOf(doc);
}

const WISHED =
  'forklift licence counterbalance reach truck RTITB ITSSAR warehouse management system WMS team lead shift leader picking packing inventory control health and safety manual handling risk assessment 5S lean IOSH Managing Safely first aid dispatch stock count distribution centre';

/** An honest page with the advert's words three times in white under the last line, for programs to find. */
export function whiteWords(cv: Cv): Promise<Uint8Array> {
  const doc = paper(`Resume ${cv.name}`);
  const { x, width } = oneColumn(doc, cv);
  doc.font('Helvetica').fontSize(6).fillColor('#ffffff');
  doc.text([WISHED, WISHED, WISHED].join(' '), x, doc.y + 12, { width });
  return bytesOf(doc);
}
