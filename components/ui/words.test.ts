import { afterEach, expect, it, vi } from 'vitest';
import { t, tCount } from './words';

const { i18n } = (globalThis as unknown as { chrome: { i18n: { getMessage(key: string): string } } }).chrome;
const withoutMessages = () => {
  vi.spyOn(i18n, 'getMessage').mockReturnValue('');
  vi.spyOn(console, 'warn').mockReturnValue();
};
afterEach(() => vi.restoreAllMocks());

const all = () => [
  t('options.privacy'),
  t('write.to', { ats: 'Lever' }),
  tCount('privacy.days', 1),
  tCount('privacy.days', 30),
];

it('says the same when the browser gives the page none of the messages', () => {
  const said = all();
  expect(said).toEqual(['Privacy', 'Write to Lever', '1 day', '30 days']);
  withoutMessages();
  expect(all()).toEqual(said);
});
