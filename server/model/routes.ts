/** Model-assisted extraction, off unless the administrator has set a model: proposals to look at, never points. */
import { createRoute, z } from '@hono/zod-openapi';
import { maskResume, withoutJobText } from '@/lib/engine';
import { requirementSchema } from '@/lib/engine/types';
import { proposalsAnswerSchema } from '@/lib/model-assist/proposals';
import { jobTextSchema, sentResumeSchema } from '@/lib/remote/protocol';
import type { App } from '../http/app';
import type { Parts } from '../http/parts';
import { must, Refusal } from '../http/problem';
import { body, json, refusals } from '../http/route';
import { askModel } from './ask';

const propose = createRoute({
  method: 'post',
  path: '/v1/propose',
  summary: 'Let a language model look for quotes; what is not in the resume word for word is thrown away',
  request: body(
    z.object({
      resume: sentResumeSchema,
      requirements: z.array(requirementSchema).min(1).max(200),
      /** The job, so that what of its text was pasted into the resume is not shown to the model. */
      job: jobTextSchema.optional(),
      /** Names to mask besides the one found in the resume. */
      knownNames: z.array(z.string().max(200)).max(20).default([]),
      /** Whose application it is, as in the audit log. */
      applicationKey: z.string().min(1).max(600),
    }),
  ),
  responses: {
    200: json('For a person to look at', proposalsAnswerSchema),
    ...refusals,
  },
});

export function serveModel(app: App, { config, fetch, outbox }: Parts): void {
  app.openapi(propose, async (c) => {
    const { model } = config;
    if (!model)
      throw new Refusal({
        kind: 'not-connected',
        message: 'No language model is set up. An administrator can set CANDOR_MODEL_URL and CANDOR_MODEL.',
      });
    const { resume, requirements, job, knownNames, applicationKey } = c.req.valid('json');
    const { hiddenCounts: _counts, ...sent } = resume;
    const masked = maskResume(sent, knownNames);
    const fair = job ? withoutJobText(masked, job.description) : masked;
    const asked = must(await askModel(model, fair, requirements, fetch));
    await outbox.record({
      kind: 'model-asked',
      applicationKey,
      data: {
        ...{ host: new URL(model.url).host, model: model.model },
        ...{ proposed: asked.proposed, kept: asked.kept.length },
      },
      personal: { type: 'model', prompt: asked.prompt, answer: asked.answer },
    });
    return c.json({ model: model.model, proposed: asked.proposed, proposals: asked.kept }, 200);
  });
}
