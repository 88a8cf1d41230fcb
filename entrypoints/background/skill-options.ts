/** The skills seen on this device beside the options of the ATS's field, for the mapping page. */
import { labelOf, mapOptions } from '@/lib/engine';
import type { MessageInput, MessageOutput } from '@/lib/messages';
import { ok, type Result } from '@/lib/result';
import { listFields } from './mapping';
import type { Services } from './services';

export async function listSkillOptions(
  services: Services,
  { connectionId, field }: MessageInput<'listSkillOptions'>,
): Promise<Result<MessageOutput<'listSkillOptions'>>> {
  const fields = await listFields(services, connectionId);
  if (!fields.ok) return fields;
  const options =
    fields.value.find(({ owner, key }) => owner === field.owner && key === field.key)?.options ?? [];
  const counts = await services.scores.skillCounts(connectionId);
  const { mapped } = mapOptions(counts, options);
  const skills = [...counts]
    .map(([id, count]) => ({ id, label: labelOf(id), count, option: mapped.get(id)?.option.id ?? null }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return ok({ options, skills });
}
