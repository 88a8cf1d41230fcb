import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toJsonResume } from '@/lib/engine/read/json-resume';
import { placesOf } from '@/lib/engine/read/places';
import { makePdf, read } from './make';

const TEXT = [
  'Ana Lima',
  'ana@mail.test | github.com/ana | Porto, Portugal',
  'Experience',
  'Software Engineer, Farol Ltd',
  '03/2019 - present',
  'Built the payment service that serves four million customers every single month',
  'Education',
  'Bachelor of Science in Informatics, University of Porto, 2018',
  'Certificates',
  'AWS Certified Developer',
  'Languages',
  'Portuguese (native), English (C1)',
];
const AT = (i: number) => 100 + 40 * i;
const resume = await read(
  await makePdf((doc) => {
    doc.fontSize(12);
    TEXT.forEach((line, i) => {
      doc.text(line, 60, AT(i), { lineBreak: false });
    });
  }),
);

it('points at a value on its page, within two letters', () => {
  const start = resume.text.indexOf('payment service');
  const [place, ...more] = placesOf(resume, { start, end: start + 'payment service'.length });
  expect(more).toEqual([]);
  expect(place?.page).toBe(1);
  expect(place?.y).toBeGreaterThan(AT(5) - 5);
  expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThan(AT(5) + 18);
  // pdfkit's Helvetica 12: "Built the " is 49 points wide.
  expect(Math.abs((place?.x ?? 0) - 60 - 49)).toBeLessThan(14);
});

it('every value of the resume stands somewhere on the page, inside the page', () => {
  const spans = [
    ...resume.positions.map((one) => one.span),
    ...resume.positions.flatMap((one) => one.bullets),
    ...resume.education.map((one) => one.span),
    ...resume.certificates,
    ...resume.languages.map((one) => one.span),
    ...resume.contact,
  ];
  expect(spans.length).toBeGreaterThan(8);
  for (const span of spans) expect(placesOf(resume, span).length).toBeGreaterThan(0);
});

it('gives no rectangle outside the ones it was made from', () => {
  fc.assert(
    fc.property(fc.nat(resume.text.length), fc.nat(60), (start, length) => {
      for (const { x, width, height } of placesOf(resume, { start, end: start + length })) {
        expect(x).toBeGreaterThanOrEqual(59);
        expect(x + width).toBeLessThan(595);
        expect(width).toBeGreaterThan(0);
        expect(height).toBeGreaterThan(0);
      }
    }),
  );
});

it('is JSON Resume', () => {
  expect(toJsonResume(resume)).toMatchObject({
    basics: {
      name: 'Ana Lima',
      email: 'ana@mail.test',
      location: { address: 'Porto, Portugal' },
      profiles: [{ network: 'GitHub', url: 'github.com/ana' }],
    },
    work: [
      {
        name: 'Farol Ltd',
        position: 'Software Engineer',
        startDate: '2019-03',
        highlights: [expect.stringContaining('payment service')],
      },
    ],
    education: [
      { institution: 'University of Porto', area: 'Informatics', studyType: 'Bachelor of Science' },
    ],
    certificates: [{ name: 'AWS Certified Developer' }],
    languages: [
      { language: 'Portuguese', fluency: 'C2' },
      { language: 'English', fluency: 'C1' },
    ],
  });
});

it('takes no skill of a column that is read first for the name', async () => {
  const column = [
    'Contact',
    'Porto, Portugal',
    'Skills',
    'REST APIs',
    'Docker',
    'Ana Lima',
    'Experience',
    ...TEXT.slice(3, 6),
  ];
  const lines = [...column, 'Education', 'Bachelor of Science, University of Porto, 2018', ...TEXT.slice(8)];
  const found = await read(new TextEncoder().encode(lines.join('\n')));
  expect(found.name?.text).not.toBe('REST APIs');
});
