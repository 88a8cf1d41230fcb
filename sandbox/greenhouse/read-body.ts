import type { Context } from 'hono';
import type { z } from 'zod';
import { invalid } from './context';

/** A request's JSON body as `schema` wants it; throws the vendor's 422 otherwise. */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await c.req.text();
  const checked = schema.safeParse(parseJson(text));
  if (checked.success) return checked.data;
  throw invalid(
    ...checked.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid('body is not valid JSON');
    throw error;
  }
}
