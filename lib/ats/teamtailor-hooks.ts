/** Teamtailor's webhooks: `TT-Signature` is base64 of `t=<seconds>,v2=<hex HMAC of time.payload>`. */
import { z } from 'zod';
import { type Hook, type Hooks, hmacHex, jsonOf, OLDEST_MS, sameText } from './hooks';
import { id } from './shape';

/** What is written for attributes is in kebab case, what is shown of applications is not. */
const attributes = z.object({ 'job-id': id.nullish(), job_id: id.nullish() }).nullish();
const body = z.object({
  payload: z.object({ event_name: z.string(), data: z.object({ id, attributes }) }),
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

/** A string of JSON, or one sign outside of strings. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[^"]/gs;

/** The payload as it was signed: the letters that came, for a server may escape signs that others leave. */
function payloadIn(text: string): string | null {
  let depth = 0;
  let start = -1;
  let last = '';
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (start < 0 && depth === 1 && token === ':' && last === '"payload"') start = index + 1;
    if (start >= 0 && depth === 1 && /^[,}]$/.test(token)) return text.slice(start, index).trim();
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (token.trim()) last = token;
  }
  return null;
}

/** The vendor's own example signs the payload as JavaScript writes it. */
const signedTexts = (hook: Hook): string[] => {
  const parsed = z.object({ payload: z.unknown() }).safeParse(jsonOf(hook));
  const came = payloadIn(new TextDecoder().decode(hook.rawBody));
  return parsed.success && came !== null ? [came, JSON.stringify(parsed.data.payload)] : [];
};

export const hooks: Hooks = {
  docs: 'https://partner.teamtailor.com/company_webhooks/',
  events: [
    'candidate.create',
    'candidate.update',
    'candidate.destroy',
    'job_application.create',
    'job_application.update',
  ],
  setup:
    'Settings → Integrations → Webhooks: add a webhook with this address, choose signature version 2, and copy its signature key.',
  async verify(hook, secret, nowMs) {
    const parts = partsOf(hook.headers['tt-signature']);
    if (!parts || !(Math.abs(nowMs - Number(parts.t) * 1000) <= OLDEST_MS)) return false;
    const wanted = await Promise.all(signedTexts(hook).map((text) => hmacHex(secret, `${parts.t}.${text}`)));
    return wanted.map((one) => sameText(parts.v2, one)).includes(true);
  },
  read(hook) {
    const read = body.safeParse(jsonOf(hook));
    if (!read.success || !hooks.events.includes(read.data.payload.event_name)) return null;
    const { event_name: event, data } = read.data.payload;
    if (event.startsWith('candidate.')) return { event, candidateId: data.id };
    const jobId = data.attributes?.['job-id'] ?? data.attributes?.job_id ?? undefined;
    return { event, applicationId: data.id, jobId };
  },
};
