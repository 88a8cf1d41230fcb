/** Reading and changing the settings; where Candor works follows from them at once. */
import { settingsSchema } from '@/lib/messages';
import { ok } from '@/lib/result';
import { publishActive } from './active';
import type { Handlers } from './handle';

import type { Services } from './services';

export function settingsHandlers(services: Services): Pick<Handlers, 'getSettings' | 'saveSettings'> {
  const { db } = services;
  return {
    getSettings: async () => ok(settingsSchema.parse((await db.settings.get('settings')) ?? {})),
    async saveSettings(changes) {
      const settings = settingsSchema.parse({ ...(await db.settings.get('settings')), ...changes });
      await db.settings.put({ ...settings, id: 'settings' });
      if (changes.pausedSites || changes.offConnectors) await publishActive(db);
      return ok(settings);
    },
  };
}
