/** Webhooks of the ATSs: checked over the raw bytes, kept, answered; the work comes after. */
import { createHash } from 'node:crypto';
import type { Hook } from '@/lib/ats/hooks';
import type { App } from '../http/app';
import type { Parts } from '../http/parts';

const MOST_EVENT_ID = 200;

export function serveHooks(app: App, parts: Parts): void {
  const { connections, connectorOf, events, queue, metrics, nowMs, log } = parts;
  const count = (outcome: string) => metrics.hooks.labels({ outcome }).inc();

  app.post('/hooks/:connection', async (c) => {
    const connectionId = c.req.param('connection');
    const rawBody = new Uint8Array(await c.req.arrayBuffer());
    const hook: Hook = { rawBody, headers: Object.fromEntries(c.req.raw.headers) };
    const row = await connections.get(connectionId);
    const hooks = row && connectorOf(row.held.ats)?.hooks;
    // An unknown connection and a wrong signature look the same from outside.
    if (!row?.hookSecret || !hooks || !(await hooks.verify(hook, row.hookSecret, nowMs()))) {
      count('refused');
      log.warn({ connection: row?.held.id ?? 'unknown' }, 'webhook refused');
      return c.json(
        { error: { kind: 'forbidden', message: 'The signature is not this connection’s.' } },
        401,
      );
    }
    const read = hooks.read(hook);
    if (!read) {
      count('ignored');
      return c.json({ received: true }, 200);
    }
    if (!read.candidateId) {
      // Some vendors name the application or the job alone: what has changed is asked for.
      await queue.send('sync', { connectionId }, { key: connectionId });
      count('accepted');
      return c.json({ received: true }, 202);
    }
    const fresh = await events.add({
      ref: { connectionId, candidateId: read.candidateId, applicationId: read.applicationId },
      eventId: (read.id ?? createHash('sha256').update(rawBody).digest('hex')).slice(0, MOST_EVENT_ID),
      kind: read.event,
    });
    count(fresh > 0 ? 'accepted' : 'repeated');
    return c.json({ received: true }, 202);
  });
}
