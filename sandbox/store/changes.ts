import { type Db, firstRow, nextId, type Queryable } from './open';

/** Every change a person or an app makes to a candidate; each leaves a line in the activity log. */
export interface Actor {
  /** As the activity log names it, e.g. `Riley Morgan via Candor`. */
  name: string;
  userId: number;
}

export interface NewNote {
  candidateId: number;
  applicationId: number | null;
  userId: number;
  body: string;
  visibility: string;
  type: string;
}

const ADD_NOTE = `
WITH line AS (INSERT INTO activity VALUES (nextval('ids'), $1, $8, 'Added a note', $7))
INSERT INTO notes VALUES (nextval('ids'), $1, $2, $3, $4, $5, $6, $7) RETURNING *`;

export const addNote = (db: Db, actor: Actor, note: NewNote, atMs: number) =>
  firstRow<{ id: number; created_at: Date }>(db, ADD_NOTE, [
    note.candidateId,
    note.applicationId,
    note.userId,
    note.body,
    note.visibility,
    note.type,
    new Date(atMs),
    actor.name,
  ]);

/** Puts an application into another stage of its job; false where the job has no such stage. */
export const moveTo = (
  db: Db,
  actor: Actor,
  to: { applicationId: number; stageId: number },
  atMs: number,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const at = new Date(atMs);
    const moved = await firstRow<{ name: string; personId: number }>(
      tx,
      `UPDATE applications a SET stage_id = s.id, updated_at = $3 FROM stages s
       WHERE a.id = $1 AND s.id = $2 AND s.job_id = a.job_id RETURNING s.name, a.candidate_id AS "personId"`,
      [to.applicationId, to.stageId, at],
    );
    if (moved) await record(tx, moved.personId, actor, `Moved to ${moved.name}`, at);
    return moved !== undefined;
  });

export interface FieldWrite {
  owner: 'candidate' | 'application';
  ownerId: number;
  candidateId: number;
  values: Record<string, unknown>;
  /** Drop the values that are not named; otherwise they stay. */
  replaceAll: boolean;
}

const RECORDED = `WITH line AS (INSERT INTO activity VALUES (nextval('ids'), $5, $6, $7, $4))`;
const WRITE_FIELDS = {
  candidate: `${RECORDED} UPDATE candidates SET updated_at = $4,
    custom_fields = CASE WHEN $3 THEN '{}'::jsonb ELSE custom_fields END || $2 WHERE id = $1`,
  application: `${RECORDED} UPDATE applications SET updated_at = $4,
    custom_fields = CASE WHEN $3 THEN '{}'::jsonb ELSE custom_fields END || $2 WHERE id = $1`,
};

export async function writeFields(db: Db, actor: Actor, write: FieldWrite, atMs: number): Promise<void> {
  await db.query(WRITE_FIELDS[write.owner], [
    write.ownerId,
    write.values,
    write.replaceAll,
    new Date(atMs),
    write.candidateId,
    actor.name,
    `Changed ${Object.keys(write.values).join(', ')}`,
  ]);
}

/** Answers the id of the applied tag, or undefined if the candidate has it already. */
export function applyTag(db: Db, actor: Actor, candidateId: number, tagId: number, atMs: number) {
  return db.transaction(async (tx) => {
    const at = new Date(atMs);
    const row = await firstRow<{ id: number }>(
      tx,
      'INSERT INTO applied_tags VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id',
      [await nextId(tx), candidateId, tagId, at],
    );
    const tag = await firstRow<{ name: string }>(tx, 'SELECT name FROM tags WHERE id = $1', [tagId]);
    if (row) await record(tx, candidateId, actor, `Added the tag ${tag?.name}`, at);
    return row?.id;
  });
}

/** The tag's id; makes the tag if there is none of that name. */
export async function ensureTag(db: Queryable, name: string): Promise<number> {
  await db.query('INSERT INTO tags VALUES ($1, $2) ON CONFLICT DO NOTHING', [await nextId(db), name]);
  const row = await firstRow<{ id: number }>(db, 'SELECT id FROM tags WHERE name = $1', [name]);
  if (!row) throw new Error(`The tag ${name} could not be made.`);
  return row.id;
}

/** Replaces all tags of a candidate, as the vendor's PATCH does. */
export function replaceTags(db: Db, actor: Actor, candidateId: number, names: string[], atMs: number) {
  return db.transaction(async (tx) => {
    const at = new Date(atMs);
    await tx.query('DELETE FROM applied_tags WHERE candidate_id = $1', [candidateId]);
    for (const name of new Set(names))
      await tx.query('INSERT INTO applied_tags VALUES ($1, $2, $3, $4)', [
        await nextId(tx),
        candidateId,
        await ensureTag(tx, name),
        at,
      ]);
    await record(tx, candidateId, actor, `Replaced all tags with ${names.join(', ') || 'none'}`, at);
  });
}

export async function record(db: Queryable, candidateId: number, actor: Actor, what: string, at: Date) {
  await db.query('INSERT INTO activity VALUES ($1, $2, $3, $4, $5)', [
    await nextId(db),
    candidateId,
    actor.name,
    what,
    at,
  ]);
}
