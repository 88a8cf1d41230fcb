/** Prints every row of every table of a stopped companion's embedded database, for tests that look for what must not be there. */
import { openDatabase } from '../../server/db/open';

const database = await openDatabase({ dataDir: process.argv[2] });
const { rows } = await database.execute(
  `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
   where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
);
for (const { name } of rows as { name: string }[]) {
  const table = await database.execute(`select t::text as row from ${name} t`);
  for (const { row } of table.rows as { row: string }[]) console.log(`${name} ${row}`);
}
await database.close();
