import type { Results } from '@electric-sql/pglite';

/** What is asked at every request and changed by nearly none: who acts, with which token, and the company's fields. */
const SELDOM = new Set(['users', 'custom_fields', 'custom_field_options', 'oauth']);
const MOST = 500;

type Query = <T>(sql: string, params?: unknown[]) => Promise<Results<T>>;

const tablesOf = (sql: string): string[] =>
  [...sql.matchAll(/\b(?:from|join|into|update)\s+([a-z_]+)/gi)].map(
    (found) => found[1]?.toLowerCase() ?? '',
  );

/**
 * Answers a SELECT on such tables from memory until a statement writes to one of them. Only right because every
 * statement to the database goes through here; those of a transaction go through `wrote`.
 */
export function remembering(query: Query): { query: Query; wrote(sql: string): void } {
  const answers = new Map<string, Results<unknown>>();
  const about = new Map<string, { seldom: boolean; reads: boolean }>();
  let version = 0;

  function kindOf(sql: string) {
    const known = about.get(sql);
    if (known) return known;
    const tables = tablesOf(sql);
    const reads = /^\s*select\b/i.test(sql);
    const seldom =
      tables.length > 0 &&
      (reads ? tables.every((one) => SELDOM.has(one)) : tables.some((one) => SELDOM.has(one)));
    about.set(sql, { seldom, reads });
    return { seldom, reads };
  }

  function wrote(sql: string): void {
    const { seldom, reads } = kindOf(sql);
    if (reads || !seldom) return;
    version += 1;
    answers.clear();
  }

  return {
    wrote,
    async query<T>(sql: string, params: unknown[] = []) {
      const { seldom, reads } = kindOf(sql);
      if (!reads || !seldom) {
        const done = await query<T>(sql, params);
        wrote(sql);
        return done;
      }
      const key = JSON.stringify([sql, params]);
      const known = answers.get(key);
      if (known) return structuredClone(known) as Results<T>;
      const before = version;
      const fresh = await query<T>(sql, params);
      if (answers.size >= MOST) answers.clear();
      if (version === before) answers.set(key, structuredClone(fresh));
      return fresh;
    },
  };
}
