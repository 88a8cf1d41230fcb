/** `npm run companion`: starts the companion, says where it is, and how to pair the first browser. */
import { parseArgs } from 'node:util';
import { pairingLink } from '@/lib/remote/pairing';
import { backup, restore } from './backup/backup';
import { type Companion, type RoleOfProcess, startCompanion } from './companion';
import { ConfigError, readConfig } from './config';
import { createLog } from './log';
import { newCode } from './pairing/codes';
import { hasAdmin } from './pairing/devices';

const USAGE = `Usage: npm run companion -- [--role web|worker|all] [--pair]
       npm run companion -- backup FILE
       npm run companion -- restore FILE
  --role    all (web and worker, the default), or one of them; several processes need DATABASE_URL
  --pair    print a pairing link for an administrator, also when there is one already
Settings come from the environment; docs/companion.md lists them.`;

const isRole = (text: string): text is RoleOfProcess => ['web', 'worker', 'all'].includes(text);

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { role: { type: 'string', default: 'all' }, pair: { type: 'boolean', default: false } },
    });
    if (!isRole(values.role))
      throw new ConfigError(`--role is web, worker or all, not "${values.role}".\n${USAGE}`);
    return { role: values.role, pair: values.pair, positionals };
  } catch (error) {
    throw error instanceof ConfigError ? error : new ConfigError(`${String(error)}\n${USAGE}`);
  }
}

async function greet({ parts, url }: Companion, pair: boolean): Promise<void> {
  if (!url) return;
  console.log(`\nThe companion listens at ${parts.publicUrl()} (database: ${parts.database.kind}).`);
  if (!pair && (await hasAdmin(parts.database.db))) return;
  const code = await newCode(parts.database.db, 'admin', parts.nowMs());
  console.log(`Pair the first browser: paste this link in Candor’s settings under Companion. It works once, for 15 minutes.

  ${pairingLink(parts.publicUrl(), code)}\n`);
}

async function serve(role: RoleOfProcess, pair: boolean): Promise<void> {
  const config = readConfig(process.env);
  if (role !== 'all' && !config.databaseUrl)
    throw new ConfigError(
      'The embedded database serves one process. Set DATABASE_URL to a PostgreSQL, or leave --role away.',
    );
  const log = createLog(config.logLevel);
  const companion = await startCompanion({ config, role, log });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void companion.close().then(() => process.exit(0));
    });
  log.info({ role, database: companion.parts.database.kind }, 'started');
  await greet(companion, pair);
}

async function main(): Promise<void> {
  const { role, pair, positionals } = readArguments();
  const [command, file] = positionals;
  if (!command) return serve(role, pair);
  if ((command !== 'backup' && command !== 'restore') || !file) throw new ConfigError(USAGE);
  const config = readConfig(process.env);
  const count = await (command === 'backup' ? backup(config, file) : restore(config, file));
  console.log(`${count} rows ${command === 'backup' ? `are in ${file}` : `came back from ${file}`}.`);
}

try {
  await main();
} catch (error) {
  if (error instanceof ConfigError) console.error(error.message);
  else {
    const cause = error instanceof Error && error.cause ? `\n${String(error.cause)}` : '';
    console.error(`The companion could not start: ${error instanceof Error ? error.message : error}${cause}`);
  }
  process.exit(1);
}
