/** Recruitee's webhooks: HMAC-SHA256 of the raw body in hex. No time is signed. */
import { z } from 'zod';
import { type Hooks, jsonOf, signedBy } from './hooks';
import { id } from './shape';

const body = z.object({
  id: id.nullish(),
  event_type: z.string(),
  payload: z.object({ candidate: z.object({ id }), offer: z.object({ id }).nullish().catch(null) }),
});

export const hooks: Hooks = {
  docs: 'https://docs.recruitee.com/docs/webhooks',
  events: ['new_candidate', 'candidate_assigned', 'candidate_moved', 'candidate_deleted'],
  setup:
    'Settings → Apps and plugins → Webhooks (it takes the right to manage webhooks): add this address and copy the secret.',
  verify: signedBy('x-recruitee-signature'),
  read(hook) {
    const read = body.safeParse(jsonOf(hook));
    if (!read.success || !hooks.events.includes(read.data.event_type)) return null;
    const { id: repeat, event_type: event, payload } = read.data;
    return { event, id: repeat ?? undefined, candidateId: payload.candidate.id, jobId: payload.offer?.id };
  },
};
