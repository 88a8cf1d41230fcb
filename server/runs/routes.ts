/** Backfill from outside: start, watch, pause, go on. */
import { createRoute, z } from '@hono/zod-openapi';
import { runListSchema, startRunSchema } from '@/lib/remote/company';
import type { App } from '../http/app';
import type { Parts } from '../http/parts';
import { Refusal } from '../http/problem';
import { body, forAdmins, json, refusals } from '../http/route';
import { createRuns } from './runs';

const list = createRoute({
  method: 'get',
  path: '/v1/runs',
  summary: 'Backfills with their progress, newest first',
  responses: { 200: json('Runs', runListSchema) },
});
const start = createRoute({
  method: 'post',
  path: '/v1/runs',
  summary: 'Score a whole ATS',
  middleware: forAdmins,
  request: body(startRunSchema),
  responses: { 200: json('All runs', runListSchema), ...refusals },
});
const turn = createRoute({
  method: 'post',
  path: '/v1/runs/{id}/{turn}',
  summary: 'Pause a backfill, or go on',
  middleware: forAdmins,
  request: { params: z.object({ id: z.uuid(), turn: z.enum(['pause', 'resume']) }) },
  responses: { 200: json('All runs', runListSchema), ...refusals },
});

export function serveRuns(app: App, parts: Parts): void {
  const runs = createRuns(parts);

  app.openapi(list, async (c) => c.json({ runs: await runs.list() }, 200));

  app.openapi(start, async (c) => {
    const { connectionId } = c.req.valid('json');
    if (!(await parts.connections.get(connectionId)))
      throw new Refusal({ kind: 'not-found', message: 'The companion does not know this ATS.' });
    const open = (await runs.list()).some(
      (one) => one.connectionId === connectionId && (one.state === 'running' || one.state === 'paused'),
    );
    if (open)
      throw new Refusal({
        kind: 'invalid',
        message: 'A backfill of this ATS is under way already. Wait or resume it.',
      });
    await runs.start(connectionId);
    return c.json({ runs: await runs.list() }, 200);
  });

  app.openapi(turn, async (c) => {
    const { id, turn: wanted } = c.req.valid('param');
    const done = wanted === 'pause' ? await runs.pause(id) : await runs.resume(id);
    if (!done)
      throw new Refusal({
        kind: 'invalid',
        message: wanted === 'pause' ? 'This backfill is not running.' : 'This backfill is not paused.',
      });
    return c.json({ runs: await runs.list() }, 200);
  });
}
