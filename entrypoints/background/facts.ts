/** What is said of an application besides its score: tags and channel, by the user's own rules. */
import { believedNowMs } from '@/lib/clock';
import type { Loaded } from '@/lib/pipeline/load-candidate';
import type { ChannelMap } from '@/lib/source-channel';
import { type AutomatedTag, tagsFor } from '@/lib/tags/tags';
import { settingsOf } from './chosen';
import type { Services } from './services';

export interface Facts {
  automated: AutomatedTag[];
  tags: string[];
  sourceChannels: ChannelMap;
  /** The ATS has dates in this device's future. */
  clockBehind: boolean;
}

export async function factsOf(services: Services, loaded: Loaded): Promise<Facts> {
  const { ref, resume, candidate, application, fields } = loaded;
  const { tags: settings, sourceChannels } = await settingsOf(services);
  const todayMs = believedNowMs(services.nowMs(), [candidate.updatedAt, application?.appliedAt]);
  const automated = application
    ? tagsFor({
        connectionId: ref.connectionId,
        resumeText: resume?.text ?? '',
        candidate,
        application,
        fields,
        settings,
        todayMs,
      })
    : [];
  const tags = automated.map(({ tag }) => tag);
  return { automated, tags, sourceChannels, clockBehind: todayMs === null };
}
