/** The same resume in six languages, six formats and nine layouts: what stands in it comes out. */
import { expect, it } from 'vitest';
import type { Resume } from '@/lib/engine/types';
import { asDocx, asOdt, asPdf, asRtf, asText } from './formats';
import { makeDocx, makePdf, paragraph, read, run } from './make';
import { RESUMES, type Words } from './six-languages';

/** What must be found, whatever the language and the layout. */
function holds(resume: Resume, words: Words): void {
  expect(resume.language).toBe(words.code);
  expect(resume.name?.text).toBe('Mara Lindqvist');
  expect(
    resume.positions.map(({ title, organisation, start, end, current }) => ({
      title,
      organisation,
      start,
      end,
      current,
    })),
  ).toEqual([
    {
      title: words.posts[0].title,
      organisation: 'Nordhafen GmbH',
      start: '2019-03',
      end: null,
      current: true,
    },
    {
      title: words.posts[1].title,
      organisation: 'Alvarez Ltd',
      start: '2015-09',
      end: '2019-02',
      current: false,
    },
  ]);
  for (const [i, post] of words.posts.entries()) {
    const own = resume.positions[i];
    const told = own?.bullets.map(({ start, end }) => resume.text.slice(start, end)) ?? [];
    expect(told.join('\n')).toContain(post.bullets[0]);
    expect(told.join('\n')).toContain(post.bullets[1]);
  }
  expect(resume.education).toMatchObject([{ level: words.level, year: '2015' }]);
  expect(resume.education[0]?.school).toBe(words.school);
  expect(resume.certificates.map(({ text }) => text).join('\n')).toContain(words.certificate);
  const levels = resume.languages.map(({ code, level }) => [code, level]);
  expect(levels).toContainEqual(['en', 'C1']);
  expect(levels).toContainEqual(['fr', 'B1']);
  expect(resume.sections.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['experience', 'education', 'skills', 'languages']),
  );
  const contact = resume.contact.map(({ kind, text }) => [kind, text]);
  expect(contact).toContainEqual(['email', 'mara@mail.test']);
  expect(contact).toContainEqual(['url', 'linkedin.com/in/mara']);
  expect(contact.map(([kind]) => kind)).toContain('location');
  expect(resume.text).not.toMatch(/ 1 \/ 2|\bﬁ/);
  expect(resume.hidden).toEqual([]);
}

const bulletsOf = (bullets: readonly string[]) => bullets.map((bullet) => `• ${bullet}`);

/** All lines in the order of reading. */
function linesOf(words: Words): string[] {
  const { heads, posts } = words;
  return [
    'Mara Lindqvist',
    'mara@mail.test | linkedin.com/in/mara | Hamburg, Germany',
    heads.experience,
    ...posts.flatMap((post, i) => [
      `${post.title}, ${i === 0 ? 'Nordhafen GmbH' : 'Alvarez Ltd'}`,
      post.dates,
      ...bulletsOf(post.bullets),
    ]),
    heads.education,
    `${words.degree}, ${words.school}, 2015`,
    heads.skills,
    words.skills,
    heads.certificates,
    words.certificate,
    heads.languages,
    words.english,
    words.french,
  ];
}

/** A narrow column for contact, skills and languages; the career beside it; page numbers and a header. */
const sidebar = (words: Words) =>
  makePdf(
    (doc) => {
      const { heads, posts } = words;
      doc.fontSize(10);
      doc.rect(0, 0, 190, 842).fill('#22384d').fillColor('white');
      const left = [
        'mara@mail.test',
        'linkedin.com/in/mara',
        'Hamburg, Germany',
        '',
        heads.skills,
        ...words.skills.split(', '),
        '',
        heads.languages,
        words.english,
        words.french,
        '',
        heads.certificates,
        words.certificate,
      ];
      left.forEach((line, i) => {
        if (line !== '') doc.text(line, 25, 80 + 17 * i, { width: 160 });
      });
      doc.fillColor('black').fontSize(20).text('Mara Lindqvist', 215, 40).fontSize(10);
      const right = [
        heads.experience,
        ...posts.flatMap((post, i) => [
          `${post.title}, ${i === 0 ? 'Nordhafen GmbH' : 'Alvarez Ltd'}`,
          post.dates,
          ...bulletsOf(post.bullets),
          '',
        ]),
        heads.education,
        `${words.degree}, ${words.school}, 2015`,
      ];
      let y = 80;
      for (const line of right) {
        if (line !== '') doc.text(line, 215, y, { width: 350 });
        y = line === '' ? y + 10 : doc.y + 3;
      }
      doc.text('1 / 2', 290, 780);
      doc.addPage().text('Mara Lindqvist', 50, 30).text('2 / 2', 290, 780);
    },
    { margin: 20 },
  );

