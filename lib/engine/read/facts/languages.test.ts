import { expect, it } from 'vitest';
import { parseResume } from '..';

it.each([
  ['Español (nativo), Inglés (B2), Valenciano (C1)', { es: 'C2', en: 'B2', ca: 'C1' }],
  ['English (B2), Klingon (C1)', { en: 'B2' }],
  ['German – fluent\nFrench – basic', { de: 'C1', fr: 'A2' }],
])('each language has the level that stands beside it: %s', async (line, levels) => {
  const text = `Robin Example\nYork | robin@example.com\n\nEXPERIENCE\nClerk, Northern Foods\nJan 2019 - Apr 2021\n- Kept the records of each day and counted the stock\n- Trained two beginners on the till and wrote the rota for the shop\n\nLANGUAGES\n${line}\n`;
  const result = await parseResume(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.error.message);
  expect(Object.fromEntries(result.value.languages.map(({ code, level }) => [code, level]))).toEqual(levels);
});
