import { createApi } from '../greenhouse/api';
import { SCOPES } from '../greenhouse/scopes';
import type { Vendor } from './vendor';

/** The sandbox's pages are Greenhouse's, so their addresses are too. */
export const greenhouse: Vendor = {
  id: 'greenhouse',
  apiHost: 'harvest',
  api: ({ rateLimit = 1000, origins, ...context }) =>
    createApi({ ...context, apiOrigin: origins.api, rateLimit }),
  oauth: {
    scopes: SCOPES,
    routes: {
      authorization: '/authorize',
      token: '/token',
      revocation: '/revoke',
      introspection: '/introspect',
    },
    clientAuth: 'client_secret_basic',
    /** Greenhouse says when a token ends (`expires_at`), not how long it lives (`expires_in`). */
    answer({ expires_in: lifetimeSeconds, ...rest }) {
      return { ...rest, expires_at: new Date(Date.now() + Number(lifetimeSeconds) * 1000).toISOString() };
    },
  },
  pages: {
    addressOf: (personId, applicationId) => `/people/${personId}?application_id=${applicationId}`,
    open: () => null,
  },
  credentials: { kind: 'oauth' },
};
