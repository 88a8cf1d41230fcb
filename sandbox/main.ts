import path from 'node:path';
import { parseArgs } from 'node:util';
import { SANDBOX_APP } from './auth/client';
import { type Sandbox, startSandbox } from './server';
import { SEED_USERS } from './store/users';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4170' },
    ats: { type: 'string', default: 'greenhouse' },
    data: { type: 'string', default: '.sandbox-data' },
    reset: { type: 'boolean', default: false },
  },
});

try {
  const sandbox = await startSandbox({
    ats: values.ats,
    port: Number(values.port),
    dataDir: path.resolve(values.data),
    reset: values.reset,
  });
  printAddresses(sandbox);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
} catch (error) {
  console.error(inWords(error));
  process.exit(1);
}

function printAddresses({ origins, vendor }: Sandbox) {
  const [recruiter] = SEED_USERS;
  const keys = Object.entries(vendor.credentials).filter(([name]) => name !== 'kind');
  const lines = [
    ['ATS', origins.web],
    ['API', origins.api],
    ['sign in as', `${recruiter?.email}, password ${recruiter?.password}`],
    ...(vendor.oauth
      ? [
          ['OAuth', origins.auth],
          ['OAuth app', `${SANDBOX_APP.clientId}, secret ${SANDBOX_APP.clientSecret}`],
        ]
      : keys.map(([name, value]) => [name, String(value)])),
  ];
  console.log(`The sandbox ATS is ready: ${vendor.id}.\n`);
  for (const [name = '', value] of lines) console.log(`  ${name.padEnd(12)}${value}`);
}

function inWords(error: unknown): string {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (inUse) return `Port ${values.port} is taken. Stop the other program or choose another with --port.`;
  return error instanceof Error ? error.message : String(error);
}
