/** Prints the dump of a stopped companion's embedded database, which Playwright's own loader cannot open. */
import { openDatabase } from '../../server/db/open';
import { dumpOf } from './dump';

const database = await openDatabase({ dataDir: process.argv[2] });
process.stdout.write(await dumpOf(database));
await database.close();
