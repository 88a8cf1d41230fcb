/** One engine thread seen from outside: it does one task after the other until it breaks or is ended. */
import { Worker } from 'node:worker_threads';

export type ThreadAnswer = { ok: true; value: unknown } | { ok: false; message: string };
export type Outcome = { kind: 'answer'; answer: ThreadAnswer } | { kind: 'broken'; why: string };

export interface Thread {
  run(message: unknown, timeoutMs: number): Promise<Outcome>;
  end(): Promise<unknown>;
}

const START_MS = 60_000;

/** Starts a thread. @throws Error where it does not come up. */
export async function startThread(memoryMb: number): Promise<Thread> {
  const worker = new Worker(new URL('./start.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  let settle: ((outcome: Outcome) => void) | null = null;
  const broke = (why: string) => settle?.({ kind: 'broken', why });
  worker.on('message', (answer: ThreadAnswer) => settle?.({ kind: 'answer', answer }));
  worker.on('error', (error: Error) => broke(error.message));
  worker.on('exit', () => broke('The thread ended.'));

  function next(timeoutMs: number): Promise<Outcome> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => broke(`over ${timeoutMs} ms`), timeoutMs);
      settle = (outcome) => {
        clearTimeout(timer);
        settle = null;
        resolve(outcome);
      };
    });
  }

  const ready = await next(START_MS);
  if (ready.kind === 'broken') {
    await worker.terminate();
    throw new Error(`An engine thread did not start: ${ready.why}`);
  }
  return {
    run(message, timeoutMs) {
      const answer = next(timeoutMs);
      worker.postMessage(message);
      return answer;
    },
    end: () => worker.terminate(),
  };
}
