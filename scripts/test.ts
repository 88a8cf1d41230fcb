/** `npm test`: every check in order of cost, each with its time; stops at the first that fails. */
import { spawnSync } from 'node:child_process';
import { findChromium, findFirefox } from './browsers';
import { findPostgres } from './postgres';

/** What the browser tests need of a build: the sandbox's hosts granted, as a managed roll-out would. */
const TEST_HOSTS = 'http://*.localhost/*';

function step(label: string, command: string, args: string[], env: Record<string, string> = {}): void {
  const startMs = performance.now();
  console.log(`\n▸ ${label}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`✗ ${label} failed after ${seconds} s`);
    process.exit(1);
  }
  console.log(`✓ ${label}: ${seconds} s`);
}

const chromium = await findChromium();
const firefox = findFirefox();
findPostgres();
step('types', 'npx', ['tsc']);
step('format and lint', 'npx', ['biome', 'check', '.']);
step('dead code', 'npx', ['knip']);
step('unit and contract tests', 'npx', ['vitest', 'run']);
step('build for Chrome', 'npx', ['wxt', 'build'], { CANDOR_HOSTS: TEST_HOSTS });
step('build for Firefox', 'npx', ['wxt', 'build', '-b', 'firefox'], { CANDOR_HOSTS: TEST_HOSTS });
step('page of review links', 'npm', ['run', 'build:review']);
step('browser tests', 'npx', ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts'], {
  CANDOR_CHROMIUM: chromium,
  CANDOR_FIREFOX: firefox,
});
