/** The companion as people start it: from the Dockerfile's files with its command, as web and worker beside each other, and stopped in mid-work. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { postgres, stopPostgresAfterwards } from './databases';

stopPostgresAfterwards();
const run = promisify(execFile);
const folders: string[] = [];
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});
async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'candor-start-'));
  folders.push(folder);
  return folder;
}

const dockerfile = await readFile('docs/companion/Dockerfile', 'utf8');
const unit = await readFile('docs/companion/candor-companion.service', 'utf8');
/** The last build stage: what the image holds. */
const image = dockerfile.split(/^FROM /m).at(-1) ?? '';
const [command = '', ...args]: string[] = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(image)?.[1] ?? '[]');

/** The folder that the image has, with the packages of this one. */
async function imageFolder(): Promise<string> {
  const folder = await freshFolder();
  const copies = [...image.matchAll(/^COPY (?!--)(.*) \.\/(\S*)$/gm)];
  expect(copies.length).toBeGreaterThan(2);
  for (const [, sources = '', to = ''] of copies)
    for (const source of sources.split(' '))
      await cp(source, path.join(folder, to || path.basename(source)), { recursive: true });
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

type Environment = Record<string, string | undefined>;
interface Started {
  child: ChildProcess;
  printed(): string;
  exited: Promise<number | null>;
}
function start(cwd: string, more: string[], env: Environment): Started {
  const child = spawn(command === 'node' ? process.execPath : command, [...args, ...more], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: undefined, CANDOR_PORT: '0', ...env },
  });
  children.push(child);
  let printed = '';
  const hear = (part: Buffer) => {
    printed += part.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const exited = new Promise<number | null>((done) => child.once('exit', done));
  return { child, printed: () => printed, exited };
}
const urlOf = async ({ printed }: Started): Promise<string> => {
  await expect.poll(printed, { timeout: 60_000 }).toMatch(/listens at http\S+/);
  return /listens at (http\S+)/.exec(printed())?.[1] ?? '';
};

test('the Dockerfile’s files and command start it, its health check passes, and SIGTERM ends it well', async () => {
  const folder = await imageFolder();
  const started = start(folder, [], { CANDOR_DATA: path.join(folder, 'data') });
  const url = await urlOf(started);
  expect(started.printed()).toContain('database: PGlite');
  expect(started.printed()).toMatch(/\/pair#[A-Z0-9]{5}-[A-Z0-9]{5}/);
  const check = /CMD node -e "(.*)"/.exec(image)?.[1] ?? '';
  await run(process.execPath, ['-e', check.replace('http://127.0.0.1:8787', url)]);
  started.child.kill('SIGTERM');
  expect(await started.exited).toBe(0);
  await expect(run(process.execPath, ['-e', check.replace('http://127.0.0.1:8787', url)])).rejects.toThrow();
}, 180_000);

test('systemd runs the same command, from the project’s folder, and gives it time to finish', () => {
  const exec = /^ExecStart=\S*\/(.*)$/m.exec(unit)?.[1];
  expect(exec).toBe([command, ...args].join(' '));
  expect(unit).toMatch(/^TimeoutStopSec=30$/m);
  expect(unit).toMatch(/^UMask=0077$/m);
});

test('web and worker run beside each other on PostgreSQL; what is asked while one stops is still answered', async () => {
  const databaseUrl = (await postgres()).newDatabase();
  const env = { DATABASE_URL: databaseUrl, CANDOR_DATA: await freshFolder() };
  const web = start('.', ['--role', 'web'], env);
  const url = await urlOf(web);
  expect(web.printed()).toContain('database: PostgreSQL');
  const worker = start('.', ['--role', 'worker'], env);
  await expect.poll(worker.printed, { timeout: 60_000 }).toContain('"role":"worker"');
  const half = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async start(controller) {
      const bytes = new TextEncoder().encode(JSON.stringify({ code: 'AAAAA-22222', name: 'Chrome' }));
      controller.enqueue(bytes.slice(0, 10));
      await new Promise((later) => setTimeout(later, 1_000));
      web.child.kill('SIGTERM');
      await new Promise((later) => setTimeout(later, 1_000));
      controller.enqueue(bytes.slice(10));
      controller.close();
    },
  });
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: half, duplex: 'half' } as RequestInit;
  expect((await fetch(`${url}/v1/pair`, request)).status).toBe(403);
  expect(await web.exited).toBe(0);
  worker.child.kill('SIGTERM');
  expect(await worker.exited).toBe(0);
}, 180_000);

test.each([
  [['--role', 'worker'], {}, /serves one process. Set DATABASE_URL/],
  [['--role', 'everything'], {}, /--role is web, worker or all/],
  [['backup'], {}, /Usage/],
  [[], { DATABASE_URL: 'mysql://x' }, /DATABASE_URL: must look like postgres:/],
  [[], { CANDOR_KEY: 'short' }, /32 bytes/],
] as [string[], Environment, RegExp][])(
  '%j with %j is refused in words',
  async (more, env, said) => {
    const { exited, printed } = start('.', more, { CANDOR_DATA: await freshFolder(), ...env });
    expect(await exited).toBe(1);
    expect(printed()).toMatch(said);
    expect(printed()).not.toMatch(/^\s+at /m);
  },
  60_000,
);
