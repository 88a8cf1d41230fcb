/** The companion as people start it, in a process of its own, and what its database and files hold afterwards. */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { SANDBOX_APP } from '../../sandbox/auth/client';
import type { Origins } from '../../sandbox/server';
import { SEED_USERS } from '../../sandbox/store/users';
import { SANDBOX_HOSTS } from '../companion/ats';

export interface CompanionProcess {
  /** Signs it in to the sandbox and lets it work by itself, as an administrator's program does over the API. */
  connect(origins: Origins): Promise<void>;
  /** A link that a program has made over the API, for `lifeMs`: its address. */
  makeLink(lifeMs: number): Promise<string>;
  /** For the extension; its builds for tests have access to `*.localhost`. */
  pairingLink: string;
  /** All that it has printed and logged. */
  printed(): string;
  stop(): Promise<void>;
  /** After it was stopped: every row of its database as text. */
  dump(): Promise<string>;
  /** After it was stopped: the bytes of every file it keeps. */
  files(): Promise<Buffer[]>;
  remove(): Promise<void>;
}

export async function startCompanionProcess(): Promise<CompanionProcess> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'candor-links-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      CANDOR_DATA: dataDir,
      CANDOR_PORT: '0',
      DATABASE_URL: undefined,
      CANDOR_ALLOW_PRIVATE: SANDBOX_HOSTS.join(),
    },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let printed = '';
  const pairingLink = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
      const link = /http:\/\/\S+\/pair#\S+/.exec(printed)?.[0];
      if (link) resolve(link);
    });
    void exited.then(() => reject(new Error(`The companion did not start.\n${printed}`)));
  });
  const { origin, hash } = new URL(pairingLink);
  const call = async (token: string | null, method: string, path: string, body: unknown) => {
    const headers = {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const answer = await fetch(origin + path, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  const { token } = await call(null, 'POST', '/v1/pair', { code: hash.slice(1), name: 'Program' });
  const { link } = await call(token, 'POST', '/v1/pairing-codes', { role: 'recruiter' });

  return {
    async connect(origins) {
      const { clientId, clientSecret } = SANDBOX_APP;
      const credentials = {
        kind: 'clientCredentials',
        clientId,
        clientSecret,
        subject: String(SEED_USERS[0]?.id),
      };
      await call(token, 'PUT', '/v1/connections', {
        ats: 'greenhouse',
        origins,
        background: true,
        credentials,
      });
    },
    async makeLink(lifeMs) {
      const id = randomBytes(16).toString('base64url');
      await call(token, 'POST', '/v1/links', {
        id,
        proofHash: randomBytes(32).toString('hex'),
        passphrase: false,
        candidates: 1,
        expiresAtMs: Date.now() + lifeMs,
        sealed: randomBytes(64).toString('base64url'),
      });
      return `${origin}/review/${id}#${randomBytes(32).toString('base64url')}`;
    },
    pairingLink: link.replace('127.0.0.1', 'companion.localhost'),
    printed: () => printed,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
    async dump() {
      const run = promisify(execFile);
      const command = ['--import', 'tsx', 'tests/companion/print-dump.ts', dataDir];
      return (await run(process.execPath, command, { maxBuffer: 2 ** 28 })).stdout;
    },
    async files() {
      const found = await readdir(dataDir, { recursive: true, withFileTypes: true });
      return Promise.all(
        found.filter((one) => one.isFile()).map((one) => readFile(path.join(one.parentPath, one.name))),
      );
    },
    async remove() {
      child.kill('SIGKILL');
      await exited;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
