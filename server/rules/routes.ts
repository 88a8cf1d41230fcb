/** A browser's workflow rules come here, and what they did goes back. */
import { createRoute, z } from '@hono/zod-openapi';
import { actsSchema, MOST_OPEN, runsToldSchema, sharedRulesSchema } from '@/lib/remote/rules';
import type { App } from '../http/app';
import type { Parts } from '../http/parts';
import { Refusal } from '../http/problem';
import { body, json, refusals } from '../http/route';
import { createRuleRuns } from './runs';
import { createRuleSets } from './sets';

const MOST_ID = 60;
const share = createRoute({
  method: 'put',
  path: '/v1/rules',
  summary: 'The workflow rules of this browser for one ATS, in the place of those told before',
  request: body(sharedRulesSchema),
  responses: { 200: json('Where they act', actsSchema), ...refusals },
});
const list = createRoute({
  method: 'get',
  path: '/v1/rule-runs',
  summary: 'What this browser’s rules, and those of the connections themselves, have done here',
  request: {
    query: z.object({
      after: z.coerce.number().int().min(0).default(0),
      /** Runs to be told again, as they stand. */
      again: z
        .string()
        .max((MOST_ID + 1) * MOST_OPEN)
        .default(''),
    }),
  },
  responses: { 200: json('Changes, oldest first', runsToldSchema), ...refusals },
});
const undo = createRoute({
  method: 'post',
  path: '/v1/rule-runs/{id}/undo',
  summary:
    'Take back what a rule did: unsent writes are not sent, notes withdrawn; a stage that was reached stays',
  request: { params: z.object({ id: z.string().min(1).max(MOST_ID) }) },
  responses: { 204: { description: 'Under way' }, ...refusals },
});

export function serveRules(app: App, parts: Parts): void {
  const { database, ring, connections, queue, nowMs } = parts;
  const sets = createRuleSets(database.db, ring, nowMs);
  const runs = createRuleRuns(parts);

  app.openapi(share, async (c) => {
    const shared = c.req.valid('json');
    const { id } = c.get('device');
    await sets.keep(id, shared);
    const acts = await sets.actsOf(id, await connections.all());
    const { connectionId } = shared;
    return c.json(
      acts.find((one) => one.connectionId === connectionId) ?? { connectionId, sinceMs: null },
      200,
    );
  });

  app.openapi(list, async (c) => {
    const { after, again } = c.req.valid('query');
    const { id } = c.get('device');
    const acts = await sets.actsOf(id, await connections.all());
    return c.json({ acts, runs: await runs.told(id, after, again.split(',').filter(Boolean)) }, 200);
  });

  app.openapi(undo, async (c) => {
    const connectionId = await runs.undo(c.get('device').id, c.req.valid('param').id);
    if (connectionId === null)
      throw new Refusal({ kind: 'not-found', message: 'The companion does not know this run of a rule.' });
    await queue.send('drain', { connectionId }, { key: connectionId });
    return c.body(null, 204);
  });
}
