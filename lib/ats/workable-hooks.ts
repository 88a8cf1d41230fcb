/** Workable's webhooks: HMAC-SHA256 of the raw body with the account's token. The time is not signed. */
import { z } from 'zod';
import { type Hooks, jsonOf, signedBy } from './hooks';
import { id } from './shape';
import { DOCS } from './workable-api';

export const hooks: Hooks = {
  docs: `${DOCS}/webhooks`,
  events: ['candidate_created', 'candidate_moved', 'candidate_deleted'],
  setup: 'Subscribe through POST /subscriptions with this address; the account token is the secret.',
  verify: signedBy('x-workable-signature'),
  read(hook) {
    const body = z
      .object({
        id: id.optional(),
        event_type: z.string(),
        data: z.object({ id, job: z.object({ shortcode: id }).nullish() }),
      })
      .safeParse(jsonOf(hook));
    if (!body.success || !hooks.events.includes(body.data.event_type)) return null;
    const { id: repeat, event_type: event, data } = body.data;
    return { event, id: repeat, candidateId: data.id, applicationId: data.id, jobId: data.job?.shortcode };
  },
};
