/** A PostgreSQL of one's own in a folder under /tmp, from Debian's package, for tests and measuring. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { install } from './install';

const ROOT = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs: `CANDOR_POSTGRES`, else Debian's newest, freshly installed if need be. */
export function findPostgres(): string {
  const given = process.env.CANDOR_POSTGRES;
  if (given) {
    if (!existsSync(path.join(given, 'initdb'))) throw new Error(`CANDOR_POSTGRES: ${given} has no initdb.`);
    return given;
  }
  if (!newest()) install('PostgreSQL', ['postgresql']);
  const found = newest();
  if (!found) throw new Error(`Debian’s postgresql was installed but is not in ${ROOT}.`);
  return found;
}

function newest(): string | undefined {
  if (!existsSync(ROOT)) return undefined;
  const versions = readdirSync(ROOT).sort((a, b) => Number(b) - Number(a));
  return versions
    .map((one) => path.join(ROOT, one, 'bin'))
    .find((bin) => existsSync(path.join(bin, 'initdb')));
}

/** PostgreSQL refuses to run as root: then it is run as the user that Debian's package made. */
function user(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export interface Postgres {
  url: string;
  /** As if the machine lost it; `start` brings it back at the same address. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** A fresh database in it. */
  newDatabase(): string;
  stop(): Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });

/** Starts a PostgreSQL on a free port, with its data in a temporary folder that `stop` removes. */
export async function startPostgres(): Promise<Postgres> {
  const bin = findPostgres();
  const as = user();
  const dir = mkdtempSync(path.join(os.tmpdir(), 'candor-pg-'));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(dir, as.uid, as.gid);
  const data = path.join(dir, 'data');
  const run = (program: string, args: string[]) =>
    execFileSync(path.join(bin, program), args, { ...as, cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] });
  run('initdb', ['-D', data, '-U', 'candor', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C']);
  const port = await freePort();
  let server: ReturnType<typeof spawn>;
  let count = 0;

  async function start(): Promise<void> {
    server = spawn(
      path.join(bin, 'postgres'),
      [
        '-D',
        data,
        '-p',
        String(port),
        '-k',
        dir,
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'max_connections=200',
      ],
      { ...as, cwd: dir, stdio: 'ignore' },
    );
    for (let tries = 0; tries < 200; tries++) {
      const ready = () => run('pg_isready', ['-q', '-h', '127.0.0.1', '-p', String(port), '-U', 'candor']);
      try {
        ready();
        return;
      } catch {
        await new Promise((again) => setTimeout(again, 50));
      }
    }
    throw new Error('PostgreSQL did not come up within ten seconds.');
  }

  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      if (server.exitCode !== null || server.signalCode !== null) return resolve();
      server.once('exit', () => resolve());
      server.kill(signal);
    });

  await start();
  const at = (name: string) => `postgres://candor@127.0.0.1:${port}/${name}`;
  return {
    url: at('postgres'),
    start,
    kill: () => end('SIGQUIT'),
    newDatabase() {
      count += 1;
      run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'candor', `candor${count}`]);
      return at(`candor${count}`);
    },
    async stop() {
      await end('SIGINT');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
