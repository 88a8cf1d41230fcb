/** A whole companion for a test: its own database, a free port, and its log in memory. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Companion, type CompanionOptions, startCompanion } from '../../server/companion';
import { type Config, readConfig } from '../../server/config';
import { createLog } from '../../server/log';
import { newCode } from '../../server/pairing/codes';

export interface TestCompanion extends Companion {
  dataDir: string;
  /** All that was logged so far. */
  logged(): string;
  /** Pairs a device as an extension does and answers its token. */
  pair(role?: 'admin' | 'recruiter', origin?: string): Promise<string>;
  call(
    token: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
}

export interface TestOptions extends Omit<CompanionOptions, 'config' | 'role'> {
  role?: CompanionOptions['role'];
  config?: Partial<Config>;
}

export const EXTENSION = `chrome-extension://${'abcdefgh'.repeat(4)}`;

export async function startTestCompanion(options: TestOptions = {}): Promise<TestCompanion> {
  const { config, role = 'all', ...more } = options;
  const dataDir = config?.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'candor-companion-')));
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const companion = await startCompanion({
    ...more,
    role,
    log,
    config: { ...readConfig({}), dataDir, port: 0, threads: 1, ...config },
  });
  const call: TestCompanion['call'] = (token, method, route, body, headers) =>
    fetch(`${companion.url}${route}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    ...companion,
    dataDir,
    logged: () => lines.join(''),
    call,
    async pair(wanted = 'admin', origin = EXTENSION) {
      const { parts } = companion;
      const code = await newCode(parts.database.db, wanted, parts.nowMs());
      const answer = await call(null, 'POST', '/v1/pair', { code, name: `Test ${wanted}` }, { origin });
      const { token } = (await answer.json()) as { token: string };
      return token;
    },
    async close() {
      await companion.close();
      if (!config?.dataDir) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
