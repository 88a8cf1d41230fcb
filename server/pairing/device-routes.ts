/** A device's own token, and for administrators everybody's access. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  codeAnswerSchema,
  codeRequestSchema,
  devicesAnswerSchema,
  pairAnswerSchema,
  pairingLink,
  programRequestSchema,
  tokenAnswerSchema,
} from '@/lib/remote/pairing';
import type { App } from '../http/app';
import { requireRole } from '../http/guard';
import type { Parts } from '../http/parts';
import { problemSchema, Refusal } from '../http/problem';
import { CODE_LIFE_MS, newCode } from './codes';
import { addDevice, listDevices, revoke, rotate } from './devices';
import { viewOf } from './view';

const json = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  content: { 'application/json': { schema } },
});
const body = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

const own = createRoute({
  method: 'post',
  path: '/v1/device/rotate',
  summary: 'A new token for this device; the present one ends with the first use of the new one',
  responses: { 200: json('The new token', tokenAnswerSchema) },
});
const list = createRoute({
  method: 'get',
  path: '/v1/devices',
  summary: 'Who has access: for administrators everybody, for others the device itself',
  responses: { 200: json('Devices, newest first', devicesAnswerSchema) },
});
const remove = createRoute({
  method: 'delete',
  path: '/v1/devices/{id}',
  summary: 'End a device’s access; everybody may end their own',
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: {
    204: { description: 'Ended' },
    403: json('Not yours', problemSchema),
    404: json('Unknown', problemSchema),
  },
});
const program = createRoute({
  method: 'post',
  path: '/v1/devices',
  summary: 'A token for a program',
  middleware: [requireRole('admin')] as const,
  request: body(programRequestSchema),
  responses: { 200: json('The token, told this one time', pairAnswerSchema) },
});
const code = createRoute({
  method: 'post',
  path: '/v1/pairing-codes',
  summary: 'A pairing link for another browser',
  middleware: [requireRole('admin')] as const,
  request: body(codeRequestSchema),
  responses: { 200: json('The link', codeAnswerSchema) },
});

export function serveDevices(app: App, parts: Parts): void {
  const { db } = parts.database;

  app.openapi(own, async (c) => c.json({ token: await rotate(db, c.get('device').id) }, 200));

  app.openapi(list, async (c) => {
    const self = c.get('device');
    const seen = (await listDevices(db)).filter((one) => self.role === 'admin' || one.id === self.id);
    return c.json({ devices: seen.map((one) => viewOf(one, self.id)) }, 200);
  });

  app.openapi(remove, async (c) => {
    const { id } = c.req.valid('param');
    const self = c.get('device');
    if (self.role !== 'admin' && id !== self.id)
      throw new Refusal({
        kind: 'forbidden',
        message: 'Only an administrator may end another device’s access.',
      });
    if (!(await revoke(db, id, parts.nowMs())))
      throw new Refusal({ kind: 'not-found', message: 'This device has no access any more.' });
    parts.log.info({ device: id, by: self.id }, 'device revoked');
    return c.body(null, 204);
  });

  app.openapi(program, async (c) => {
    const { device, token } = await addDevice(
      db,
      { ...c.req.valid('json'), kind: 'program', origin: null },
      parts.nowMs(),
    );
    return c.json({ token, device: viewOf(device, c.get('device').id) }, 200);
  });

  app.openapi(code, async (c) => {
    const made = await newCode(db, c.req.valid('json').role, parts.nowMs());
    const link = pairingLink(parts.publicUrl(), made);
    return c.json({ code: made, link, expiresAtMs: parts.nowMs() + CODE_LIFE_MS }, 200);
  });
}
