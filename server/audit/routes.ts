/** The companion's own log for administrators: all of it, or what is about one candidate; `candor audit verify` checks both. */
import { createRoute, z } from '@hono/zod-openapi';
import { exportLog, exportPacket } from '@/lib/audit/export';
import { DEVICE_KEY } from '@/lib/audit/kinds';
import { packetSchema } from '@/lib/audit/packet';
import type { App } from '../http/app';
import type { Parts } from '../http/parts';
import { forAdmins, json, refusals } from '../http/route';

const id = z.string().min(1).max(300);
const log = createRoute({
  method: 'get',
  path: '/v1/audit',
  summary: 'The audit log, signed',
  middleware: forAdmins,
  responses: { 200: json('For “candor audit verify”', packetSchema), ...refusals },
});
const packet = createRoute({
  method: 'get',
  path: '/v1/audit/{connection}/{candidate}',
  summary: 'What the log and what lies beside it say of one candidate, signed',
  middleware: forAdmins,
  request: { params: z.object({ connection: id, candidate: id }) },
  responses: { 200: json('For “candor audit verify”', packetSchema), ...refusals },
});

export function serveAudit(app: App, { store, logKeys, outbox, nowMs }: Parts): void {
  app.openapi(log, async (c) => {
    const data = { what: 'audit log' as const, format: 'json' as const };
    await outbox.record({ kind: 'exported', applicationKey: DEVICE_KEY, data });
    return c.json(await exportLog(store.audit, logKeys, nowMs()), 200);
  });

  app.openapi(packet, async (c) => {
    const { connection, candidate } = c.req.valid('param');
    const data = { what: 'candidate packet' as const, format: 'json' as const };
    const prefix = `${encodeURIComponent(connection)}/${encodeURIComponent(candidate)}/`;
    const keys = (await store.audit.subjectsUnder(prefix)).map(({ key }) => key);
    await outbox.record(
      ...(keys.length > 0 ? keys : [DEVICE_KEY]).map((applicationKey) => ({
        ...{ kind: 'exported' as const, applicationKey, data },
      })),
    );
    return c.json(await exportPacket(store.audit, logKeys, prefix, nowMs()), 200);
  });
}
