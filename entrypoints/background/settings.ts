/** Reading and changing the settings; where Candor works follows from them at once. */
import { DEVICE_KEY } from '@/lib/audit/kinds';
import { type Settings, settingsSchema } from '@/lib/messages';
import { ok } from '@/lib/result';
import { publishActive } from './active';
import type { Handlers } from './handle';
import { shareRules } from './rules-there';
import type { Services } from './services';
import { shareWriteBack } from './write-back-there';

/** Puts changed settings in the place of the old ones, on the record. Answers what holds now. */
export async function keepSettings(
  { db, outbox }: Pick<Services, 'db' | 'outbox'>,
  changes: Partial<Settings>,
): Promise<Settings> {
  const before = settingsSchema.parse((await db.settings.get('settings')) ?? {});
  const settings = settingsSchema.parse({ ...before, ...changes });
  await db.settings.put({ ...settings, id: 'settings' });
  const changed = Object.keys(changes);
  if (changed.length > 0)
    await outbox.record({
      kind: 'settings',
      applicationKey: DEVICE_KEY,
      data: { changed },
      personal: { type: 'settings', before, after: settings },
    });
  return settings;
}

export function settingsHandlers(services: Services): Pick<Handlers, 'getSettings' | 'saveSettings'> {
  const { db } = services;
  return {
    getSettings: async () => ok(settingsSchema.parse((await db.settings.get('settings')) ?? {})),
    async saveSettings(changes) {
      const settings = await keepSettings(services, changes);
      if (changes.pausedSites || changes.offConnectors) await publishActive(db);
      void shareRules(services);
      void shareWriteBack(services);
      return ok(settings);
    },
  };
}
