/** Apart from the sandbox, so that a companion process for measuring does not load an ATS and its sign-in server. */
import type { AtsDefinition } from '../../lib/ats/contract';
import { greenhouse } from '../../lib/ats/greenhouse';

/** Greenhouse without its limit on requests, for tests that are about something else. */
export const unhurried = (id: string): AtsDefinition | undefined =>
  id === 'greenhouse'
    ? {
        ...greenhouse,
        limits: { ...greenhouse.limits, requests: 1_000_000, perMs: 1_000, headers: undefined },
      }
    : undefined;
