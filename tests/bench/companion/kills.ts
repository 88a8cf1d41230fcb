/** `npm run bench -- kills [EVENTS]`: a random worker is killed (-9) every second; afterwards the ATS is counted. */
import { countArrived } from './count';
import { type Field, layOut } from './processes';
import { sendHooks } from './send';

export interface Outcome {
  events: number;
  kills: number;
  lost: number;
  doubled: number;
  seconds: number;
}

export interface KillOptions {
  events: number;
  workers: number;
  everyMs: number;
  /** After so long what has not arrived is lost. */
  withinMs: number;
  mostKills?: number;
}

export async function killWorkers(options: KillOptions): Promise<Outcome> {
  const { events, workers: many, everyMs, withinMs, mostKills = Number.POSITIVE_INFINITY } = options;
  const field: Field = await layOut(events, 8);
  try {
    const { url } = await field.start('web');
    const workers = new Set(await Promise.all(Array.from({ length: many }, () => field.start('worker'))));
    const starting = new Set<Promise<void>>();
    /** The clock does not wait for the new worker: what is up is killed, once a second. */
    async function replace(victim: Awaited<ReturnType<Field['start']>>) {
      workers.delete(victim);
      await field.stop(victim.child, 'SIGKILL');
      workers.add(await field.start('worker'));
    }
    const startMs = performance.now();
    const sent = sendHooks(field, url, { count: events });
    let kills = 0;
    let scored = 0;
    while (scored < events && performance.now() - startMs < withinMs) {
      await new Promise((later) => setTimeout(later, everyMs));
      const victim = [...workers][Math.floor(Math.random() * workers.size)];
      if (victim && kills < mostKills) {
        kills += 1;
        const run = replace(victim).finally(() => starting.delete(run));
        starting.add(run);
      }
      scored = (await countArrived(field)).scored;
    }
    await Promise.all(starting);
    await sent;
    // A write whose answer went with its worker is looked up later: give it the time to go wrong.
    await new Promise((later) => setTimeout(later, Math.min(40_000, withinMs / 3)));
    const arrived = await countArrived(field);
    const seconds = Math.round((performance.now() - startMs) / 1000);
    return { events, kills, lost: events - arrived.scored, doubled: arrived.doubled, seconds };
  } finally {
    await field.close();
  }
}

export async function run(): Promise<void> {
  const events = Number(process.argv[3] ?? 5000);
  const outcome = await killWorkers({
    events,
    workers: 6,
    everyMs: 1_000,
    withinMs: Math.max(240_000, events * 1_500),
  });
  console.log(JSON.stringify(outcome));
  if (outcome.lost > 0 || outcome.doubled > 0) process.exitCode = 1;
}
