import { expect, it } from 'vitest';
import { type AppError, err, ok, type Result } from '@/lib/result';
import { patiently } from './patiently';

type Read = { loaded: { score: unknown; problem: AppError | null } };
const SCORED: Result<Read> = ok({ loaded: { score: { value: 80 }, problem: null } });
const busy = (retryAtMs?: number): AppError => ({
  kind: 'rate-limited',
  message: 'Too many requests.',
  retryAtMs,
});
const without = (problem: AppError): Result<Read> => ok({ loaded: { score: null, problem } });

async function read(...answers: Result<Read>[]) {
  const waits: number[] = [];
  let asked = 0;
  const answer = await patiently(
    async () => answers[Math.min(asked++, answers.length - 1)] ?? SCORED,
    () => 0,
    async (ms) => void waits.push(ms),
  );
  return { answer, waits, asked };
}

it('waits as long as the ATS asks, also where only the resume was refused', async () => {
  const { answer, waits } = await read(err(busy(7_000)), without(busy()), SCORED);
  expect(answer).toBe(SCORED);
  expect(waits).toEqual([7_000, 1_000]);
});

it('says so where the ATS asks for too long, or again and again', async () => {
  expect(await read(err(busy(60_000)))).toMatchObject({ answer: err(busy(60_000)), waits: [] });
  expect(await read(without(busy()))).toMatchObject({ answer: err(busy()), asked: 4 });
});

it('never takes a candidate without a score for one with nothing to write', async () => {
  const gone: AppError = { kind: 'ats-down', message: 'Workable does not answer.' };
  expect((await read(without(gone))).answer).toEqual(err(gone));
});
