/** Access that a companion hands out for a few minutes: the client secret and the refresh token stay there. */
import type { Authorized, Authorizer } from '@/lib/ats/credential';
import type { Access } from '@/lib/remote/company';
import { err, ok, type Result } from '@/lib/result';
import { once } from './once';

/** The companion gives nothing that ends within a minute. */
const KEEP_MS = 45_000;

export interface CompanionAccessOptions {
  atsName: string;
  /** Asks the companion. */
  ask(): Promise<Result<Access>>;
  /** Whether an address is this ATS's. */
  isAts(url: URL): boolean;
  nowMs: () => number;
}

export function createCompanionAccess({ atsName, ask, isAts, nowMs }: CompanionAccessOptions): Authorizer {
  let kept: { untilMs: number; access: Authorized } | null = null;
  const fresh = once(async (_: null): Promise<Result<Authorized>> => {
    const answer = await ask();
    if (!answer.ok) return answer;
    const { base, headers } = answer.value;
    if (!isAts(new URL(base)))
      return err({
        kind: 'forbidden',
        message: `The companion pointed at an address that is not ${atsName}’s; Candor did not follow.`,
      });
    const secrets = Object.values(headers).flatMap((value) => [value, value.split(' ').at(-1) ?? '']);
    kept = { untilMs: nowMs() + KEEP_MS, access: { base, headers, secrets } };
    return ok(kept.access);
  });
  return {
    current: async () => (kept && kept.untilMs > nowMs() ? ok(kept.access) : fresh(null)),
    async renew(stale) {
      const answer = await fresh(null);
      if (!answer.ok || JSON.stringify(answer.value.headers) !== JSON.stringify(stale.headers)) return answer;
      return err({
        kind: 'token-expired',
        message: `The companion’s own sign-in to ${atsName} has ended. An administrator of the companion connects it again.`,
      });
    },
  };
}
