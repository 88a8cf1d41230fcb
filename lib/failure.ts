/** What a use case that failed unexpectedly says to a person. Pure. */
import type { AppError } from './result';

/** The browser names it so in every storage; Dexie keeps the browser's error inside its own. */
const FULL = 'QuotaExceededError';

const namesFull = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (('name' in error && error.name === FULL) || ('inner' in error && namesFull(error.inner)));

export function failureOf(error: unknown): AppError {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (namesFull(error))
    return {
      kind: 'storage-full',
      message:
        'The browser has no room left for Candor, so nothing was changed and nothing was lost. Free some disk space, or delete old data on Candor’s privacy page; then try again.',
      detail,
    };
  return {
    kind: 'internal',
    message: 'Something in Candor went wrong. Nothing was written; try again.',
    detail,
  };
}
