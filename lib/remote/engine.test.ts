import { describe, expect, test } from 'vitest';
import { maskResume, readRequirements, scoreCandidate } from '@/lib/engine';
import { readText } from '@/lib/engine/read';
import type { Score } from '@/lib/engine/types';
import { createRemoteEngine } from './engine';

const RESUME = `Ama Boateng
Staff nurse with eight years on acute wards, known for calm handovers and careful drug rounds.

Experience
Staff Nurse, Leeds General Infirmary, 03/2018 - present
- Wound care, medication administration and care planning on a ward of 28 beds
`;
const masked = maskResume(readText(RESUME), ['Ama Boateng']);
const requirements = readRequirements({
  title: 'Registered Nurse',
  description: 'Requirements\n- Wound care',
});
const local = scoreCandidate(masked, requirements);

/** A server that answers like this. */
const engineThat = (answer: (body: string) => Response | Promise<Response>, timeoutMs = 100) =>
  createRemoteEngine(
    {
      url: 'https://score.example',
      token: 'cnd_1',
      fetch: async (_input, init) => {
        init?.signal?.throwIfAborted();
        const late = new Promise<never>((_, reject) =>
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
        );
        return Promise.race([answer(String(init?.body)), late]);
      },
    },
    'score.example',
    timeoutMs,
  );
const scored = (score: unknown) => Response.json({ engine: 'candor', version: 'x', score });

describe('an engine on a server', () => {
  test('its score is taken as it was sent, and it is named', async () => {
    const engine = engineThat(() => scored(local));
    const done = await engine.score(masked, requirements, {});
    expect(JSON.stringify(done.score)).toBe(JSON.stringify(local));
    expect(done).toMatchObject({ engine: 'score.example' });
    expect(done.notice).toBeUndefined();
  });

  test('only what is masked leaves this device', async () => {
    let sent = '';
    await engineThat((body) => {
      sent = body;
      return scored(local);
    }).score(masked, requirements, {});
    expect(sent).toContain('Wound care');
    expect(sent).not.toContain('Boateng');
    expect(sent).not.toContain('Ama');
  });

  test('a person’s own verdicts do not leave this device', async () => {
    let asked = false;
    const engine = engineThat(() => {
      asked = true;
      return scored(local);
    });
    const id = requirements[0]?.id ?? '';
    const done = await engine.score(masked, requirements, {
      [id]: { verdict: 'met', by: 'Riley', reason: 'Seen it.' },
    });
    expect([asked, done.engine, done.notice]).toEqual([
      false,
      'this device',
      expect.stringMatching(/verdicts stay/),
    ]);
  });

  const bent = (change: Partial<Score>): Score => ({ ...local, ...change });
  const [first] = local.findings;
  test.each([
    ['does not answer in time', () => new Promise<Response>(() => {}), /within/],
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed')), /could not be reached/],
    [
      'refuses',
      () => Response.json({ error: { kind: 'rate-limited', message: 'Too much.' } }, { status: 429 }),
      /Too much/,
    ],
    ['has forgotten this device', () => new Response('', { status: 401 }), /Pair it again/],
    ['answers with a page', () => new Response('<html>'), /score/],
    ['says a sum that is none', () => scored(bent({ value: 99 })), /sum/],
    [
      'quotes what the resume does not say',
      () =>
        scored(bent({ findings: first ? [{ ...first, quotes: [{ start: 0, end: 4, text: 'CEO!' }] }] : [] })),
      /sum|quotes/,
    ],
  ])('this device scores and says so when it %s', async (_what, answer, says) => {
    const done = await engineThat(answer).score(masked, requirements, {});
    expect(JSON.stringify(done.score)).toBe(JSON.stringify(local));
    expect(done.engine).toBe('this device');
    expect(done.notice).toMatch(says);
    expect(done.notice).toMatch(/^score\.example could not score, so this device did\./);
  });
});