/** Dates in a column of their own, beside what they belong to. */
const datesAtLeft = (words: Words) =>
  makePdf((doc) => {
    const { heads, posts } = words;
    doc
      .fontSize(11)
      .text('Mara Lindqvist', 50, 40)
      .text('mara@mail.test | linkedin.com/in/mara | Hamburg, Germany');
    doc.text(heads.experience, 50, 100);
    let y = 125;
    posts.forEach((post, i) => {
      doc.text(post.dates, 50, y, { width: 120 });
      doc.text(`${post.title}, ${i === 0 ? 'Nordhafen GmbH' : 'Alvarez Ltd'}`, 190, y);
      for (const bullet of bulletsOf(post.bullets)) doc.text(bullet, 190, doc.y + 2, { width: 350 });
      y = doc.y + 14;
    });
    doc.text(heads.education, 50, y);
    doc.text('2015', 50, y + 20, { width: 100 }).text(`${words.degree}, ${words.school}`, 190, y + 20);
    doc.text(heads.skills, 50, doc.y + 12).text(words.skills);
    doc.text(heads.certificates, 50, doc.y + 12).text(words.certificate);
    doc
      .text(heads.languages, 50, doc.y + 12)
      .text(words.english)
      .text(words.french);
  });

/** Dates and career as a Word table of two columns. */
function tableDocx(words: Words): Uint8Array {
  const { heads, posts } = words;
  const cell = (lines: string[]) => `<w:tc>${lines.map((line) => paragraph(run(line))).join('')}</w:tc>`;
  const rows = posts.map(
    (post, i) =>
      `<w:tr>${cell([post.dates])}${cell([`${post.title}, ${i === 0 ? 'Nordhafen GmbH' : 'Alvarez Ltd'}`, ...bulletsOf(post.bullets)])}</w:tr>`,
  );
  const before = linesOf(words).slice(0, 3);
  const after = linesOf(words).slice(linesOf(words).indexOf(heads.education));
  const plain = (lines: string[]) => lines.map((line) => paragraph(run(line))).join('');
  return makeDocx(`${plain(before)}<w:tbl>${rows.join('')}</w:tbl>${plain(after)}`);
}

/** A page with headings and lists, and letters written as entities or as they are. */
function webPage(words: Words): Uint8Array {
  const heads = new Set<string>(Object.values(words.heads));
  const element = (line: string): string => {
    const text = line.replace('• ', '').replaceAll('é', '&eacute;').replaceAll('ü', '&#252;');
    if (heads.has(line)) return `<h2>${text}</h2>`;
    return line.startsWith('•') ? `<ul><li>${text}</li></ul>` : `<p>${text}</p>`;
  };
  const body = linesOf(words).map(element).join('\n');
  return new TextEncoder().encode(
    `<!doctype html><html><head><title>CV</title></head><body>${body}</body></html>`,
  );
}

const LAYOUTS: [string, (words: Words) => Uint8Array | Promise<Uint8Array>][] = [
  ['text', (words) => asText(linesOf(words))],
  ['PDF in one column', (words) => asPdf(linesOf(words))],
  ['PDF with a sidebar', sidebar],
  ['PDF with dates at the left', datesAtLeft],
  ['Word', (words) => asDocx(linesOf(words))],
  ['Word table', tableDocx],
  ['OpenDocument', (words) => asOdt(linesOf(words))],
  ['RTF', (words) => asRtf(linesOf(words))],
  ['HTML', webPage],
];

for (const words of RESUMES)
  it.each(LAYOUTS)(`${words.code}: %s`, async (_, make) => holds(await read(await make(words)), words));

it('keeps dates that a page break parts, and drops headers, footers and page numbers', async () => {
  const lines = [
    'Company Name, Manager',
    'Managed the shop and its nine colleagues from early till late',
    'Jan 1997 - Jan 2000',
  ];
  const resume = await read(
    await makePdf(
      (doc) => {
        doc.fontSize(11);
        for (const [page, date] of ['January 2005 to', 'January 2009'].entries()) {
          if (page > 0) doc.addPage();
          doc.text('Mara Lindqvist, resume', 50, 20).text(`Page ${page + 1} of 2`, 50, 810);
          if (page === 0)
            doc
              .text('Experience', 50, 200)
              .text('Lines enough to be read as a resume, written by hand for one test alone', 50, 300);
          doc.text(date, 50, page === 0 ? 780 : 50);
          if (page > 0)
            lines.forEach((line, i) => {
              doc.text(line, 50, 70 + 20 * i);
            });
        }
      },
      { margin: 0 },
    ),
  );
  expect(resume.text).toContain('January 2005 to January 2009');
  expect(resume.text.match(/Mara Lindqvist/g)).toHaveLength(1);
  expect(resume.text).not.toContain('of 2');
});

it('tells the level of a degree whose words were run together, and the last year of a long line', async () => {
  const telling =
    'Emphasis in Legal Studies, Cum Laude, member of the honour society and of the debating team for years. '.repeat(
      2,
    );
  const lines = [
    'Experience',
    'Clerk, Acme Ltd, 2010 - 2012',
    'Kept the files in order and answered the telephone every day of the week for the whole office',
    'Education',
    'Masterof Science : Information Systems , 2016 Bowie University',
    `Leeds University, Main Campus, Leeds, West Yorkshire, Bachelor of Arts : Criminal Justice and more words until the place comes where lines are cut, 1996-1999 ${telling}`,
  ];
  const resume = await read(new TextEncoder().encode(lines.join('\n')));
  expect(resume.education.map(({ level, year }) => [level, year])).toEqual([
    ['master', '2016'],
    ['bachelor', expect.not.stringMatching('1996')],
  ]);
});
