import type { WordKey } from '@/components/ui/words';
import type { AuthKind } from '@/lib/ats/auth-methods';

/** The ways of signing in, as the recruiter knows them. */
export const AUTH_WORDS: Record<AuthKind, WordKey> = {
  oauth: 'connect.auth.oauth',
  clientCredentials: 'connect.auth.clientCredentials',
  apiKey: 'connect.auth.apiKey',
  odoo: 'connect.auth.odoo',
  session: 'connect.auth.session',
};
