import path from 'node:path';
import { parseArgs } from 'node:util';
import { SANDBOX_APP } from './auth/client';
import { type Sandbox, startSandbox } from './server';
import { SEED_USERS } from './store/users';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4170' },
    data: { type: 'string', default: '.sandbox-data' },
    reset: { type: 'boolean', default: false },
  },
});

try {
  const sandbox = await startSandbox({
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

function printAddresses({ origins }: Sandbox) {
  const [recruiter] = SEED_USERS;
  console.log(`The sandbox ATS is ready.

  ATS         ${origins.web}
  API         ${origins.api}/v3
  OAuth       ${origins.auth}/authorize
  sign in as  ${recruiter?.email}, password ${recruiter?.password}
  OAuth app   ${SANDBOX_APP.clientId}, secret ${SANDBOX_APP.clientSecret}
`);
}

function inWords(error: unknown): string {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (inUse) return `Port ${values.port} is taken. Stop the other program or choose another with --port.`;
  return error instanceof Error ? error.message : String(error);
}
