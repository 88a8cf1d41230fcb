/** Who may call: devices with a token each, of which only the hash is kept. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Db } from '../db/open';
import type { DevicesTable } from '../db/schema';
import { revokeLinksOfDevice } from '../links/store';
import { type Role, sha256 } from './codes';

export type Device = Selectable<DevicesTable>;
export type NewDevice = Pick<Device, 'name' | 'role' | 'kind' | 'origin'>;

/** Last use is written down at most once a minute. */
const NOTE_USE_EVERY_MS = 60_000;
const newToken = (): string => `cnd_${randomBytes(32).toString('base64url')}`;

/** Adds a device; its token is told this one time. */
export async function addDevice(
  db: Db,
  one: NewDevice,
  nowMs: number,
): Promise<{ device: Device; token: string }> {
  const token = newToken();
  const device: Device = {
    ...one,
    id: randomUUID(),
    token_hash: sha256(token),
    next_hash: null,
    created_at_ms: nowMs,
    rotated_at_ms: nowMs,
    last_used_at_ms: null,
    revoked_at_ms: null,
  };
  await db.insertInto('devices').values(device).execute();
  return { device, token };
}

/** The device of a token, or null. The first use of a rotated token ends the one before it. */
export async function deviceOf(db: Db, token: string, nowMs: number): Promise<Device | null> {
  const hash = sha256(token);
  const device = await db
    .selectFrom('devices')
    .selectAll()
    .where((eb) => eb.or([eb('token_hash', '=', hash), eb('next_hash', '=', hash)]))
    .where('revoked_at_ms', 'is', null)
    .executeTakeFirst();
  if (!device) return null;
  const isNext = device.next_hash === hash;
  if (isNext || nowMs - (device.last_used_at_ms ?? 0) > NOTE_USE_EVERY_MS)
    await db
      .updateTable('devices')
      .set({
        last_used_at_ms: nowMs,
        ...(isNext && { token_hash: hash, next_hash: null, rotated_at_ms: nowMs }),
      })
      .where('id', '=', device.id)
      .execute();
  return device;
}

/** A new token; the present one holds until the new one is used, because the answer may be lost on its way. */
export async function rotate(db: Db, deviceId: string): Promise<string> {
  const token = newToken();
  await db
    .updateTable('devices')
    .set({ next_hash: sha256(token) })
    .where('id', '=', deviceId)
    .execute();
  return token;
}

/** Ends a device's access at once; false where there is none of this id. */
export async function revoke(db: Db, deviceId: string, nowMs: number): Promise<boolean> {
  const done = await db
    .updateTable('devices')
    .set({ revoked_at_ms: nowMs, next_hash: null })
    .where('id', '=', deviceId)
    .where('revoked_at_ms', 'is', null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return false;
  await revokeLinksOfDevice(db, deviceId, nowMs);
  // Nobody would hear of them any more.
  await db.deleteFrom('rule_sets').where('device_id', '=', deviceId).execute();
  return true;
}

/** All that have access, newest first. */
export const listDevices = (db: Db): Promise<Device[]> =>
  db
    .selectFrom('devices')
    .selectAll()
    .where('revoked_at_ms', 'is', null)
    .orderBy('created_at_ms', 'desc')
    .execute();

/** Whether an extension's origin belongs to a device that has access. */
export async function isPairedOrigin(db: Db, origin: string): Promise<boolean> {
  const found = await db
    .selectFrom('devices')
    .select('id')
    .where('origin', '=', origin)
    .where('revoked_at_ms', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

export const hasAdmin = async (db: Db): Promise<boolean> =>
  (await db
    .selectFrom('devices')
    .select('id')
    .where('role', '=', 'admin')
    .where('revoked_at_ms', 'is', null)
    .executeTakeFirst()) !== undefined;

export type { Role };
