/**
 * What an organisation lays down for all its browsers, read from `storage.managed`. `public/managed-schema.json` says
 * the same to the browser; a test holds the two together.
 */
import { z } from 'zod';
import { type Mapping, mappingSchema } from './mapping';
import { retentionSchema } from './privacy/retention';

export const policySchema = z.object({
  /** Only ATSs at these web origins can be connected, e.g. `https://app.greenhouse.io`. */
  allowedOrigins: z.array(z.url()).optional(),
  /** Connectors that are switched off, by id: `greenhouse`, `lever` … */
  offConnectors: z.array(z.string()).optional(),
  /** Where values go, by connector id; the mapping page shows it and cannot change it. */
  mappings: z.record(z.string(), mappingSchema).optional(),
  /** No resume leaves the device for scoring. */
  remoteEngineOff: z.boolean().optional(),
  /** No rule may advance a candidate by itself. */
  advanceOff: z.boolean().optional(),
  /** The most days that each category is kept. */
  retentionDays: retentionSchema.optional(),
});
export type Policy = z.infer<typeof policySchema>;

/** The policy, or the reason why it is none: a policy that cannot be read must not be taken for "all allowed". */
export type PolicyRead = { policy: Policy; problem?: undefined } | { policy: Policy; problem: string };

/** Reads what the browser holds. Unknown keys are left out; a key that is wrong is named. */
export function readPolicy(managed: unknown): PolicyRead {
  const read = policySchema.safeParse(managed ?? {});
  if (read.success) return { policy: read.data };
  // The strictest reading, until an administrator has mended it.
  return {
    policy: { remoteEngineOff: true, advanceOff: true },
    problem: z.prettifyError(read.error).slice(0, 300),
  };
}

/** Why the policy does not let this ATS be used, or null. */
export function forbiddenBy(policy: Policy, ats: string, webOrigin: string): string | null {
  if (policy.offConnectors?.includes(ats)) return 'Your organisation has switched this ATS off for Candor.';
  const allowed = policy.allowedOrigins?.map((one) => new URL(one).origin);
  if (allowed && !allowed.includes(webOrigin))
    return 'Your organisation lets Candor work only with its own ATS addresses, and this is none of them.';
  return null;
}

/** Where values go, with what the organisation laid down in place of the user's choice. Keys are connection ids. */
export const mappingsUnder = (
  policy: Policy,
  chosen: Readonly<Record<string, Mapping>>,
  connections: readonly { id: string; ats: string }[],
): Record<string, Mapping> => ({
  ...chosen,
  ...Object.fromEntries(
    connections.flatMap(({ id, ats }) => {
      const fixed = policy.mappings?.[ats];
      return fixed ? [[id, fixed]] : [];
    }),
  ),
});
