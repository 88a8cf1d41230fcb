/** Who, where and when of an entry, whichever way its heading is laid out and whatever the title is called. */
import { expect, it } from 'vitest';
import { parseResume } from '..';

const TITLES = [
  'Warehouse Operative',
  'Dog Walker',
  'Reach Truck Operative',
  'Scaffolder',
  'Kitchen Porter',
  'Ward Sister',
  'Gerüstbauer',
  'Kellnerin',
  'Maçon',
  'Albañil',
  'Timmerman',
];
const LAYOUTS: Readonly<Record<string, (title: string, employer: string, dates: string) => string>> = {
  'title and employer above the dates': (title, employer, dates) => `${title}, ${employer}\n${dates}`,
  'title, employer and town above the dates': (t, employer, dates) => `${t}, ${employer}, Leeds\n${dates}`,
  'all in one line': (title, employer, dates) => `${title}, ${employer}\t${dates}`,
  'parted by strokes': (title, employer, dates) => `${title} | ${employer} | ${dates}`,
  'dates in brackets, employer below': (title, employer, dates) => `${title} (${dates})\n${employer}`,
  'dates first': (title, employer, dates) => `${dates}\t${title}, ${employer}`,
  'dates above title above employer': (title, employer, dates) => `${dates}\n${title}\n${employer}`,
  'employer above title above dates': (title, employer, dates) => `${employer}\n${title}\n${dates}`,
  'title above employer above dates': (title, employer, dates) => `${title}\n${employer}\n${dates}`,
  'employer and dates above the title': (title, employer, dates) => `${employer}\t${dates}\n${title}`,
};

const resumeOf = (first: string, second: string): string =>
  `Robin Example\nYork | robin@example.com\n\nEXPERIENCE\n${first}\n- Kept the records of each day\n- Trained two beginners\n
${second}\n- Checked what came in\n- Kept the place clean\n\nEDUCATION\nHigh school diploma, 2016\n`;

it.each(Object.entries(LAYOUTS))('reads title, employer and dates: %s', async (_, layout) => {
  for (const title of TITLES) {
    const text = resumeOf(
      layout(title, 'Larchfield', 'May 2021 - Present'),
      layout(title, 'Northern Foods', 'Jan 2019 - Apr 2021'),
    );
    const resume = await parseResume(new TextEncoder().encode(text));
    if (!resume.ok) throw new Error(resume.error.message);
    expect(resume.value.positions.map((one) => [one.title, one.organisation, one.start, one.end])).toEqual([
      [title, 'Larchfield', '2021-05', null],
      [title, 'Northern Foods', '2019-01', '2021-04'],
    ]);
  }
});

it('keeps the name of a saint whole', async () => {
  const text = resumeOf(
    "Nurse, St Mary's, Leeds\nMay 2021 - Present",
    'Nurse, St James, York\nJan 2019 - Apr 2021',
  );
  const resume = await parseResume(new TextEncoder().encode(text));
  if (!resume.ok) throw new Error(resume.error.message);
  expect(resume.value.positions.map((one) => one.organisation)).toEqual(["St Mary's", 'St James']);
});

const first = async (heading: string) => {
  const result = await parseResume(
    new TextEncoder().encode(resumeOf(heading, 'Clerk, Northern Foods\nJan 2019 - Apr 2021')),
  );
  if (!result.ok) throw new Error(result.error.message);
  const [{ title, organisation } = { title: '', organisation: '' }] = result.value.positions;
  return [title, organisation];
};

it.each([
  ['General Manager / Executive Chef, Larchfield', 'General Manager / Executive Chef'],
  ['Manager, Recruitment | Larchfield GmbH', 'Manager, Recruitment'],
])('keeps the whole title: %s', async (heading, title) => {
  expect((await first(`${heading}\nMay 2021 - Present`))[0]).toBe(title);
});

it('reads a long heading whose dates stand between title and employer', async () => {
  expect(
    await first(
      'Volunteer Public Advocate / Attorney for Families of Members of the Service , 05/2021 to Current Larchfield Ltd, Leeds',
    ),
  ).toEqual([
    'Volunteer Public Advocate / Attorney for Families of Members of the Service',
    'Larchfield Ltd',
  ]);
});

const TELLING =
  'provided marketing plans to shops all over the county and kept the accounts of each of them in order';
it.each([
  ['Registered Nurse', `Larchfield Ltd – Austin, TX Registered Nurse ${TELLING.replace('p', 'P')}`],
  ['Telemarketing Agent', `Larchfield Ltd – Austin, TX Telemarketing Agent ${TELLING.replace('p', 'P')}`],
  [
    'Product Designer (contract)',
    `Larchfield Ltd – Austin, TX Product Designer (contract) ${TELLING.replace('p', 'P')}`,
  ],
])('parts a title from the sentence behind it: %s', async (title, paragraph) => {
  expect(await first(`May 2021 - Present\n${paragraph}`)).toEqual([title, 'Larchfield Ltd']);
});
