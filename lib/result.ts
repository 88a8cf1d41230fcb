/** An answer that is either a value or an error; what crosses frames and modules instead of exceptions. */
export type Result<T, E = AppError> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/**
 * What can go wrong in words a person can act on. `kind` picks the panel's state and its one helpful button;
 * `message` is a full sentence without secrets; `detail` is for the log (vendor message, field name).
 */
export interface AppError {
  kind: ErrorKind;
  message: string;
  detail?: string;
  /** The ATS it is about, as its connection is named. */
  atsName?: string;
  /** What was asked of the ATS: method and path, neither query nor body. */
  request?: string;
  /** Epoch milliseconds of the next attempt, where one is planned (rate limit, ATS down). */
  retryAtMs?: number;
  /** The request may have been carried out although no usable answer came: look before trying again. */
  maybeDone?: boolean;
}

export const ERROR_KINDS = [
  'not-connected',
  'token-expired',
  'permission-missing',
  'switched-off',
  'forbidden',
  'not-found',
  'invalid',
  'rate-limited',
  'ats-down',
  'unexpected-answer',
  'no-resume',
  'unreadable-resume',
  'no-job-description',
  'opted-out',
  'cancelled',
  'storage-full',
  'internal',
] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** The value changed by `change`; an error as it is. */
export const mapOk = <T, U>(result: Result<T>, change: (value: T) => U): Result<U> =>
  result.ok ? ok(change(result.value)) : result;
