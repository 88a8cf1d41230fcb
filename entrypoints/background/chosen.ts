/** What the user has chosen, and who they are. */
import { type Connection, type Settings, settingsSchema } from '@/lib/messages';
import type { Services } from './services';

export const settingsOf = async ({ db }: Services): Promise<Settings> =>
  settingsSchema.parse((await db.settings.get('settings')) ?? {});

/** Who acts: as they call themselves, else as the ATS does. */
export async function actorOf(
  services: Services,
  { user }: Pick<Connection, 'user'>,
): Promise<{ id?: string; name: string }> {
  const { myName } = await settingsOf(services);
  return { id: user?.id, name: myName || user?.name || 'a Candor user' };
}
