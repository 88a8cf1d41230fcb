/** `npm start`: builds, starts the sandbox ATS, opens a browser with Candor; without a display it does the whole job itself. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { generatePeople } from '../sandbox/people';
import { startSandbox } from '../sandbox/server';
import { launchChromium } from '../tests/e2e/chromium';
import { connect, signInToAts } from '../tests/e2e/journey';
import { demo } from './demo';

const PORT = 4170;
const headless = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

process.stderr.write('Building the extension…\n');
execFileSync('npx', ['wxt', 'build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, CANDOR_HOSTS: 'http://*.localhost/*' },
});
process.stderr.write('Starting the sandbox ATS…\n');
const people = await generatePeople();
const sandbox = await startSandbox({
  port: headless ? 0 : PORT,
  ...(headless ? {} : { dataDir: path.resolve('.sandbox-data') }),
  people: async () => people,
});
const { context, extensionId } = await launchChromium('', headless);

if (headless) {
  mkdirSync('demo-output', { recursive: true });
  const good = await demo({ context, extensionId, sandbox, people });
  await context.close();
  await sandbox.close();
  process.exitCode = good ? 0 : 1;
} else {
  process.stderr.write(
    `The ATS: ${sandbox.origins.web}  (riley@sandbox.test / sandbox)\nPress Allow access in the sign-in window, then open any candidate.\n`,
  );
  await connect(context, extensionId, sandbox.origins);
  await signInToAts(await context.newPage(), sandbox.origins);
  await new Promise((closed) => context.once('close', closed));
  await sandbox.close();
}
