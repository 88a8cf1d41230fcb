/** Review links at the companion: who gets what, how often one may guess, and that nothing in it can be read. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sha256 } from '../../lib/engine/hash';
import { newLinkId } from '../../lib/review/address';
import {
  aboutDecision,
  aboutPackage,
  DECISION_STEP,
  keysOf,
  materialOf,
  newSecret,
  open,
  type ReviewKeys,
  seal,
} from '../../lib/review/crypt';
import { createRetention } from '../../server/work/retention';
import { DATABASES, postgres, stopPostgresAfterwards } from './databases';
import { startTestCompanion, type TestCompanion } from './start';

stopPostgresAfterwards();
const HOUR_MS = 3_600_000;
const TEXT = 'Zoë Ünal, ten years of night shifts in intensive care';

describe.each(DATABASES)('%s', (kind) => {
  let companion: TestCompanion;
  let token: string;
  let clock = Date.parse('2026-11-24T10:00:00Z');
  beforeAll(async () => {
    const config = kind === 'PGlite' ? {} : { databaseUrl: (await postgres()).newDatabase() };
    companion = await startTestCompanion({ nowMs: () => clock, config });
    token = await companion.pair('recruiter');
  }, 120_000);
  afterAll(() => companion.close());

  interface Made {
    id: string;
    keys: ReviewKeys;
  }
  async function make(passphrase = '', candidates = 3): Promise<Made> {
    const id = newLinkId();
    const keys = await keysOf(id, await materialOf(id, newSecret(), passphrase));
    const answer = await companion.call(token, 'POST', '/v1/links', {
      ...{ id, candidates, passphrase: passphrase !== '' },
      proofHash: sha256(keys.proof),
      expiresAtMs: clock + HOUR_MS,
      sealed: await seal(keys.package, aboutPackage(id), { text: TEXT }),
    });
    expect(await answer.json()).toMatchObject({ id, state: 'open', opens: 0, lastSeq: 0 });
    return { id, keys };
  }
  const ask = (id: string, proof: string, path = '/open', body?: unknown) =>
    companion.call(null, 'POST', `/v1/review/${id}${path}`, body, { authorization: `Review ${proof}` });
  const door = async (id: string) => (await companion.call(null, 'GET', `/v1/review/${id}`)).json();
  async function say({ id, keys }: Made, comment: string, as = crypto.randomUUID()) {
    const sealed = await seal(keys.decisions, aboutDecision(id, as), { comment }, DECISION_STEP);
    return ask(id, keys.proof, '/decisions', { id: as, sealed });
  }
  const saidAfter = async (id: string, seq: number, as = token) => {
    const answer = await companion.call(as, 'GET', `/v1/links/${id}/decisions?after=${seq}`);
    return { status: answer.status, json: await answer.json() };
  };
  const view = async (id: string) => {
    const { links } = await (await companion.call(token, 'GET', '/v1/links')).json();
    return links.find((one: { id: string }) => one.id === id);
  };
  const logged = async (id: string) => {
    const { rows } = await companion.parts.database.execute('select entry from audit order by seq');
    return rows
      .map(({ entry }: { entry: string }) => JSON.parse(entry))
      .flatMap(({ kind: what, data }) => (what === 'link' && data.link === id ? [data.event] : []));
  };
  const anything = z.unknown();

  test('the package opens with proof and key; opening and deciding are counted and on the log', async () => {
    const made = await make();
    const { id, keys } = made;
    expect(await door(id)).toEqual({ state: 'open', passphrase: false });
    const opened = await (await ask(id, keys.proof)).json();
    expect(await open(anything, keys.package, aboutPackage(id), opened.sealed)).toEqual({ text: TEXT });
    const first = crypto.randomUUID();
    expect(await (await say(made, 'yes', first)).json()).toEqual({ seq: 1 });
    expect(await (await say(made, 'no')).json()).toEqual({ seq: 2 });
    // Sent again because the answer was lost.
    expect(await (await say(made, 'yes', first)).json()).toEqual({ seq: 1 });
    expect(await view(id)).toMatchObject({ opens: 1, lastSeq: 2, openedAtMs: clock });
    const { json } = await saidAfter(id, 1);
    expect(json.decisions).toMatchObject([{ seq: 2 }]);
    const [one] = json.decisions;
    expect(await open(anything, keys.decisions, aboutDecision(id, one.id), one.sealed)).toEqual({
      comment: 'no',
    });
    expect(await logged(id)).toEqual(['made', 'opened', 'decided', 'decided']);
  });

  test('decisions that come at once have numbers without gap, and a link takes only so many', async () => {
    const made = await make('', 1);
    const all = await Promise.all(Array.from({ length: 24 }, () => say(made, 'x')));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(20);
    const { json } = await saidAfter(made.id, 0);
    expect(json.decisions.map(({ seq }: { seq: number }) => seq)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
  });

  test('only the device that made a link sees it, its decisions, and ends it', async () => {
    const { id, keys } = await make();
    const other = await companion.pair('admin');
    expect((await saidAfter(id, 0, other)).status).toBe(404);
    expect((await companion.call(other, 'DELETE', `/v1/links/${id}`)).status).toBe(404);
    expect((await companion.call(null, 'GET', '/v1/links')).status).toBe(401);
    expect((await companion.call(token, 'DELETE', `/v1/links/${id}`)).status).toBe(204);
    expect(await door(id)).toMatchObject({ state: 'revoked' });
    expect((await ask(id, keys.proof)).status).toBe(410);
    expect(await logged(id)).toEqual(['made', 'revoked']);
  });

  test('without the passphrase there is not even ciphertext, and guesses are limited', async () => {
    clock += HOUR_MS / 2;
    const { id, keys } = await make('five blue cranes');
    expect(await door(id)).toEqual({ state: 'open', passphrase: true });
    const guesses = await Promise.all(Array.from({ length: 30 }, (_, at) => ask(id, `guess-${at}`)));
    const count = (status: number) => guesses.filter((one) => one.status === status).length;
    expect([count(403), count(429)]).toEqual([20, 10]);
    expect(JSON.stringify(await Promise.all(guesses.map((one) => one.text())))).not.toContain('sealed');
    expect((await ask(id, keys.proof)).status).toBe(429);
    clock += HOUR_MS / 4;
    expect((await ask(id, keys.proof)).status).toBe(200);
    await companion.parts.database.db.updateTable('links').set({ wrong: 99 }).where('id', '=', id).execute();
    expect((await ask(id, 'wrong')).status).toBe(403);
    expect(await door(id)).toMatchObject({ state: 'locked' });
    expect((await ask(id, keys.proof)).status).toBe(410);
    expect((await logged(id)).at(-1)).toBe('locked');
  });

  test('the page comes under a strict policy, is kept by no cache, and there is nothing beside it', async () => {
    const run = promisify(execFile);
    await run(process.execPath, ['--import', 'tsx', 'scripts/review.ts']);
    const page = await companion.call(null, 'GET', `/review/${newLinkId()}`);
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    const html = await page.text();
    expect(html).not.toMatch(/https?:/);
    const [, script = ''] = /src="\.(\/assets\/[^"]+\.js)"/.exec(html) ?? [];
    expect((await companion.call(null, 'GET', `/review${script}`)).headers.get('content-type')).toMatch(
      /^text\/javascript/,
    );
    for (const path of ['/review/assets/..%2Findex.html', '/review/assets/nothing.js', '/review/short'])
      expect((await companion.call(null, 'GET', path)).status).toBe(401);
  });

  test('unknown links are not told from guesses, and guessing ids is slowed down', async () => {
    clock += HOUR_MS;
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => companion.call(null, 'GET', `/v1/review/${newLinkId()}`)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404, 429]));
    expect((await companion.call(null, 'GET', '/v1/review/short')).status).toBe(400);
    clock += HOUR_MS;
  });

  test('a link ends by itself; what it showed goes at once, the rest after a month', async () => {
    const made = await make();
    await say(made, 'in time');
    clock += HOUR_MS;
    expect(await door(made.id)).toMatchObject({ state: 'expired' });
    expect((await say(made, 'too late')).status).toBe(410);
    await createRetention(companion.parts)();
    const { rows } = await companion.parts.database.execute(
      `select * from links where sealed is not null and id = '${made.id}'`,
    );
    expect(rows).toEqual([]);
    expect((await logged(made.id)).at(-1)).toBe('expired');
    expect((await saidAfter(made.id, 0)).json.decisions).toHaveLength(1);
    clock += 31 * 24 * HOUR_MS;
    await createRetention(companion.parts)();
    expect((await saidAfter(made.id, 0)).status).toBe(404);
  });

  test('a device that loses its access takes its links with it', async () => {
    const { id } = await make();
    const { devices } = await (await companion.call(token, 'GET', '/v1/devices')).json();
    expect((await companion.call(token, 'DELETE', `/v1/devices/${devices[0].id}`)).status).toBe(204);
    expect(await door(id)).toMatchObject({ state: 'revoked' });
    token = await companion.pair('recruiter');
  });

  test('who listens hears of openings and decisions at once, and of no other device’s', async () => {
    const made = await make();
    const stream = new AbortController();
    const listen = async (as: string) => {
      const answer = await fetch(`${companion.url}/v1/links/events`, {
        headers: { authorization: `Bearer ${as}` },
        signal: stream.signal,
      });
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
      let heard = '';
      void (async () => {
        for (;;) {
          const part = await reader?.read().catch(() => null);
          if (!part || part.done) return;
          heard += part.value;
        }
      })();
      return () => heard;
    };
    const [own, other] = [await listen(token), await listen(await companion.pair('recruiter'))];
    await ask(made.id, made.keys.proof);
    await say(made, 'x');
    await expect.poll(own, { timeout: 5_000 }).toContain(`{"id":"${made.id}","lastSeq":1,"opens":1}`);
    expect(other()).not.toContain(made.id);
    stream.abort();
  });

  test('the whole database holds no word of what was shown or said', async () => {
    const made = await make('five blue cranes');
    await ask(made.id, made.keys.proof);
    await say(made, 'Zoë stays calm');
    const { rows } = await companion.parts.database.execute(
      `select table_schema || '."' || table_name || '"' as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const names = rows.map(({ name }: { name: string }) => name);
    expect(names).toContain('public."links"');
    let dump = '';
    for (const name of names) {
      const table = await companion.parts.database.execute(`select t::text as row from ${name} t`);
      dump += `${JSON.stringify(table.rows)}\n`;
    }
    expect(dump).toContain(made.id);
    const said = ['Zoë', 'Ünal', 'night shifts', 'calm', 'cranes', 'comment', made.keys.proof];
    const hex = (text: string) => Buffer.from(text).toString('hex');
    const base64 = (text: string) => Buffer.from(text).toString('base64').slice(1, -3);
    for (const text of said)
      for (const form of [text, hex(text), base64(text)]) expect(dump).not.toContain(form);
    expect(companion.logged()).not.toMatch(/Zoë|cranes|calm/);
    expect(companion.logged()).not.toContain(made.keys.proof);
  });
});
