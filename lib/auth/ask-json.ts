import { parseJson, readCapped } from '@/lib/ats/body';
import { err, ok, type Result } from '@/lib/result';

const WITHIN_MS = 20_000;
const MOST_BYTES = 2 ** 20;

/** One exchange with a sign-in server; only an unreachable one is an error here, a refusal is for the caller to read. */
export async function askJson(
  fetch: typeof globalThis.fetch,
  url: URL,
  init: RequestInit,
): Promise<Result<{ status: number; json: unknown }>> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      redirect: 'error',
      ...init,
      headers: { accept: 'application/json', ...init.headers },
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    const body = await readCapped(response, MOST_BYTES);
    return ok({
      status: response.status,
      json: parseJson(new TextDecoder().decode(body ?? new Uint8Array())),
    });
  } catch (error) {
    return err({
      kind: 'ats-down',
      message: 'The sign-in server of the ATS is not answering. Try again in a moment.',
      detail: error instanceof Error ? error.name : 'no answer',
    });
  }
}
