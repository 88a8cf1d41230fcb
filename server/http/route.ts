/** Short ways to describe routes whose bodies and answers are JSON. */
import type { z } from '@hono/zod-openapi';
import { requireRole } from './guard';
import { problemSchema } from './problem';

export const json = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  content: { 'application/json': { schema } },
});
export const body = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
export const refusals = {
  400: json('Not as described', problemSchema),
  403: json('Not allowed', problemSchema),
  404: json('Not there', problemSchema),
};
export const forAdmins = requireRole('admin');
