/** Sends webhooks as a vendor does and takes the time of each answer. */
import { sendHook } from '../../companion/ats';
import type { Field } from './processes';

export interface Sent {
  sentAtMs: Map<number, number>;
  answerMs: number[];
  refused: number;
  tookMs: number;
}

/** `from` and `count` are candidates by number; `atOnce` requests run beside each other, `perSecond` at most begin. */
export async function sendHooks(
  { connectionIds }: Field,
  url: string,
  {
    from = 0,
    count,
    atOnce = 16,
    perSecond = Number.POSITIVE_INFINITY,
  }: { from?: number; count: number; atOnce?: number; perSecond?: number },
): Promise<Sent> {
  const sent: Sent = { sentAtMs: new Map(), answerMs: [], refused: 0, tookMs: 0 };
  const startMs = performance.now();
  let next = from;
  async function lane(): Promise<void> {
    while (next < from + count) {
      const i = next++;
      const waitMs = ((i - from) / perSecond) * 1000 - (performance.now() - startMs);
      if (waitMs > 0) await new Promise((later) => setTimeout(later, waitMs));
      const connectionId = connectionIds[i % connectionIds.length];
      const ids = { candidateId: 10_000 + i, applicationId: 500_000 + i };
      const beganMs = performance.now();
      sent.sentAtMs.set(ids.candidateId, Date.now());
      const answer = await sendHook(url, ids, { connectionId, eventId: `bench ${i}` }).catch(() => null);
      await answer?.arrayBuffer();
      sent.answerMs.push(performance.now() - beganMs);
      if (answer?.status !== 202) sent.refused += 1;
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane));
  sent.tookMs = performance.now() - startMs;
  return sent;
}
