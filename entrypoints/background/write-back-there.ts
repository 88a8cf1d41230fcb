/** What an administrator has chosen for the write-back holds at the companion too: fields, wording, skills, tags, sources. */
import { z } from 'zod';
import { sha256 } from '@/lib/engine/hash';
import { type Settings, settingsSchema } from '@/lib/messages';
import { type ChangeRequest, heldListSchema, heldViewSchema } from '@/lib/remote/company';
import { requestAs } from '@/lib/remote/request';
import { settingsOf } from './chosen';
import { read, siteOf } from './companion-site';
import type { Services } from './services';

const VAULT_ID = 'companion write-back';
const markSchema = z.object({ url: z.string(), told: z.record(z.string(), z.string()) });

const chosenFor = (settings: Settings, connectionId: string): ChangeRequest => ({
  mapping: settings.mappings[connectionId] ?? {},
  noteTemplate: settings.noteTemplates[connectionId] ?? '',
  skillOptions: settings.skillOptions[connectionId] ?? {},
  tags: settings.tags,
  sourceChannels: settings.sourceChannels,
});
const hashOf = (chosen: ChangeRequest): string => sha256(JSON.stringify(chosen));

/**
 * Tells the companion, from an administrator's browser alone, of what has been chosen since the last time. Who has chosen
 * nothing says nothing, so that a second administrator's browser does not set back what the first has laid down.
 */
export async function shareWriteBack(services: Pick<Services, 'db' | 'vault'>): Promise<void> {
  const { companion } = await read(services);
  if (companion?.role !== 'admin') return;
  const site = siteOf(companion);
  const kept = markSchema.safeParse(await services.vault.get(VAULT_ID));
  let told = kept.success && kept.data.url === site.url ? kept.data.told : {};
  const settings = await settingsOf(services);
  const untouched = hashOf(chosenFor(settingsSchema.parse({}), ''));
  const news = (await services.db.connections.toArray()).flatMap(({ id }) => {
    const chosen = chosenFor(settings, id);
    return hashOf(chosen) === (told[id] ?? untouched) ? [] : [{ id, chosen }];
  });
  if (news.length === 0) return;
  const held = await requestAs(heldListSchema, site, 'GET', '/v1/connections');
  if (!held.ok) return;
  for (const { id, chosen } of news) {
    if (!held.value.connections.some((one) => one.id === id)) continue;
    const path = `/v1/connections/${encodeURIComponent(id)}`;
    const done = await requestAs(heldViewSchema, site, 'PATCH', path, chosen);
    if (!done.ok) continue;
    told = { ...told, [id]: hashOf(chosen) };
    await services.vault.put(VAULT_ID, { url: site.url, told });
  }
}
