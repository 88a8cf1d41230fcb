/** Where Candor works: connected, not paused, not switched off by the user or the organisation. */
import { type Connection, settingsSchema } from '@/lib/messages';
import { forbiddenBy } from '@/lib/policy';
import type { CandorDb } from '@/lib/store/db';
import { publishSites } from './hosts';
import { currentPolicy } from './policy';

/** Why nothing may be read or written through this connection, or null. */
export async function offBecause(
  db: CandorDb,
  { ats, name, origins }: Pick<Connection, 'ats' | 'name' | 'origins'>,
): Promise<string | null> {
  const { offConnectors } = settingsSchema.parse((await db.settings.get('settings')) ?? {});
  const { policy, problem } = await currentPolicy();
  if (problem)
    return `Your organisation’s policy for Candor cannot be read. Ask its administrator: ${problem}`;
  const forbidden = forbiddenBy(policy, ats, new URL(origins.web).origin);
  if (forbidden) return forbidden;
  return offConnectors.includes(ats) ? `You have switched ${name} off on the privacy page.` : null;
}

/** Tells the loader where to dock; what is off or paused gets no panel. */
export async function publishActive(db: CandorDb): Promise<void> {
  const { pausedSites } = settingsSchema.parse((await db.settings.get('settings')) ?? {});
  const active: Connection[] = [];
  for (const connection of await db.connections.toArray()) {
    const paused = pausedSites.includes(new URL(connection.origins.web).origin);
    if (!paused && !(await offBecause(db, connection))) active.push(connection);
  }
  await publishSites(active);
}
