import { Document, Packer, PageOrientation, type Paragraph, type Table } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { bulletLine, grid, headingLine, line, postLines, shadedTop } from './docx/parts';
import type { Cv } from './types';
import { zip } from './zip';

/** The resume as a Word document; with `tables`, the head and the skills stand in tables. */
export async function renderDocx(cv: Cv, tables: boolean): Promise<Uint8Array> {
  const body: (Paragraph | Table)[] = [
    ...(tables ? shadedTop(cv) : plainTop(cv)),
    headingLine(cv.words.summary, cv),
    line(cv.summary),
    headingLine(cv.words.experience, cv),
    ...cv.posts.flatMap((post) => postLines(post, cv)),
    headingLine(cv.words.education, cv),
    ...cv.education.flatMap(({ degree, school, years }) => [
      line(degree, { bold: true }),
      line(`${school}, ${years}`),
    ]),
    ...(cv.certificates.length > 0 ? [headingLine(cv.words.certificates, cv)] : []),
    ...cv.certificates.map(bulletLine),
    headingLine(cv.words.skills, cv),
    tables ? grid(cv.skills) : line(cv.skills.join(', ')),
    headingLine(cv.words.languages, cv),
    line(cv.languages.join(', ')),
  ];
  const document = new Document({
    creator: cv.name,
    title: `Resume ${cv.name}`,
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838, orientation: PageOrientation.PORTRAIT },
            margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 },
          },
        },
        children: body,
      },
    ],
  });
  return withFixedTimes(new Uint8Array(await Packer.toBuffer(document)));
}

const plainTop = (cv: Cv) => [
  line(cv.name, { bold: true, size: 44, color: cv.accent.slice(1) }),
  line(cv.headline, { size: 26, italics: true }),
  line(cv.contact.join(' | '), { color: '555555' }),
];

/** The library writes the clock into the properties and the zip; both get a fixed time instead. */
function withFixedTimes(docx: Uint8Array): Uint8Array {
  const entries = unzipSync(docx);
  const name = 'docProps/core.xml';
  const core = entries[name];
  if (!core) throw new Error('The Word document has no core properties, so its times cannot be fixed.');
  const fixed = strFromU8(core).replace(/>\d{4}-\d\d-\d\dT[\d:.]+Z</g, '>2026-09-01T08:00:00Z<');
  return zip({ ...entries, [name]: strToU8(fixed) });
}
