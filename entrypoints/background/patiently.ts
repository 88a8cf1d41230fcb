/** A press is not lost to an ATS's rate limit: what was to be read is read again once the ATS has had its moment. */
import { type AppError, err, type Result } from '@/lib/result';

const MOST_TRIES = 4;
const SHORTEST_MS = 1_000;
/** A person waits before the panel; where the ATS asks for longer, they are told instead. */
const LONGEST_MS = 20_000;

interface Read {
  loaded: { score: unknown; problem: AppError | null };
}

/** Reads up to four times. What is left without a score then is an error in the ATS's words. */
export async function patiently<T extends Read>(
  read: () => Promise<Result<T>>,
  nowMs: () => number,
  wait = (ms: number) => new Promise<void>((later) => setTimeout(later, ms)),
): Promise<Result<T>> {
  for (let tries = 1; ; tries++) {
    const found = await read();
    const problem = found.ok ? found.value.loaded.problem : found.error;
    if (!problem || (found.ok && found.value.loaded.score)) return found;
    const waitMs = Math.max(SHORTEST_MS, (problem.retryAtMs ?? 0) - nowMs());
    if (problem.kind !== 'rate-limited' || tries >= MOST_TRIES || waitMs > LONGEST_MS) return err(problem);
    await wait(waitMs);
  }
}
