import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { type Db, firstRow } from './open';

export interface User {
  id: number;
  name: string;
  email: string;
  site_admin: boolean;
}

/** The people of the sandbox's company; only Site Admins may list through the API, as at Greenhouse. */
export const SEED_USERS = [
  { id: 4001, name: 'Riley Morgan', email: 'riley@sandbox.test', password: 'sandbox', siteAdmin: true },
  { id: 4002, name: 'Sam Okafor', email: 'sam@sandbox.test', password: 'sandbox', siteAdmin: false },
];

export function hashPassword(password: string): string {
  const salt = randomBytes(16).toString('hex');
  return `${salt}:${scryptSync(password, salt, 32).toString('hex')}`;
}

/** The user, if the password is theirs. */
export async function signIn(db: Db, email: string, password: string): Promise<User | undefined> {
  const row = await firstRow<User & { password_hash: string }>(db, 'SELECT * FROM users WHERE email = $1', [
    email.trim().toLowerCase(),
  ]);
  const [salt, hash] = row?.password_hash.split(':') ?? [];
  if (!row || !salt || !hash) return undefined;
  return timingSafeEqual(scryptSync(password, salt, 32), Buffer.from(hash, 'hex')) ? row : undefined;
}

export const findUser = (db: Db, id: number) => firstRow<User>(db, 'SELECT * FROM users WHERE id = $1', [id]);
