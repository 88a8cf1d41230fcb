/** Finds the browsers that the demo and the tests drive, or installs them from Debian's packages. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const onPath = (command: string): string | null => {
  const found = spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
};

async function playwrightChromium(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

/** Installs Debian packages and says so; throws with the command to run where that is not possible. */
function install(packages: string[]): void {
  const command = `apt-get install -y ${packages.join(' ')}`;
  if (!onPath('apt-get') || process.getuid?.() !== 0) {
    throw new Error(`No browser found. Install one, e.g. with: sudo ${command}`);
  }
  console.error(`Installing ${packages.join(', ')} from Debian's packages…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-q'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  execFileSync('apt-get', ['install', '-y', '-q', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
}

/** Path of a Chromium: `CANDOR_CHROMIUM`, the system's, Playwright's, else Debian's, freshly installed. */
export async function findChromium(): Promise<string> {
  const given = process.env.CANDOR_CHROMIUM;
  if (given && !existsSync(given)) throw new Error(`CANDOR_CHROMIUM names ${given}, which does not exist.`);
  const found = given ?? onPath('chromium') ?? onPath('chromium-browser') ?? (await playwrightChromium());
  if (found) return found;
  install(['chromium', 'fonts-liberation', 'fonts-noto-color-emoji']);
  const installed = onPath('chromium');
  if (!installed) throw new Error('Debian’s chromium was installed but is not on the PATH.');
  return installed;
}

/** Path of a Firefox: `CANDOR_FIREFOX`, the system's, else Debian's ESR, freshly installed. */
export function findFirefox(): string {
  const found = process.env.CANDOR_FIREFOX ?? onPath('firefox-esr') ?? onPath('firefox');
  if (found) return found;
  install(['firefox-esr']);
  const installed = onPath('firefox-esr');
  if (!installed) throw new Error('Debian’s firefox-esr was installed but is not on the PATH.');
  return installed;
}
