import { expect, test } from 'vitest';
import { createLog } from './log';

test('secrets and what is about people are left out, at the levels that are logged', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  log.info({ token: 'S1', candidate: { name: 'S2', emails: ['S3'] }, deep: { er: { text: 'S4' } } }, 'said');
  log.info({ headers: { authorization: 'Bearer S5', cookie: 'S6' } }, 'said');
  log.warn({ err: new Error('Key (name)=(S7) already exists') }, 'said');
  log.error({ err: Object.assign(new TypeError('S8'), { code: '23505' }) }, 'said');
  const all = lines.join('');
  expect(all).not.toMatch(/S\d/);
  expect(all).toContain('23505');
  expect(all).toContain('TypeError');
  expect(lines).toHaveLength(4);
});
