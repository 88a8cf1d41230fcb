/** Where the applications on this device come from, for the settings page. */
import type { MessageOutput } from '@/lib/messages';
import { ok, type Result } from '@/lib/result';
import { sourceCounts } from '@/lib/source-channel';
import { settingsOf } from './chosen';
import type { Services } from './services';

export async function listSources(services: Services): Promise<Result<MessageOutput<'listSources'>>> {
  const { sourceChannels } = await settingsOf(services);
  const names: (string | undefined)[] = [];
  await services.db.scores.each(({ source }) => names.push(source));
  return ok(sourceCounts(names, sourceChannels));
}
