/** Engine threads with a time limit and a memory cap; one that breaks either is ended and replaced. */
import { err, ok, type Result } from '@/lib/result';
import type { TaskInput, TaskName, TaskOutput } from './tasks';
import { startThread, type Thread } from './worker-thread';

export interface EnginePool {
  run<N extends TaskName>(task: N, input: TaskInput<N>): Promise<Result<TaskOutput<N>>>;
  /** Tasks that wait or run. */
  load(): number;
  close(): Promise<void>;
}

export interface PoolOptions {
  threads: number;
  /** For one task, from its start. */
  timeoutMs?: number;
  memoryMb?: number;
  /** More than so many waiting tasks are refused, so that nobody waits in vain. */
  mostWaiting?: number;
}

interface Task {
  message: { task: TaskName; input: unknown };
  done(answer: Result<never>): void;
}

const TIMEOUT_MS = 20_000;
const MEMORY_MB = 384;

const tooMuch = (why: string) =>
  err({
    kind: 'unreadable-resume' as const,
    message:
      'This file takes more time or memory to read than a resume should. Save it anew, e.g. as a PDF, and try again.',
    detail: why,
  });

export function createEnginePool(options: PoolOptions): EnginePool {
  const { threads, timeoutMs = TIMEOUT_MS, memoryMb = MEMORY_MB, mostWaiting = 500 } = options;
  const waiting: Task[] = [];
  const live = new Set<Thread>();
  const idle: Thread[] = [];
  let running = 0;
  let closed = false;

  async function start(): Promise<Thread> {
    const thread = await startThread(memoryMb);
    live.add(thread);
    return thread;
  }

  /** Whether the thread is still good after the task. */
  async function runOn(thread: Thread, { message, done }: Task): Promise<boolean> {
    const outcome = await thread.run(message, timeoutMs);
    if (outcome.kind === 'broken') done(tooMuch(outcome.why));
    else if (outcome.answer.ok) done(ok(outcome.answer.value as never));
    else
      done(
        err({
          kind: 'internal',
          message: 'The engine failed on this input. Report it.',
          detail: outcome.answer.message,
        }),
      );
    return outcome.kind === 'answer';
  }

  async function pump(): Promise<void> {
    if (running >= threads || closed) return;
    const task = waiting.shift();
    if (!task) return;
    running += 1;
    try {
      const thread = idle.pop() ?? (await start());
      if (await runOn(thread, task)) idle.push(thread);
      else {
        live.delete(thread);
        await thread.end();
      }
    } catch (error) {
      task.done(
        err({ kind: 'internal', message: 'The engine could not be started.', detail: String(error) }),
      );
    } finally {
      running -= 1;
      void pump();
    }
  }

  return {
    run(task, input) {
      if (closed || waiting.length >= mostWaiting)
        return Promise.resolve(
          err({
            kind: 'rate-limited',
            message: 'The companion has more to score than it can. Try again in a minute.',
          }),
        );
      return new Promise((resolve) => {
        waiting.push({ message: { task, input }, done: resolve as (answer: Result<never>) => void });
        void pump();
      });
    },
    load: () => waiting.length + running,
    async close() {
      closed = true;
      for (const task of waiting.splice(0))
        task.done(err({ kind: 'cancelled', message: 'The companion is stopping. Try again in a moment.' }));
      await Promise.all([...live].map((thread) => thread.end()));
    },
  };
}
