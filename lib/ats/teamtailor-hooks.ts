/** Teamtailor's webhooks: `TT-Signature` is base64 of `t=<seconds>,v2=<hex HMAC of time.body>`. */
import { z } from 'zod';
import { type Hooks, hmacHex, jsonOf, OLDEST_MS, sameText } from './hooks';
import { id } from './shape';

const ref = z.object({ data: z.object({ id }).nullish() }).nullish();
const body = z.object({
  event: z.string(),
  data: z.object({ id, relationships: z.object({ candidate: ref, job: ref }).optional() }),
});

/** The parts of the header, or null where it is not base64 of them. */
function partsOf(header: string | undefined): { t: string; v2: string } | null {
  try {
    const parts = new URLSearchParams(atob(header ?? '').replaceAll(',', '&'));
    const [t, v2] = [parts.get('t'), parts.get('v2')];
    return t && v2 ? { t, v2 } : null;
  } catch {
    return null;
  }
}

export const hooks: Hooks = {
  docs: 'https://partner.teamtailor.com/company_webhooks/',
  events: [
    'candidate.create',
    'candidate.update',
    'candidate.destroy',
    'job_application.create',
    'job_application.update',
  ],
  setup: 'Settings → Integrations → Webhooks: add a webhook with this address and copy its signature key.',
  async verify({ rawBody, headers }, secret, nowMs) {
    const parts = partsOf(headers['tt-signature']);
    if (!parts || Math.abs(nowMs - Number(parts.t) * 1000) > OLDEST_MS) return false;
    const signed = `${parts.t}.${new TextDecoder().decode(rawBody)}`;
    return sameText(parts.v2, await hmacHex(secret, signed));
  },
  read(hook) {
    const read = body.safeParse(jsonOf(hook));
    if (!read.success || !hooks.events.includes(read.data.event)) return null;
    const { event, data } = read.data;
    const { candidate, job } = data.relationships ?? {};
    return event.startsWith('candidate.')
      ? { event, candidateId: data.id }
      : { event, applicationId: data.id, candidateId: candidate?.data?.id, jobId: job?.data?.id };
  },
};
