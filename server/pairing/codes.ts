/** One-time pairing codes: good for a quarter of an hour and for one device. */
import { createHash, randomInt } from 'node:crypto';
import type { Db } from '../db/open';

export type Role = 'admin' | 'recruiter';

/** No letters that look alike; ten of them are 48 bits. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 10;
export const CODE_LIFE_MS = 15 * 60_000;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** As people type it: with or without the dash, in small letters. */
const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** A fresh code, `ABCDE-FGHJK`. */
export async function newCode(db: Db, role: Role, nowMs: number): Promise<string> {
  const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  await db
    .insertInto('pairing_codes')
    .values({ code_hash: sha256(code), role, expires_at_ms: nowMs + CODE_LIFE_MS, used_at_ms: null })
    .execute();
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Uses a code up and answers its role; null where it is wrong, old or used. Of two at once one gets it. */
export async function useCode(db: Db, code: string, nowMs: number): Promise<Role | null> {
  const used = await db
    .updateTable('pairing_codes')
    .set({ used_at_ms: nowMs })
    .where('code_hash', '=', sha256(plain(code)))
    .where('used_at_ms', 'is', null)
    .where('expires_at_ms', '>', nowMs)
    .returning('role')
    .executeTakeFirst();
  return used?.role ?? null;
}
