import { t, type WordKey } from '@/components/ui/words';
import type { ErrorKind } from '@/lib/result';

const MENDS: Partial<Record<ErrorKind, WordKey>> = {
  invalid: 'log.mend.invalid',
  forbidden: 'log.mend.forbidden',
  'not-found': 'log.mend.notFound',
  'token-expired': 'log.mend.tokenExpired',
  'not-connected': 'log.mend.notConnected',
  'permission-missing': 'log.mend.permissionMissing',
  'switched-off': 'log.mend.switchedOff',
  'ats-down': 'log.mend.atsDown',
};

/** What a person can do about a write that was refused, or null where the message says it all. */
export const mendWords = (kind: ErrorKind): string | null => {
  const key = MENDS[kind];
  return key ? t(key) : null;
};
