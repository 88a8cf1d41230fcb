import type { ErrorKind } from '@/lib/result';

const MENDS: Partial<Record<ErrorKind, string>> = {
  invalid:
    'The ATS refuses this value. Look at the field there: it may have been changed, or a person has written to it. Discard the write, or try again after mending it.',
  forbidden:
    'Ask an ATS administrator for the permission, sign in again on the connections page, then try again.',
  'not-found': 'The candidate, the field or the application is gone from the ATS. Discard the write.',
  'token-expired': 'Sign in again on the connections page, then try again.',
  'not-connected': 'Connect this ATS again, then try again.',
  'permission-missing': 'Allow access to this ATS on the connections page, then try again.',
  'ats-down': 'The ATS did not answer for days. Try again when it does.',
};

/** What a person can do about a write that was refused, or null where the message says it all. */
export const mendWords = (kind: ErrorKind): string | null => MENDS[kind] ?? null;
