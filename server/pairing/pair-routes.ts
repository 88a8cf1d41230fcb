/** Pairing: a one-time code against a token for this device. */
import { createRoute } from '@hono/zod-openapi';
import { pairAnswerSchema, pairRequestSchema } from '@/lib/remote/pairing';
import type { App } from '../http/app';
import { isExtensionOrigin } from '../http/cors';
import { clientAddress } from '../http/guard';
import type { Parts } from '../http/parts';
import { problemSchema, Refusal } from '../http/problem';
import { useCode } from './codes';
import { addDevice } from './devices';
import { countGuess, forgive } from './guesses';
import { PAIR_PAGE, PAIR_SCRIPT } from './pair-page';
import { viewOf } from './view';

/** In ten minutes: 48 bits of code stand against three hundred guesses. */
const MOST_FROM_ONE_ADDRESS = 10;
const MOST_IN_ALL = 300;

const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: problemSchema } },
});

const pair = createRoute({
  method: 'post',
  path: '/v1/pair',
  summary: 'Pair this device with a one-time code',
  security: [],
  request: { body: { required: true, content: { 'application/json': { schema: pairRequestSchema } } } },
  responses: {
    200: { description: 'Paired', content: { 'application/json': { schema: pairAnswerSchema } } },
    403: refusal('The code is wrong, used or too old'),
    429: refusal('Too many guesses'),
  },
});

export function servePairing(app: App, parts: Parts): void {
  const { db } = parts.database;
  app.openapi(pair, async (c) => {
    const { code, name } = c.req.valid('json');
    const nowMs = parts.nowMs();
    const limits = [
      { key: `pair ${clientAddress(c, parts)}`, most: MOST_FROM_ONE_ADDRESS },
      { key: 'pair', most: MOST_IN_ALL },
    ];
    const waitSeconds = await countGuess(db, limits, nowMs);
    if (waitSeconds !== null) {
      c.header('retry-after', String(waitSeconds));
      throw new Refusal({
        kind: 'rate-limited',
        message: `Too many codes were tried. Wait ${Math.ceil(waitSeconds / 60)} minutes.`,
      });
    }
    const role = await useCode(db, code, nowMs);
    if (!role)
      throw new Refusal({
        kind: 'forbidden',
        message: 'This code is wrong, has been used or is older than 15 minutes. Ask for a new pairing link.',
      });
    await forgive(db, limits, nowMs);
    const origin = c.req.header('origin');
    const { device, token } = await addDevice(
      db,
      { name, role, kind: 'extension', origin: isExtensionOrigin(origin) ? origin : null },
      nowMs,
    );
    parts.log.info({ device: device.id, role }, 'device paired');
    return c.json({ token, device: viewOf(device, device.id) }, 200);
  });

  app.get('/pair', (c) => c.html(PAIR_PAGE));
  app.get('/pair.js', (c) => c.body(PAIR_SCRIPT, 200, { 'content-type': 'text/javascript' }));
}
