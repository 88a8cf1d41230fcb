/** SmartRecruiters' webhooks: HMAC-SHA256 over time, body and four headers; several keys may sign. */
import { z } from 'zod';
import { type Hooks, hmacHex, jsonOf, OLDEST_MS, sameText } from './hooks';
import { id } from './shape';
import { applicationId } from './smartrecruiters-api';

const body = z.object({ candidate_id: id, job_id: id.optional() });
const SIGNED = ['event-id', 'event-name', 'event-version', 'link'] as const;

export const hooks: Hooks = {
  docs: 'https://developers.smartrecruiters.com/docs/webhooks-security',
  events: ['application.created', 'application.updated', 'application.status.updated'],
  setup:
    'Create a subscription with this address through the Webhooks API, activate it, and add a secret key.',
  async verify({ rawBody, headers }, secret, nowMs) {
    const time = headers['smartrecruiters-timestamp'] ?? '';
    const sentMs = /^\d{13,}$/.test(time) ? Number(time) : Number(time) * 1000;
    if (!time || !(Math.abs(nowMs - sentMs) <= OLDEST_MS)) return false;
    const parts = [time, new TextDecoder().decode(rawBody), ...SIGNED.map((name) => headers[name] ?? '')];
    const wanted = await hmacHex(secret, parts.join('.'));
    const given = (headers['smartrecruiters-signature'] ?? '').split(';');
    return given.map((one) => sameText(one.trim(), `v1=${wanted}`)).includes(true);
  },
  read(hook) {
    const read = body.safeParse(jsonOf(hook));
    const event = hook.headers['event-name'] ?? '';
    if (!read.success || !hooks.events.includes(event)) return null;
    const { candidate_id: candidateId, job_id: jobId } = read.data;
    return {
      event,
      id: hook.headers['event-id'],
      candidateId,
      jobId,
      applicationId: jobId && applicationId(candidateId, jobId),
    };
  },
};
