/** A background worker that can die at any step: everything it holds goes through here and stops with it. */
import type { Outbox } from '../../lib/sync/outbox';

export const KILLED = 'killed';
export const isKilled = (error: unknown): boolean => error instanceof Error && error.message === KILLED;

export interface Mortal {
  outbox: Outbox;
  fetch: typeof fetch;
  /** A new worker with the same database and network. */
  revive(): void;
  kills(): number;
}

/**
 * Dies every `every` steps on average, at random points, before a step or after it. A step is a request to the ATS or a
 * change of the outbox; a request that was sent is carried out although nobody is there to hear the answer.
 */
export function mortal(outbox: Outbox, network: typeof fetch, every: number, random: () => number): Mortal {
  let steps = 0;
  let kills = 0;
  let alive = true;
  const gap = () => Math.max(1, Math.round(every * (0.5 + random())));
  let nextDeath = gap();

  async function step<T>(work: () => Promise<T>): Promise<T> {
    if (!alive) throw new Error(KILLED);
    steps += 1;
    const dies = steps >= nextDeath;
    const after = dies && random() < 0.5;
    if (dies) {
      alive = false;
      nextDeath = steps + gap();
      kills += 1;
    }
    if (dies && !after) throw new Error(KILLED);
    const done = await work();
    if (dies) throw new Error(KILLED);
    return done;
  }

  return {
    outbox: {
      ...outbox,
      change: (...args) => step(() => outbox.change(...args)),
      due: (...args) => (alive ? outbox.due(...args) : Promise.reject(new Error(KILLED))),
    },
    fetch: (...args) => step(() => network(...args)),
    revive() {
      alive = true;
    },
    kills: () => kills,
  };
}
