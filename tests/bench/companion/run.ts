/**
 * `npm run bench -- companion [APPLICATIONS]`: webhooks accepted, scored applications with 1, 2 and 4 workers on PostgreSQL and with the
 * embedded database, and how long a webhook takes to its score in the ATS. ATS, database and companion share this machine.
 */
import os from 'node:os';
import { arrivalTimes, countArrived, percentile } from './count';
import { cpuMs, perOne } from './cpu';
import { type Field, layOut } from './processes';
import { sendHooks } from './send';

const ACCEPTED = 400;
const SCORED = Number(process.argv[3] ?? 60);
const LATENCY = 30;
const PER_SECOND = 1;
const GIVE_UP_MS = 120_000;
/** Scored before the clock starts, for each worker: a process reads its taxonomy at its first application. */
const WARM = 6;

const round = (value: number) => Math.round(value * 10) / 10;
const shares = (values: readonly number[]) => ({
  p50: round(percentile(values, 0.5)),
  p95: round(percentile(values, 0.95)),
  p99: round(percentile(values, 0.99)),
});
const print = (row: object) => console.log(JSON.stringify(row));

async function allArrived(field: Field, count: number): Promise<number> {
  const startMs = performance.now();
  while ((await countArrived(field)).scored < count && performance.now() - startMs < GIVE_UP_MS)
    await new Promise((again) => setTimeout(again, 100));
  return performance.now() - startMs;
}

async function accepting(): Promise<void> {
  const field = await layOut(1, 1);
  const { url } = await field.start('web');
  await sendHooks(field, url, { count: 50 });
  const { tookMs, answerMs, refused } = await sendHooks(field, url, { from: 50, count: ACCEPTED });
  const calm = await sendHooks(field, url, { from: 50 + ACCEPTED, count: 60, atOnce: 4, perSecond: 20 });
  print({
    bench: 'webhooks accepted',
    perSecond: round((1000 * ACCEPTED) / tookMs),
    refused: refused + calm.refused,
    answerMsUnderFullLoad: shares(answerMs),
    answerMsAt20PerSecond: shares(calm.answerMs),
  });
  await field.close();
}

async function scoring(workers: number): Promise<void> {
  const warm = WARM * workers;
  const field = await layOut(warm + SCORED + LATENCY, 8);
  const web = await field.start('web');
  const { url } = web;
  const started = [];
  for (let i = 0; i < workers; i++) started.push(await field.start('worker'));
  const pids = { web: [web.child.pid ?? 0], workers: started.map(({ child }) => child.pid ?? 0) };
  await sendHooks(field, url, { count: warm });
  await allArrived(field, warm);
  const before = cpuMs(pids);
  const startMs = performance.now();
  await sendHooks(field, url, { from: warm, count: SCORED });
  await allArrived(field, warm + SCORED);
  const perSecond = round((1000 * SCORED) / (performance.now() - startMs));
  const used = perOne(before, cpuMs(pids), SCORED);
  const { scored, doubled } = await countArrived(field);
  print({
    bench: 'applications scored',
    database: 'PostgreSQL',
    workers,
    perSecond,
    cpuMsEach: used,
    scored: scored - warm,
    of: SCORED,
    doubled,
  });
  if (workers === 2) await latency(field, url, warm + SCORED);
  await field.close();
}

async function latency(field: Field, url: string, from: number): Promise<void> {
  const { sentAtMs } = await sendHooks(field, url, { from, count: LATENCY, perSecond: PER_SECOND });
  await allArrived(field, from + LATENCY);
  const arrived = await arrivalTimes(field);
  const took = [...sentAtMs].flatMap(([id, at]) =>
    (arrived.get(id) ?? 0) > 0 ? [(arrived.get(id) ?? 0) - at] : [],
  );
  print({
    bench: 'webhook to score in the ATS, ms',
    perSecond: PER_SECOND,
    count: took.length,
    of: LATENCY,
    ...shares(took),
  });
}

async function embedded(): Promise<void> {
  const field = await layOut(WARM + SCORED, 1, true);
  const { url } = await field.start('all');
  await sendHooks(field, url, { count: WARM });
  await allArrived(field, WARM);
  const startMs = performance.now();
  await sendHooks(field, url, { from: WARM, count: SCORED });
  await allArrived(field, WARM + SCORED);
  const perSecond = round((1000 * SCORED) / (performance.now() - startMs));
  const { scored, doubled } = await countArrived(field);
  print({
    bench: 'applications scored',
    database: 'PGlite',
    workers: 'one process',
    perSecond,
    scored: scored - WARM,
    of: SCORED,
    doubled,
  });
  await field.close();
}

export async function run(): Promise<void> {
  print({ machine: `${os.cpus().length} × ${os.cpus()[0]?.model}`, loadBefore: round(os.loadavg()[0] ?? 0) });
  await accepting();
  for (const workers of [1, 2, 4]) await scoring(workers);
  await embedded();
}
