/**
 * `npm start`: builds, starts the sandbox ATS, opens a browser with Candor; without a display it does the whole job itself.
 * `npm start -- --ats lever` plays another ATS than Greenhouse, `--candidates 3` stops after the third.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generatePeople } from '../sandbox/people';
import { startSandbox } from '../sandbox/server';
import { vendorOf } from '../sandbox/vendors';
import { launchChromium } from '../tests/e2e/chromium';
import { connectTo, signInToAts } from '../tests/e2e/journey';
import { demo } from './demo';

const PORT = 4170;
const headless = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const { vendor, most } = asked();

process.stderr.write('Building the extension…\n');
execFileSync('npx', ['wxt', 'build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, CANDOR_HOSTS: 'http://*.localhost/*' },
});
process.stderr.write('Starting the sandbox ATS…\n');
const people = await generatePeople();
const sandbox = await startSandbox({
  vendor,
  port: headless ? 0 : PORT,
  ...(headless ? {} : { dataDir: path.resolve('.sandbox-data') }),
  people: async () => people,
});
const { context, extensionId } = await launchChromium('', headless);

if (headless) {
  mkdirSync('demo-output', { recursive: true });
  const candidates = people.candidates.slice(0, most);
  const good = await demo({ context, extensionId, sandbox, candidates }).catch((error: unknown) => {
    // What a browser says ends in pages of its own log; the first line is the sentence.
    const said = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    process.stderr.write(`The demo stopped: ${said}\n`);
    return false;
  });
  await context.close();
  await sandbox.close();
  process.exitCode = good ? 0 : 1;
} else {
  process.stderr.write(
    `The ATS: ${sandbox.origins.web}  (riley@sandbox.test / sandbox)\nOnce Candor is connected, open any candidate.\n`,
  );
  await signInToAts(await context.newPage(), sandbox.origins);
  await connectTo(context, extensionId, sandbox);
  await new Promise((closed) => context.once('close', closed));
  await sandbox.close();
}

/** What the command line asks for; anything that is not played is told before a minute goes into building. */
function asked() {
  try {
    const { values } = parseArgs({
      options: {
        ats: { type: 'string', default: 'greenhouse' },
        candidates: { type: 'string', default: '50' },
      },
    });
    const most = Number(values.candidates);
    if (!Number.isInteger(most) || most < 1)
      throw new Error('--candidates takes a whole number from 1 up, for example --candidates 3.');
    return { vendor: vendorOf(values.ats), most };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
