/** Criteria that a recruiter saved come here, so that newcomers are scored by them. */
import { createRoute } from '@hono/zod-openapi';
import { jobKeyOf } from '@/lib/audit/kinds';
import { requirementsOf } from '@/lib/criteria/types';
import { sharedAnswerSchema, sharedCriteriaSchema } from '@/lib/remote/settled';
import type { App } from '../http/app';
import type { Parts } from '../http/parts';
import { body, json, refusals } from '../http/route';
import { createCriteriaNews } from '../rules/changed-criteria';
import { createSettled } from './store';

const share = createRoute({
  method: 'put',
  path: '/v1/criteria',
  summary: 'The criteria of a job, as saved last',
  request: body(sharedCriteriaSchema),
  responses: { 200: json('Whether they count now', sharedAnswerSchema), ...refusals },
});

export function serveSettled(app: App, parts: Parts): void {
  const { database, ring, outbox } = parts;
  const settled = createSettled(database.db, ring);
  const tell = createCriteriaNews(parts);

  app.openapi(share, async (c) => {
    const shared = c.req.valid('json');
    const current = await settled.keep(shared);
    const { jobId, version, criteria, reading, by } = shared.saved;
    if (current) {
      await outbox.record({
        kind: 'criteria-changed',
        applicationKey: jobKeyOf(shared.ats, jobId),
        data: { jobId, fromVersion: null, version, requirements: requirementsOf(criteria).length },
        personal: { type: 'criteria', by: { name: by }, before: reading, after: criteria },
      });
      await tell(shared);
    }
    return c.json({ current }, 200);
  });
}
