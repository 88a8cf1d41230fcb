/** An engine thread: one task at a time, so that a hostile file can take down this thread and nothing else. */
import { parentPort } from 'node:worker_threads';
import { TASKS, type TaskName } from './tasks';

const work = TASKS as Record<TaskName, (input: never) => unknown>;

parentPort?.on('message', async ({ task, input }: { task: TaskName; input: never }) => {
  try {
    parentPort?.postMessage({ ok: true, value: await work[task](input) });
  } catch (error) {
    parentPort?.postMessage({ ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});
parentPort?.postMessage('ready');
