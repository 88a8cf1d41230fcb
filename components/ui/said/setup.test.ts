/** Whoever connects an ATS in German reads the connector's steps, warnings, limits and scopes in German; menus keep their names. */
import { expect, it } from 'vitest';
import { scopesFor, WRITES } from '@/lib/ats/contract';
import { connectors } from '@/lib/ats/registry';
import '@/tests/unit/setup-words';

const { GERMAN, toGerman } = await import('./said');

it.each(connectors.map((ats) => [ats.name, ats] as const))('%s', (_, ats) => {
  const sentences = [
    ...ats.auth.flatMap((method) => [
      ...method.setup,
      method.warning ?? '',
      method.kind === 'apiKey' ? method.label : '',
    ]),
    ...[ats.account?.label ?? '', ats.account?.hint ?? ''],
    ...Object.values(ats.can).map(({ why }) => why ?? ''),
    ...Object.values(scopesFor(ats, [...WRITES])).flatMap((words) => words.split('; ')),
  ].filter(Boolean);
  expect(sentences.length).toBeGreaterThan(3);
  const english = sentences.filter((one) => toGerman(one) === one && !(one in GERMAN));
  expect(english).toEqual([]);
});

it('keeps the place of the scopes in a step', () => {
  expect(toGerman('Tick these scopes and no others: {scopes}')).toMatch(/: \{scopes\}$/);
});
