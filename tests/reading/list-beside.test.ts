/** A list in two columns ends where the page goes on, though the next short lines would fit into its left half. */
import { expect, it } from 'vitest';
import { makePdf, read } from './make';

const LEFT = ['Account reconciliation', 'Analytical reasoning', 'Month-end closing'];
const RIGHT = [
  'Flexible team player',
  'Expert in customer relations',
  'Advanced spreadsheets',
  'Organized and efficient',
];
const LONG =
  'Performed debit, credit and total accounts on computer spreadsheets and databases, using specialised accounting software';

it.each([
  ['dates above the title', ['04/2016 to Current', 'Accountant, Larchfield Ltd']],
  ['the title above the dates', ['Accountant', '04/2016 to Current Larchfield Ltd']],
])('reads the right half before the next section: %s', async (_, heading) => {
  const resume = await read(
    await makePdf((doc) => {
      doc.fontSize(10).text('Robin Example', 33, 40).text('Skills', 33, 60);
      for (const [i, text] of LEFT.entries()) doc.text(text, 59, 74 + i * 12);
      for (const [i, text] of RIGHT.entries()) doc.text(text, 191, 74 + i * 12);
      doc.text('Experience', 33, 134);
      for (const [i, text] of heading.entries()) doc.text(text, 33, 146 + i * 12);
      doc
        .text(LONG, 57, 182, { lineBreak: false })
        .text(LONG.replace('debit', 'audit'), 57, 194, { lineBreak: false });
    }),
  );
  const at = (text: string) => resume.text.indexOf(text);
  for (const text of RIGHT) expect(at(text)).toBeGreaterThan(-1);
  for (const text of RIGHT) expect(at(text)).toBeLessThan(at('Experience'));
  expect(resume.positions.map(({ title, start }) => [title, start])).toEqual([['Accountant', '2016-04']]);
});
