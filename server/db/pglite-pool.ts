/** PGlite in the shape of a pool of one connection: whoever has it, has it alone until it is given back. */
import { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresQueryResult } from 'kysely';

const COMMANDS = ['UPDATE', 'DELETE', 'INSERT', 'SELECT', 'MERGE', 'COMMIT', 'ROLLBACK'] as const;
type Command = PostgresQueryResult<unknown>['command'];

const commandOf = (sql: string): Command => {
  const word = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase();
  return COMMANDS.find((one) => one === word) ?? 'SELECT';
};

export interface PglitePool extends PostgresPool {
  pglite: PGlite;
  /** Several statements without parameters. */
  script(sql: string): Promise<{ rows: unknown[] }>;
}

/** Opens the embedded database in a folder, or in memory. */
export async function openPglite(dataDir: string | undefined): Promise<PglitePool> {
  const pglite = await PGlite.create(dataDir);
  let last: Promise<void> = Promise.resolve();

  function takeTurn(): Promise<() => void> {
    const before = last;
    let release: () => void = () => {};
    last = new Promise((done) => {
      release = done;
    });
    return before.then(() => release);
  }

  function query(sql: string, parameters: readonly unknown[]) {
    return pglite.query<never>(sql, [...parameters]).then((answer) => ({
      command: commandOf(sql),
      rowCount: answer.affectedRows ?? answer.rows.length,
      rows: answer.rows,
    }));
  }

  return {
    pglite,
    async connect() {
      const release = await takeTurn();
      return { query: query as never, release };
    },
    async script(sql) {
      const release = await takeTurn();
      try {
        return { rows: (await pglite.exec(sql)).flatMap((one) => one.rows) };
      } finally {
        release();
      }
    },
    async end() {
      const release = await takeTurn();
      await pglite.close();
      release();
    },
  };
}
