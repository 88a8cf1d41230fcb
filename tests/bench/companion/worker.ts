/** A companion process for measuring: its role and database come as arguments; it prints its address when it is up. */
import { startCompanion } from '../../../server/companion';
import { readConfig } from '../../../server/config';
import { unhurried } from '../../companion/unhurried';

const [role, databaseUrl, dataDir, allow, jobs] = process.argv.slice(2);
if (role !== 'web' && role !== 'worker' && role !== 'all') throw new Error('The role is missing.');
const companion = await startCompanion({
  role,
  config: {
    ...readConfig({ CANDOR_LOG: 'error' }),
    databaseUrl: databaseUrl || undefined,
    dataDir: dataDir ?? '/tmp',
    allowPrivate: (allow ?? '').split(','),
    port: 0,
    threads: 1,
    jobsAtOnce: Number(jobs ?? 4),
  },
  connectorOf: unhurried,
  laneLimit: { burst: 1_000_000, perSecond: 1_000_000 },
});
console.log(companion.url || 'up');
process.once('SIGTERM', () => void companion.close().then(() => process.exit(0)));
