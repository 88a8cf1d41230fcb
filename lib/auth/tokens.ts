import { z } from 'zod';
import type { TokenSource } from '@/lib/ats/http';
import { err, ok, type Result } from '@/lib/result';
import { type Tokens, tokensSchema } from './oauth';
import type { Vault } from './vault';

/** What the vault holds for one connection. */
export const grantSchema = z.object({ clientSecret: z.string(), tokens: tokensSchema });
export type Grant = z.infer<typeof grantSchema>;

const EARLY_MS = 60_000;
const ENDED = {
  kind: 'token-expired' as const,
  message: 'Your sign-in has ended. Sign in again; nothing is lost.',
};

/** Hands out access tokens; a refresh is made once for all callers, because refresh tokens work only once. */
export function createTokenSource(options: {
  connectionId: string;
  vault: Vault;
  nowMs: () => number;
  refresh(grant: Grant, refreshToken: string): Promise<Result<Tokens>>;
}): TokenSource {
  const { connectionId, vault, nowMs, refresh } = options;
  let running: Promise<Result<string>> | null = null;

  async function read(): Promise<Grant | null> {
    const kept = grantSchema.safeParse(await vault.get(connectionId));
    return kept.success ? kept.data : null;
  }

  async function refreshOnce(stale: string): Promise<Result<string>> {
    const grant = await read();
    if (!grant) return err(ENDED);
    // Somebody else was faster: their token is younger than the one refused.
    if (grant.tokens.accessToken !== stale) return ok(grant.tokens.accessToken);
    if (!grant.tokens.refreshToken) return err(ENDED);
    const fresh = await refresh(grant, grant.tokens.refreshToken);
    if (!fresh.ok) return fresh;
    await vault.put(connectionId, {
      ...grant,
      tokens: { ...fresh.value, refreshToken: fresh.value.refreshToken ?? grant.tokens.refreshToken },
    });
    return ok(fresh.value.accessToken);
  }

  const renew = (stale: string): Promise<Result<string>> => {
    running ??= refreshOnce(stale).finally(() => {
      running = null;
    });
    return running;
  };

  return {
    renew,
    async current() {
      const grant = await read();
      if (!grant) return err(ENDED);
      const { accessToken, expiresAtMs } = grant.tokens;
      return expiresAtMs - EARLY_MS > nowMs() ? ok(accessToken) : renew(accessToken);
    },
  };
}
