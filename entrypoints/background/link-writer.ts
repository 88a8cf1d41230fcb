/** Whether the paired companion could bring a link's decisions to the ATS, and what it is to know for that. */
import type { Connection } from '@/lib/messages';
import { heldListSchema } from '@/lib/remote/company';
import { type RemoteSite, requestAs } from '@/lib/remote/request';
import { err, ok, type Result } from '@/lib/result';
import { type LinkWriter, writingConnection } from '@/lib/review/writer';
import { decisionTarget } from './link-decision';
import type { Services } from './services';

/** The companion's connection to this ATS, and where the recruiter's verdicts go. */
export async function companionWriter(
  services: Services,
  site: RemoteSite,
  { id, ats, name, origins }: Connection,
): Promise<Result<Pick<LinkWriter, 'connectionId' | 'target'>>> {
  const target = await decisionTarget(services, id);
  const list = await requestAs(heldListSchema, site, 'GET', '/v1/connections');
  if (!list.ok) return list;
  const held = writingConnection(list.value.connections, ats, origins.api, target);
  return held
    ? ok({ connectionId: held.id, target })
    : err({
        kind: 'not-connected',
        message: `The companion may not write to ${name}. Choose this browser, or ask whoever runs the companion.`,
      });
}
