/** Review links in the database. */
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { DECISIONS_PER_CANDIDATE } from '@/lib/review/model';
import type {
  keptDecisionSchema,
  LinkState,
  newLinkSchema,
  sealedDecisionSchema,
} from '@/lib/review/protocol';
import type { Db, Tx } from '../db/open';
import type { LinkDecisionsTable, LinksTable } from '../db/schema';

export type Link = Selectable<LinksTable>;
export type LinkHead = Omit<Link, 'sealed' | 'writer'>;

/** Wrong passphrases after which a link is no more. */
export const MOST_WRONG = 100;
const DAY_MS = 86_400_000;
/** Days after its end for which a link's decisions can still be fetched. */
const DECISIONS_DAYS = 30;

const HEAD = [
  ...([
    'id',
    'device_id',
    'proof_hash',
    'passphrase',
    'candidates',
    'created_at_ms',
    'expires_at_ms',
  ] as const),
  ...(['revoked_at_ms', 'opened_at_ms', 'opens', 'wrong', 'last_seq', 'by_companion'] as const),
];

export function stateOf({ revoked_at_ms, wrong, expires_at_ms }: LinkHead, nowMs: number): LinkState {
  if (revoked_at_ms !== null) return 'revoked';
  if (expires_at_ms <= nowMs) return 'expired';
  return wrong >= MOST_WRONG ? 'locked' : 'open';
}

/** False where there is a link of this id already. */
export async function addLink(
  db: Db,
  deviceId: string,
  one: Omit<z.output<typeof newLinkSchema>, 'writer'> & { writer: Buffer | null },
  nowMs: number,
): Promise<boolean> {
  const { id, proofHash, passphrase, candidates, expiresAtMs, sealed, writer } = one;
  const done = await db
    .insertInto('links')
    .values({
      ...{ id, device_id: deviceId, proof_hash: proofHash, passphrase, candidates },
      ...{ sealed: Buffer.from(sealed, 'base64url'), created_at_ms: nowMs, expires_at_ms: expiresAtMs },
      ...{ revoked_at_ms: null, opened_at_ms: null, opens: 0, wrong: 0, last_seq: 0 },
      ...{ by_companion: writer !== null, writer },
    })
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export const linkOf = (db: Db, id: string): Promise<LinkHead | undefined> =>
  db.selectFrom('links').select(HEAD).where('id', '=', id).executeTakeFirst();

/** Newest first. */
export const linksOfDevice = (db: Db, deviceId: string): Promise<LinkHead[]> =>
  db
    .selectFrom('links')
    .select(HEAD)
    .where('device_id', '=', deviceId)
    .orderBy('created_at_ms', 'desc')
    .execute();

export async function sealedOf(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('links').select('sealed').where('id', '=', id).executeTakeFirst();
  return row?.sealed ? Buffer.from(row.sealed).toString('base64url') : null;
}

/** Whom decisions may be about, sealed; null where the recruiter's browser writes. */
export async function writerOf(db: Db, id: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('links').select('writer').where('id', '=', id).executeTakeFirst();
  return row?.writer ?? null;
}

/** Ends a link of this device and lets go of what it showed; what was decided stays to be fetched. False: nothing to end. */
export async function revokeLink(db: Db, id: string, deviceId: string, nowMs: number): Promise<boolean> {
  const done = await db
    .updateTable('links')
    .set({ revoked_at_ms: nowMs, sealed: null, writer: null })
    .where('id', '=', id)
    .where('device_id', '=', deviceId)
    .where('revoked_at_ms', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** A device without access can fetch no decision: its links end with it. */
export async function revokeLinksOfDevice(db: Db, deviceId: string, nowMs: number): Promise<void> {
  await db
    .updateTable('links')
    .set({ revoked_at_ms: nowMs, sealed: null, writer: null })
    .where('device_id', '=', deviceId)
    .where('revoked_at_ms', 'is', null)
    .execute();
}

export async function countOpening(db: Db, id: string, nowMs: number): Promise<void> {
  await db
    .updateTable('links')
    .set((eb) => ({
      opens: eb('opens', '+', 1),
      opened_at_ms: eb.fn.coalesce('opened_at_ms', eb.val(nowMs)),
    }))
    .where('id', '=', id)
    .execute();
}

/** Answers how many wrong proofs there were now. */
export async function countWrong(db: Db, id: string): Promise<number> {
  const row = await db
    .updateTable('links')
    .set((eb) => ({ wrong: eb('wrong', '+', 1) }))
    .where('id', '=', id)
    .returning('wrong')
    .executeTakeFirst();
  return row?.wrong ?? 0;
}

const kept = (row: Selectable<LinkDecisionsTable>): z.output<typeof keptDecisionSchema> => ({
  id: row.id,
  seq: row.seq,
  atMs: row.at_ms,
  sealed: Buffer.from(row.sealed).toString('base64url'),
});

/** In their order, those after `after`. */
export async function decisionsAfter(db: Db, linkId: string, after: number) {
  const rows = await db
    .selectFrom('link_decisions')
    .selectAll()
    .where('link_id', '=', linkId)
    .where('seq', '>', after)
    .orderBy('seq')
    .execute();
  return rows.map(kept);
}

/**
 * Keeps a decision under the link's next number, which is seen by nobody before the one below it: the link's row is
 * held until both are written. The same id again answers its number. `also` is kept with it or not at all.
 */
export const addDecision = (
  db: Db,
  linkId: string,
  { id, sealed }: z.output<typeof sealedDecisionSchema>,
  nowMs: number,
  also: (tx: Tx, seq: number) => Promise<void> = async () => {},
): Promise<{ seq: number; fresh: boolean } | 'too many' | 'ended'> =>
  db.transaction().execute(async (tx) => {
    const link = await tx
      .selectFrom('links')
      .select(HEAD)
      .where('id', '=', linkId)
      .forUpdate()
      .executeTakeFirst();
    const known = await tx
      .selectFrom('link_decisions')
      .select('seq')
      .where('link_id', '=', linkId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (known) return { seq: known.seq, fresh: false };
    if (!link || stateOf(link, nowMs) !== 'open') return 'ended';
    if (link.last_seq >= link.candidates * DECISIONS_PER_CANDIDATE) return 'too many';
    const seq = link.last_seq + 1;
    await tx
      .insertInto('link_decisions')
      .values({ link_id: linkId, seq, id, sealed: Buffer.from(sealed, 'base64url'), at_ms: nowMs })
      .execute();
    await also(tx, seq);
    await tx.updateTable('links').set({ last_seq: seq }).where('id', '=', linkId).execute();
    return { seq, fresh: true };
  });

/** Lets go of what expired links showed; answers their ids. */
export async function dropEndedLinks(db: Db, nowMs: number): Promise<string[]> {
  const expired = await db
    .updateTable('links')
    .set({ sealed: null, writer: null })
    .where('sealed', 'is not', null)
    .where('expires_at_ms', '<=', nowMs)
    .returning('id')
    .execute();
  return expired.map(({ id }) => id);
}

/** Ids of links that have ended so long ago that nobody asks for them any more. */
export async function longEnded(db: Db, nowMs: number): Promise<string[]> {
  const before = nowMs - DECISIONS_DAYS * DAY_MS;
  const rows = await db
    .selectFrom('links')
    .select('id')
    .where((eb) => eb.or([eb('expires_at_ms', '<', before), eb('revoked_at_ms', '<', before)]))
    .execute();
  return rows.map(({ id }) => id);
}

/** Deletes links with all that was decided. */
export async function dropLinks(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('links').where('id', 'in', ids).execute();
}
