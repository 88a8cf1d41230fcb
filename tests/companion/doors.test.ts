/** Every door of the companion, found in the program itself: who may come through which. A new one has to be named here. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../server/http/app';
import { startTestCompanion, type TestCompanion } from './start';

let companion: TestCompanion;
beforeAll(async () => {
  companion = await startTestCompanion();
}, 120_000);
afterAll(() => companion.close());

/** Health, hooks, links and pairing: nobody who uses them has a credential. */
const OPEN = [
  ...['GET /healthz', 'POST /hooks/:connection', 'GET /pair', 'GET /pair.js', 'POST /v1/pair'],
  ...['GET /review/assets/:file', 'GET /review/:id'],
  ...['GET /v1/review/:id', 'POST /v1/review/:id/open', 'POST /v1/review/:id/decisions'],
];
const FOR_ADMINS = [
  ...['GET /metrics', 'GET /v1/audit', 'GET /v1/audit/:connection/:candidate', 'GET /v1/records'],
  ...[
    'POST /v1/devices',
    'POST /v1/pairing-codes',
    'PUT /v1/connections',
    'DELETE /v1/connections/:id',
    'PATCH /v1/connections/:id',
  ],
  ...['POST /v1/connections/:id/exchange', 'POST /v1/runs', 'POST /v1/runs/:id/:turn'],
  ...['GET /v1/subscriptions', 'POST /v1/subscriptions', 'DELETE /v1/subscriptions/:id'],
];
const FOR_EVERY_DEVICE = [
  ...['GET /openapi.json', 'GET /docs', 'GET /docs/start.js', 'GET /docs/:file', 'GET /v1/engine'],
  ...['POST /v1/score', 'POST /v1/parse', 'POST /v1/requirements', 'POST /v1/rank', 'POST /v1/propose'],
  ...['POST /v1/device/rotate', 'GET /v1/devices', 'DELETE /v1/devices/:id'],
  ...['GET /v1/connections', 'POST /v1/connections/:id/access', 'GET /v1/runs'],
  ...['PUT /v1/criteria', 'PUT /v1/rules', 'GET /v1/rule-runs', 'POST /v1/rule-runs/:id/undo'],
];

/** What the program answers to, links of devices left to their own tests. */
const doors = () =>
  [
    ...new Set(
      createApp(companion.parts)
        .routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
        .map(({ method, path }) => `${method} ${path}`),
    ),
  ].filter((door) => !/ \/v1\/links\b/.test(door));
const ID = '0b6f1c0a-7c1e-4f5b-9d43-3f2b8c9d1e77';
const go = (door: string, token: string | null) => {
  const [method = '', path = ''] = door.split(' ');
  const filled = path.replace(':turn', 'pause').replace(/:\w+/g, ID);
  return companion.call(token, method, filled, method === 'GET' || method === 'DELETE' ? undefined : {});
};

test('every door is named', () => {
  expect(doors().sort()).toEqual([...OPEN, ...FOR_ADMINS, ...FOR_EVERY_DEVICE].sort());
});

test('without a token only health, hooks, links and pairing answer', async () => {
  for (const door of [...FOR_ADMINS, ...FOR_EVERY_DEVICE])
    expect((await go(door, null)).status, door).toBe(401);
  const health = await go('GET /healthz', null);
  expect(health.status).toBe(200);
});

test('a recruiter comes through no door of an administrator’s', async () => {
  const recruiter = await companion.pair('recruiter');
  for (const door of FOR_ADMINS) {
    const answer = await go(door, recruiter);
    expect([answer.status, (await answer.json()).error.kind], door).toEqual([403, 'forbidden']);
  }
  for (const door of FOR_EVERY_DEVICE.filter((one) => !one.startsWith('DELETE')))
    expect([401, 403], door).not.toContain((await go(door, recruiter)).status);
});
