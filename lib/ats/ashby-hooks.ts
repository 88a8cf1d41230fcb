/** Ashby's webhooks: HMAC-SHA256 of the raw body. The time is not signed. */
import { z } from 'zod';
import { type Hooks, jsonOf, signedBy } from './hooks';
import { id } from './shape';

const ref = z.object({ id }).nullish();
const applied = z.object({ id, candidate: ref, job: ref }).nullish();
const body = z.object({ action: z.string(), data: z.object({ application: applied, candidate: ref }) });
const events = [
  'applicationSubmit',
  'applicationUpdate',
  'candidateStageChange',
  'candidateMerge',
  'candidateDelete',
];

export const hooks: Hooks = {
  docs: 'https://developers.ashbyhq.com/docs/webhooks',
  events,
  setup:
    'Admin → Integrations → Webhooks: create a webhook for each event, with this address and a secret token.',
  verify: signedBy('ashby-signature', 'sha256='),
  read(hook) {
    const read = body.safeParse(jsonOf(hook));
    if (!read.success || !events.includes(read.data.action)) return null;
    const { application, candidate } = read.data.data;
    return {
      event: read.data.action,
      candidateId: application?.candidate?.id ?? candidate?.id,
      applicationId: application?.id,
      jobId: application?.job?.id,
    };
  },
};
