/** A companion with a connected ATS as a process of its own, for browser tests: prints a pairing link, ends with its input. */
import { newCode } from '../../server/pairing/codes';
import { SANDBOX_HOSTS, startAts, unhurried } from './ats';
import { startTestCompanion } from './start';

const ats = await startAts();
const companion = await startTestCompanion({
  config: { allowPrivate: SANDBOX_HOSTS },
  connectorOf: unhurried,
});
await ats.connect(companion);
const code = await newCode(companion.parts.database.db, 'admin', Date.now());
// Builds for tests have access to *.localhost, so no browser prompt stands in the way.
console.log(`${companion.url.replace('127.0.0.1', 'companion.localhost')}/pair#${code}`);
process.stdin.resume();
process.stdin.once('end', async () => {
  await companion.close();
  await ats.close();
  process.exit(0);
});
