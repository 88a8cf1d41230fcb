import { expect, it } from 'vitest';
import { err, ok } from './result';

it('tells a value from an error by its ok flag', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
  expect(err('down')).toEqual({ ok: false, error: 'down' });
});
