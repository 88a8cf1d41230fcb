/** What the user has chosen, and who they are. */
import { type Connection, type Settings, settingsSchema } from '@/lib/messages';
import { mappingsUnder } from '@/lib/policy';
import { currentPolicy } from './policy';
import type { Services } from './services';

/** The settings that hold: the user's, with the organisation's mapping in place of theirs. */
export async function settingsOf({ db }: Pick<Services, 'db'>): Promise<Settings> {
  const [kept, connections, { policy }] = await Promise.all([
    db.settings.get('settings'),
    db.connections.toArray(),
    currentPolicy(),
  ]);
  const settings = settingsSchema.parse(kept ?? {});
  return { ...settings, mappings: mappingsUnder(policy, settings.mappings, connections) };
}

/** Who acts: as they call themselves, else as the ATS does. */
export async function actorOf(
  services: Services,
  { user }: Pick<Connection, 'user'>,
): Promise<{ id?: string; name: string }> {
  const { myName } = await settingsOf(services);
  return { id: user?.id, name: myName || user?.name || 'a Candor user' };
}
