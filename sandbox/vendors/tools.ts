/** What emulators share: ids in other forms, counting requests, checking a body, links to files. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { z } from 'zod';
import { parseJson } from '../../lib/ats/body';
import { htmlToText } from '../../lib/ats/html';
import { type Actor, record } from '../store/changes';
import { Closed } from '../store/records';
import type { VendorContext } from './vendor';

const UUID_TAIL = /^00000000-0000-4000-8000-(\d{12})$/;
/** A number as a UUID and back; the same person has the same UUID for ever. */
export const toUuid = (id: number): string => `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
export const fromUuid = (uuid: string | undefined): number =>
  Number(UUID_TAIL.exec(uuid ?? '')?.[1] ?? Number.NaN);

/** A number as twelve hex digits and back. */
export const toHex = (id: number, length = 12): string => id.toString(16).padStart(length, '0');
export const fromHex = (hex: string | undefined): number => Number.parseInt(hex ?? '', 16);

export interface Left {
  limit: number;
  remaining: number;
  /** When the window ends, in epoch milliseconds, and in how many seconds. */
  resetMs: number;
  waitSeconds: number;
}

/** Counts requests in fixed windows. `headers` says what is left in the vendor's words, `refuse` is its 429. */
export function limitRate(options: {
  context: VendorContext;
  requests: number;
  perMs: number;
  headers?(left: Left): Record<string, string>;
  refuse(left: Left): Response;
}) {
  const { context, perMs, refuse } = options;
  const limit = context.rateLimit ?? options.requests;
  let window = { endsAtMs: 0, used: 0 };
  return createMiddleware(async (c, next) => {
    const nowMs = context.nowMs();
    if (window.endsAtMs <= nowMs) window = { endsAtMs: nowMs + perMs, used: 0 };
    window.used += 1;
    const left = {
      limit,
      remaining: Math.max(0, limit - window.used),
      resetMs: window.endsAtMs,
      waitSeconds: Math.max(1, Math.ceil((window.endsAtMs - nowMs) / 1000)),
    };
    if (window.used > limit) return refuse(left);
    await next();
    for (const [name, value] of Object.entries(options.headers?.(left) ?? {})) c.header(name, value);
  });
}

/** The JSON body as `schema` wants it, or what is wrong with it. */
export async function bodyOf<T>(
  c: Context,
  schema: z.ZodType<T>,
): Promise<{ ok: true; value: T } | { ok: false; errors: string[] }> {
  const json = parseJson(await c.req.text());
  const checked = schema.safeParse(json);
  if (checked.success) return { ok: true, value: checked.data };
  return {
    ok: false,
    errors: checked.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`),
  };
}

/** For `onError`: how the vendor refuses to show somebody who is private. */
export const closedAs =
  (refuse: () => Response) =>
  (error: Error): Response => {
    if (error instanceof Closed) return refuse();
    throw error;
  };

const LINK_LIFE_MS = 5 * 60_000;

/** A link to a file that needs no credential and ends after five minutes; `serveFile` answers it. */
export function signedLink({ linkKey, nowMs, origins }: VendorContext, id: number, filename: string): string {
  const url = new URL(`/signed/${id}/${encodeURIComponent(filename)}`, origins.api);
  const expires = String(nowMs() + LINK_LIFE_MS);
  url.searchParams.set('expires', expires);
  url.searchParams.set('signature', sign(linkKey, String(id), expires));
  return url.href;
}

/** Answers `/signed/:id/:filename`; a stale or forged link gets 403. */
export const serveSigned = (context: VendorContext) => async (c: Context) => {
  const { expires = '', signature = '' } = c.req.query();
  const id = c.req.param('id') ?? '';
  const [expected, given] = [Buffer.from(sign(context.linkKey, id, expires)), Buffer.from(signature)];
  const genuine = given.length === expected.length && timingSafeEqual(given, expected);
  if (!genuine || Number(expires) < context.nowMs()) return c.text('Request has expired', 403);
  const file = await context.records.file(Number(id));
  return file ? c.body(file.bytes, 200, { 'content-type': file.mime }) : c.notFound();
};

const sign = (key: string, id: string, expires: string): string =>
  createHmac('sha256', key).update(`${id}:${expires}`).digest('hex');

/** The password part of `Authorization: Basic`, or its name part. */
export function basicOf(header: string | undefined): { name: string; password: string } | null {
  const text = /^Basic (\S+)$/i.exec(header ?? '')?.[1];
  if (!text) return null;
  const [name = '', ...rest] = Buffer.from(text, 'base64').toString().split(':');
  return { name, password: rest.join(':') };
}

/** What a browser would take for markup in a note; line breaks and paragraphs apart. */
const MARKUP = /<(?!\/?(?:p|br)\b)[a-z!/]/i;

/**
 * Keeps a note of a vendor whose notes are HTML as a person would read it. Markup that came through leaves a line in
 * the activity log, and so does a text that the vendor takes for a mention and mails: the contract looks for both.
 */
export async function addHtmlNote(
  { records, db, nowMs }: VendorContext,
  actor: Actor,
  personId: number,
  html: string,
  mention?: RegExp,
) {
  if (MARKUP.test(html)) await record(db, personId, actor, 'Rendered markup in a note', new Date(nowMs()));
  const text = htmlToText(html);
  if (mention?.test(text)) await record(db, personId, actor, 'Mailed somebody mentioned', new Date(nowMs()));
  return records.addNote(actor, personId, text);
}

/** The same for plain text. */
export async function addTextNote(
  { records, db, nowMs }: VendorContext,
  actor: Actor,
  personId: number,
  text: string,
  mention?: RegExp,
) {
  if (mention?.test(text)) await record(db, personId, actor, 'Mailed somebody mentioned', new Date(nowMs()));
  return records.addNote(actor, personId, text);
}
