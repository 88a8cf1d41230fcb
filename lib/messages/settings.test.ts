import { expect, it } from 'vitest';
import { settingsMessages } from '@/lib/messages/settings';

it('a change names only what was asked', () => {
  expect(settingsMessages.saveSettings.input.parse({ judgeFirst: true })).toEqual({ judgeFirst: true });
  expect(settingsMessages.saveSettings.input.safeParse({ judgeFirst: 'yes' }).success).toBe(false);
});
