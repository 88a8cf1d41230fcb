/** Breezy HR's webhooks: HMAC-SHA256 in hex of the raw body or of the same JSON without spaces. No time is signed. */
import { z } from 'zod';
import { join } from './breezyhr-api';
import { type Hooks, hmacHex, jsonOf, sameText } from './hooks';
import { id } from './shape';

const body = z.object({
  type: z.string(),
  object: z.object({
    candidate: z.object({ _id: id }).nullish(),
    position: z.object({ _id: id }).nullish(),
  }),
});

export const hooks: Hooks = {
  docs: 'https://developer.breezy.hr/reference/webhooks',
  events: ['candidateAdded', 'candidateStatusUpdated', 'candidateDeleted', 'companyPositionUpdated'],
  setup:
    'Add this address through POST /company/…/webhook_endpoints and keep the secret (whsec_…) from the answer; it is shown once.',
  async verify(hook, secret) {
    const given = hook.headers['x-hook-signature'] ?? '';
    const compact = JSON.stringify(jsonOf(hook));
    const wanted = [await hmacHex(secret, hook.rawBody), await hmacHex(secret, compact)];
    return wanted.map((one) => sameText(given, one)).includes(true);
  },
  read(hook) {
    const read = body.safeParse(jsonOf(hook));
    if (!read.success || !hooks.events.includes(read.data.type)) return null;
    const { type: event, object } = read.data;
    const jobId = object.position?._id;
    if (!object.candidate || !jobId) return { event, jobId };
    const joined = join(jobId, object.candidate._id);
    return { event, candidateId: joined, applicationId: joined, jobId };
  },
};
