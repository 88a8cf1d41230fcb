import { oneColumn } from './pdf/one-column';
import { bytesOf, paper } from './pdf/paper';
import { sidebar } from './pdf/sidebar';
import { skillsTable } from './pdf/skills-table';
import type { Cv } from './types';

/** The resume as a PDF in one of the usual layouts. */
export function renderPdf(cv: Cv, layout: string): Promise<Uint8Array> {
  const doc = paper(`Resume ${cv.name}`);
  if (layout === 'pdf sidebar' || layout === 'pdf dark sidebar')
    sidebar(doc, cv, layout === 'pdf dark sidebar');
  else if (layout === 'pdf skills table') skillsTable(doc, cv);
  else oneColumn(doc, cv);
  return bytesOf(doc);
}
