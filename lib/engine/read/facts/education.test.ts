/** Degree, subject, school and year, where nothing but the words parts them. */
import { expect, it } from 'vitest';
import { parseResume } from '..';

const educationOf = async (lines: string) => {
  const text = `Robin Example\nYork | robin@example.com\n\nEXPERIENCE\nClerk, Northern Foods\nJan 2019 - Apr 2021\n- Kept the records of each day and counted the stock by hand every week\n- Trained two beginners on the till and wrote the rota for the whole shop\n\nEDUCATION\n${lines}\n`;
  const result = await parseResume(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.error.message);
  return result.value.education.map(({ degree, field, school, year }) => [degree, field, school, year]);
};

it.each([
  [
    'Master of Business Administration : Finance , 1995 University of Toledo - Toledo, OH',
    ['Master of Business Administration', 'Finance', 'University of Toledo', '1995'],
  ],
  [
    'Bachelor of Arts : Government and Communications Evangel University 1999',
    ['Bachelor of Arts', 'Government and Communications', 'Evangel University', '1999'],
  ],
  [
    'City College of New York B.E : Chemical Engineering , 2014',
    ['B.E', 'Chemical Engineering', 'City College of New York', '2014'],
  ],
  [
    'Bachelor of Arts : Accounting May 2014 Elon University Dean’s List Fall 2010, Spring 2011',
    ['Bachelor of Arts', 'Accounting', 'Elon University', '2014'],
  ],
])('%s', async (line, expected) => {
  expect(await educationOf(line)).toEqual([expected]);
});

it('takes no sentence for an entry', async () => {
  expect(
    await educationOf('GED , 1988\nI grew up in Mexico and attended home school taught by my mother.'),
  ).toEqual([['GED', '', '', '1988']]);
});
