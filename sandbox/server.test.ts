import { access, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixturePeople } from './fixture-people';
import { localFetch } from './local-fetch';
import { type Sandbox, startSandbox } from './server';
import { removeDb } from './store/open';
import { apiCaller } from './testing';

let folder: string;
let dataDir: string;
let sandbox: Sandbox;
let token: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sandbox-'));
  dataDir = path.join(folder, 'data');
  sandbox = await startSandbox({ people: fixturePeople, port: 0, dataDir });
  token = await sandbox.tokens.issue();
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const ask = (init?: RequestInit) =>
  localFetch(`${sandbox.origins.api}/v3/jobs`, { headers: { authorization: `Bearer ${token}` }, ...init });

describe('faults', () => {
  it('answers a status, then HTML, then truly again', async () => {
    sandbox.faults.plan([{ kind: 'status', status: 429, retryAfterSeconds: 7 }, { kind: 'html' }]);
    const limited = await ask();
    expect(limited).toMatchObject({ status: 429 });
    expect(limited.headers.get('retry-after')).toBe('7');
    expect(await (await ask()).text()).toContain('<!doctype html>');
    expect(await (await ask()).json()).toHaveLength(1);
  });

  it('breaks off in the middle, resets, and hangs until the client gives up', async () => {
    sandbox.faults.plan([{ kind: 'truncated' }, { kind: 'reset' }, { kind: 'hang' }]);
    await expect(ask()).rejects.toThrow('aborted');
    await expect(ask()).rejects.toThrow('ECONNRESET');
    await expect(ask({ signal: AbortSignal.timeout(50) })).rejects.toThrow('abort');
  });

  it('does the work and loses the answer', async () => {
    sandbox.faults.plan(({ method }) => (method === 'POST' ? { kind: 'answer-lost' } : undefined));
    const call = apiCaller(sandbox, token);
    const note = { candidate_id: 6101, user_id: 4001, body: 'Lost?', visibility: 'private' };
    await expect(call('POST', '/notes', note)).rejects.toThrow();
    expect((await call('GET', '/notes?candidate_ids=6101')).json).toMatchObject([{ body: 'Lost?' }]);
    expect(sandbox.requests.find((request) => request.method === 'POST')).toMatchObject({ status: 0 });
  });
});

describe('data directory', () => {
  it('keeps notes and tokens over a restart', async () => {
    const note = { candidate_id: 6102, user_id: 4001, body: 'Kept', visibility: 'private' };
    sandbox.faults.clear();
    await apiCaller(sandbox, token)('POST', '/notes', note);
    await sandbox.close();
    sandbox = await startSandbox({ people: fixturePeople, port: 0, dataDir });
    const { json } = await apiCaller(sandbox, token)('GET', '/notes?candidate_ids=6102');
    expect(json).toMatchObject([{ body: 'Kept' }]);
  });

  it('is removed on reset only if it is a sandbox database', async () => {
    await expect(removeDb(folder)).rejects.toThrow('left alone');
    await access(dataDir);
    await removeDb(path.join(folder, 'never made'));
  });
});
