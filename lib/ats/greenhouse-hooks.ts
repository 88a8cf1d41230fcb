/** Greenhouse's webhooks: https://developers.greenhouse.io/webhooks.html. The time is not signed. */
import { z } from 'zod';
import { type Hooks, jsonOf, signedBy } from './hooks';
import { id } from './shape';

const body = z.object({
  action: z.string(),
  payload: z.object({
    application: z
      .object({ id, candidate: z.object({ id }), jobs: z.array(z.object({ id })).optional() })
      .optional(),
    candidate: z.object({ id }).optional(),
  }),
});

const events = [
  'new_candidate_application',
  'application_updated',
  'candidate_stage_change',
  'update_candidate',
  'merge_candidate',
  'candidate_anonymized',
  'delete_candidate',
  'delete_application',
];

export const hooks: Hooks = {
  docs: 'https://developers.greenhouse.io/webhooks.html',
  events,
  setup:
    'Configure → Dev Center → Web Hooks: create a web hook for each event, with this address and a secret key of your own.',
  verify: signedBy('signature', 'sha256 '),
  read(hook) {
    const read = body.safeParse(jsonOf(hook));
    if (!read.success || !events.includes(read.data.action)) return null;
    const { application, candidate } = read.data.payload;
    return {
      event: read.data.action,
      id: hook.headers['greenhouse-event-id'],
      candidateId: application?.candidate.id ?? candidate?.id,
      applicationId: application?.id,
      jobId: application?.jobs?.[0]?.id,
    };
  },
};
