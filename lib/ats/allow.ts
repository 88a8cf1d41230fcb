/** The list of what a connector may send; the client refuses everything else before it leaves. */
import type { z } from 'zod';
import type { AtsRequest } from './request';

/**
 * `'POST /notes'`, with `:id` for one segment made of letters, digits and `_ . ~ -`. With a schema, the body must fit
 * it as well: for endpoints that could also move or reject somebody, a strict schema names the only keys to be sent.
 */
export type Allowed = string | readonly [rule: string, body: z.ZodType];

/** No slash, no percent sign and no dots alone: a server that decodes once more must find the same segment. */
const SEGMENT = '(?!\\.{1,2}(?:/|$))[\\w.~@=:+-]+';

const patternOf = (rule: string): RegExp =>
  new RegExp(
    `^${rule
      .split('/')
      .map((part) => (part.startsWith(':') ? SEGMENT : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join('/')}$`,
  );

/** Whether a request may be sent. `pathname` is the path below the API's base, after URL parsing. */
export function isAllowed(
  rules: readonly Allowed[],
  { method, body, form }: Pick<AtsRequest, 'method' | 'body' | 'form'>,
  pathname: string,
): boolean {
  return rules.some((allowed) => {
    const [rule, schema] = typeof allowed === 'string' ? [allowed, null] : allowed;
    if (!patternOf(rule).test(`${method} ${pathname}`)) return false;
    return schema === null || schema.safeParse(body ?? form).success;
  });
}
