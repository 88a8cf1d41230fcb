import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Sandbox } from '../../sandbox/server';

/** The Score JSON of these candidates as Node makes it from the same ATS, by candidate. */
export async function scoresInNode(sandbox: Sandbox, ids: number[]): Promise<Map<number, string>> {
  const args = [
    'tests/e2e/node-score.ts',
    sandbox.origins.api,
    await sandbox.tokens.issue(),
    ...ids.map(String),
  ];
  const { stdout } = await promisify(execFile)('npx', ['tsx', ...args], { maxBuffer: 64 * 2 ** 20 });
  const lines = stdout.trim().split('\n');
  return new Map(ids.map((id, i) => [id, lines[i] ?? '']));
}
