/** Every row of every table, as text, for tests that look for what must not be there. */
import type { Database } from '../../server/db/open';

/** `public.links (…)`, a line a row. */
export async function dumpOf(database: Pick<Database, 'execute'>): Promise<string> {
  const { rows } = await database.execute(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  let dump = '';
  for (const { name } of rows as { name: string }[]) {
    const table = await database.execute(`select t::text as row from ${name} t`);
    for (const { row } of table.rows as { row: string }[]) dump += `${name} ${row}\n`;
  }
  return dump;
}

/** A text as it is, and as it looks in dumps of bytes. */
export const formsOf = (text: string): string[] => [
  text,
  Buffer.from(text).toString('hex'),
  Buffer.from(text).toString('base64').slice(0, -4),
];
