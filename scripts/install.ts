/** Debian packages that the demo and the tests need. */
import { execFileSync, spawnSync } from 'node:child_process';

/** Full path of a command, or null. */
export const onPath = (command: string): string | null => {
  const found = spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
};

/** Installs Debian packages and says so; throws with the command to run where that is not possible. */
export function install(what: string, packages: readonly string[]): void {
  const command = `apt-get install -y ${packages.join(' ')}`;
  if (!onPath('apt-get') || process.getuid?.() !== 0) {
    throw new Error(`No ${what} found. Install one, e.g. with: sudo ${command}`);
  }
  console.error(`Installing ${packages.join(', ')} from Debian's packages…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-q'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  execFileSync('apt-get', ['install', '-y', '-q', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
}
