/** Outgoing webhooks by the Standard Webhooks specification: https://www.standardwebhooks.com */
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { Parts } from '../http/parts';

export interface DeliverJob {
  deliveryId: string;
}

/** The specification's example of a schedule, in seconds after each failure. */
const WAITS = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
const ANSWER_WITHIN_MS = 15_000;

export function createDeliver({ database: { db }, fetch, queue, records, ring, locks, log, nowMs }: Parts) {
  const due = (deliveryId: string) =>
    db
      .selectFrom('deliveries')
      .innerJoin('subscriptions', 'subscriptions.id', 'deliveries.subscription_id')
      .select(['application_key', 'attempts', 'url', 'secret', 'subscription_id'])
      .where('deliveries.id', '=', deliveryId)
      .where('delivered_at_ms', 'is', null)
      .where('next_at_ms', '<=', nowMs())
      .executeTakeFirst();

  /** Null when it was taken, else in a few words why not. */
  async function post(
    deliveryId: string,
    url: string,
    secret: string,
    payload: string,
  ): Promise<string | null> {
    const at = new Date(nowMs());
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': deliveryId,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': new Webhook(secret).sign(deliveryId, at, payload),
        },
        body: payload,
        redirect: 'manual',
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      return answer.ok ? null : `status ${answer.status}`;
    } catch (error) {
      return error instanceof Error ? error.name : 'unreachable';
    }
  }

  async function deliver(deliveryId: string): Promise<void> {
    const one = await due(deliveryId);
    if (!one) return;
    const record = await records.get(one.application_key);
    const secret = z.string().parse(ring.open(one.secret, `subscription ${one.subscription_id}`));
    const payload = JSON.stringify({ type: 'application.scored', timestamp: record?.scoredAt, data: record });
    const problem = record ? await post(deliveryId, one.url, secret, payload) : null;
    const wait = problem === null ? undefined : WAITS[one.attempts];
    await db
      .updateTable('deliveries')
      .set({
        problem,
        attempts: one.attempts + 1,
        next_at_ms: wait === undefined ? null : nowMs() + wait * 1000,
        ...(problem === null && { delivered_at_ms: nowMs() }),
      })
      .where('id', '=', deliveryId)
      .execute();
    if (problem) log.info({ subscription: one.subscription_id, problem }, 'delivery put off');
  }

  return {
    work: async ({ deliveryId }: DeliverJob): Promise<void> => {
      await locks.tryAlone(`deliver ${deliveryId}`, () => deliver(deliveryId));
    },
    async sweep(): Promise<void> {
      const rows = await db
        .selectFrom('deliveries')
        .select('id')
        .where('delivered_at_ms', 'is', null)
        .where('next_at_ms', '<=', nowMs())
        .limit(200)
        .execute();
      for (const { id } of rows) await queue.send('deliver', { deliveryId: id }, { key: id });
    },
  };
}
