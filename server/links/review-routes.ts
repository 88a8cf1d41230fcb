/** What the manager's page asks. Whoever knows the id learns whether the link is open; the rest needs the proof. */
import { timingSafeEqual } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { DEVICE_KEY } from '@/lib/audit/kinds';
import {
  decidedAnswerSchema,
  linkDoorSchema,
  linkIdSchema,
  newDecisionSchema,
  openedSchema,
} from '@/lib/review/protocol';
import type { App } from '../http/app';
import { clientAddress } from '../http/guard';
import type { Parts } from '../http/parts';
import { Refusal } from '../http/problem';
import { body, json, refusals } from '../http/route';
import { sha256 } from '../pairing/codes';
import { countGuess, forgive } from '../pairing/guesses';
import {
  addDecision,
  countOpening,
  countWrong,
  decisionsAfter,
  type LinkHead,
  linkOf,
  MOST_WRONG,
  sealedOf,
  stateOf,
} from './store';
import { createWriting } from './writing';

/** Wrong ones in ten minutes; a link is locked for good after `MOST_WRONG`. */
const MOST_FROM_ONE_ADDRESS = 20;
const MOST_AT_ONE_LINK = 30;

const open = { security: [], request: { params: z.object({ id: linkIdSchema }) } };
const door = createRoute({
  ...{ method: 'get', path: '/v1/review/{id}', summary: 'Whether a review link is open', ...open },
  responses: { 200: json('Its state', linkDoorSchema), ...refusals },
});
const enter = createRoute({
  ...{ method: 'post', path: '/v1/review/{id}/open', summary: 'The ciphertext of a review link', ...open },
  responses: { 200: json('Ciphertext, and what was decided so far', openedSchema), ...refusals },
});
const decide = createRoute({
  ...{ method: 'post', path: '/v1/review/{id}/decisions', summary: 'Keep a decision' },
  security: [],
  request: { ...open.request, ...body(newDecisionSchema) },
  responses: { 200: json('Its number', decidedAnswerSchema), ...refusals },
});

const ENDED = { kind: 'not-found', message: 'This link has ended. Ask the person who sent it.' } as const;

export function serveReview(app: App, parts: Parts): void {
  const { database, outbox, linkNews, nowMs, log } = parts;
  const { db } = database;
  const writing = createWriting(parts);
  const record = (link: string, event: 'opened' | 'decided' | 'refused' | 'locked') =>
    outbox.record({ kind: 'link', applicationKey: DEVICE_KEY, data: { link, event } });

  /** Counts before looking, so that guesses beside each other all count; throws where there were too many. */
  async function counted(c: Context, keys: { key: string; most: number }[]) {
    const waitSeconds = await countGuess(db, keys, nowMs());
    if (waitSeconds === null) return { forgive: () => forgive(db, keys, nowMs()) };
    c.header('retry-after', String(waitSeconds));
    throw new Refusal({
      kind: 'rate-limited',
      message: `Too many tries. Wait ${Math.ceil(waitSeconds / 60)} minutes.`,
    });
  }

  const fromHere = (c: Context) => ({
    key: `review ${clientAddress(c, parts)}`,
    most: MOST_FROM_ONE_ADDRESS,
  });

  async function known(c: Context, id: string): Promise<LinkHead> {
    const link = await linkOf(db, id);
    if (link) return link;
    await counted(c, [fromHere(c)]);
    throw new Refusal({ kind: 'not-found', message: 'There is no such link, or it ended long ago.' });
  }

  /** The link, for whoever shows its proof while it is open. */
  async function shown(c: Context, id: string): Promise<LinkHead> {
    const link = await known(c, id);
    if (stateOf(link, nowMs()) !== 'open') throw new Refusal(ENDED, 410);
    const guess = await counted(c, [fromHere(c), { key: `link ${id}`, most: MOST_AT_ONE_LINK }]);
    const [scheme, proof = ''] = (c.req.header('authorization') ?? '').split(' ');
    const right =
      scheme === 'Review' && timingSafeEqual(Buffer.from(sha256(proof)), Buffer.from(link.proof_hash));
    if (right) {
      await guess.forgive();
      return link;
    }
    const wrong = await countWrong(db, id);
    await record(id, wrong === MOST_WRONG ? 'locked' : 'refused');
    log.info({ link: id }, 'review link refused');
    throw new Refusal({ kind: 'forbidden', message: 'The link or its passphrase is not right.' });
  }

  app.openapi(door, async (c) => {
    const link = await known(c, c.req.valid('param').id);
    return c.json({ state: stateOf(link, nowMs()), passphrase: link.passphrase }, 200);
  });

  app.openapi(enter, async (c) => {
    const { id, expires_at_ms } = await shown(c, c.req.valid('param').id);
    const sealed = await sealedOf(db, id);
    if (sealed === null) throw new Refusal(ENDED, 410);
    await countOpening(db, id, nowMs());
    await record(id, 'opened');
    linkNews.nudge();
    return c.json({ sealed, expiresAtMs: expires_at_ms, decisions: await decisionsAfter(db, id, 0) }, 200);
  });

  app.openapi(decide, async (c) => {
    const { id } = await shown(c, c.req.valid('param').id);
    const said = c.req.valid('json');
    const done = await addDecision(db, id, said, nowMs(), await writing.writeOf(id, said));
    if (done === 'ended') throw new Refusal(ENDED, 410);
    if (done === 'too many')
      throw new Refusal({
        kind: 'invalid',
        message: 'This link has taken all the decisions that it can take.',
      });
    if (done.fresh) await record(id, 'decided');
    linkNews.nudge();
    return c.json({ seq: done.seq }, 200);
  });
}
