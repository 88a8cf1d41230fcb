import { expect, it } from 'vitest';
import { remembering } from './remember';

function counted() {
  const asked: string[] = [];
  const { query, wrote } = remembering(async (sql: string) => {
    asked.push(sql);
    return { rows: [{ n: asked.length }] as never[], fields: [] };
  });
  return { asked, query, wrote };
}
const USER = 'SELECT * FROM users WHERE id = $1';

it('asks for a user once, and again after a user was changed', async () => {
  const { asked, query } = counted();
  for (const id of [1, 1, 2, 2]) await query(USER, [id]);
  expect(asked).toHaveLength(2);
  await query('UPDATE users SET name = $1');
  await query(USER, [1]);
  expect(asked).toHaveLength(4);
});

it('forgets what a transaction has changed', async () => {
  const { asked, query, wrote } = counted();
  await query(USER, [1]);
  wrote('INSERT INTO users VALUES ($1)');
  await query(USER, [1]);
  expect(asked).toHaveLength(2);
});

it('asks every time about people, and about anything joined to them', async () => {
  const { asked, query } = counted();
  const joined = 'SELECT * FROM custom_fields f JOIN candidates c ON true';
  for (const sql of ['SELECT * FROM candidates', joined]) for (let i = 0; i < 2; i++) await query(sql);
  expect(asked).toHaveLength(4);
});

it('is not misled by a column that is called like a table', async () => {
  const { asked, query } = counted();
  await query('SELECT * FROM custom_fields');
  await query(`UPDATE candidates SET custom_fields = '{}'`);
  await query('SELECT * FROM custom_fields');
  expect(asked).toHaveLength(2);
});
