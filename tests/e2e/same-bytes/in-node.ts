/** `tsx in-node.ts LIST…`: one line of hashes a list. A process of its own, as the test runner cannot load JSON modules. */
import { hashesFrom } from './hashes';

for (const list of process.argv.slice(2)) console.log(JSON.stringify(await hashesFrom(list)));
