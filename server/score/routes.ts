/** Remote scoring: the engine over HTTP, on the engine's own types. */
import { createRoute, z } from '@hono/zod-openapi';
import { inOrder } from '@/lib/remote/in-order';
import {
  aboutEngineSchema,
  jobTextSchema,
  parseAnswerSchema,
  rankAnswerSchema,
  rankRequestSchema,
  requirementsAnswerSchema,
  scoreAnswerSchema,
  scoreRequestSchema,
} from '@/lib/remote/protocol';
import { ENGINE } from '../engine/tasks';
import type { App } from '../http/app';
import type { Parts } from '../http/parts';
import { must, problemSchema, Refusal } from '../http/problem';

const json = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  content: { 'application/json': { schema } },
});
const refusals = {
  400: json('The request is not as described', problemSchema),
  413: json('The request is too long', problemSchema),
  422: json('The file cannot be read, or takes too much to read', problemSchema),
  429: json('More is asked than can be done', problemSchema),
};
const post = <P extends string, I extends z.ZodType, O extends z.ZodType>(
  path: P,
  summary: string,
  request: I,
  answer: O,
) =>
  createRoute({
    method: 'post',
    path,
    summary,
    request: { body: { required: true, content: { 'application/json': { schema: request } } } },
    responses: { 200: json('Done', answer), ...refusals },
  });

const about = createRoute({
  method: 'get',
  path: '/v1/engine',
  summary: 'Which engine answers here',
  responses: { 200: json('Name and version, and the language model where one is set up', aboutEngineSchema) },
});
const score = post(
  '/v1/score',
  'Score a resume against requirements or a job',
  scoreRequestSchema,
  scoreAnswerSchema,
);
const requirements = post('/v1/requirements', 'What a job asks for', jobTextSchema, requirementsAnswerSchema);
const rank = post('/v1/rank', 'Order resumes for a job, best first', rankRequestSchema, rankAnswerSchema);
const parse = createRoute({
  method: 'post',
  path: '/v1/parse',
  summary: 'Read a resume file of at most 20 MB: PDF, DOCX, ODT, RTF, HTML or text',
  request: {
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
    },
  },
  responses: { 200: json('The resume as it was read', parseAnswerSchema), ...refusals },
});

export function serveScoring(app: App, { config, engine }: Parts): void {
  app.openapi(about, (c) => c.json({ ...ENGINE, model: config.model?.model ?? null }, 200));

  app.openapi(score, async (c) => {
    // The input hash sees the order of keys, so they go on as they were sent.
    const request = inOrder(c.req.valid('json'), await c.req.json());
    const done = must(await engine.run('score', request));
    return c.json({ ...ENGINE, score: done }, 200);
  });

  app.openapi(requirements, async (c) => {
    const done = must(await engine.run('requirements', c.req.valid('json')));
    return c.json({ ...ENGINE, requirements: done }, 200);
  });

  app.openapi(rank, async (c) => {
    const done = must(await engine.run('rank', c.req.valid('json')));
    return c.json({ ...ENGINE, ...done }, 200);
  });

  app.openapi(parse, async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const read = must(await engine.run('parse', { bytes }));
    if (!read.ok) throw new Refusal({ kind: 'unreadable-resume', message: read.error.message });
    return c.json({ ...ENGINE, resume: read.value }, 200);
  });
}
