/** The store in neutral words, for emulators to put into their vendor's. */
import { type FieldBook, type FieldOwner, loadFieldBook, type StoredFields } from '../greenhouse/field-book';
import { checkChanges } from '../greenhouse/field-values';
import { type Actor, addNote, applyTag, ensureTag, moveTo, replaceTags, writeFields } from './changes';
import { type Db, firstRow, rows } from './open';
import { findUser, type User } from './users';

export interface Person {
  id: number;
  firstName: string;
  lastName: string;
  title: string | null;
  email: string;
  phone: string;
  location: string;
  tags: string[];
  fields: StoredFields;
  createdAt: Date;
  updatedAt: Date;
  /** Why the record is not there for everybody. */
  closed: 'deleted' | 'merged' | 'private' | null;
}
export interface Applied {
  id: number;
  personId: number;
  jobId: number;
  job: string;
  stage: string;
  stageId: number;
  status: string;
  source: string;
  fields: StoredFields;
  appliedAt: Date;
  updatedAt: Date;
  closed: Person['closed'];
}
export interface Opening {
  id: number;
  name: string;
  department: string;
  location: string;
  html: string;
}
export interface StoredFile {
  id: number;
  personId: number;
  filename: string;
  /** `resume` or `cover_letter`. */
  type: string;
  mime: string;
  createdAt: Date;
}
export interface StoredNote {
  id: number;
  personId: number;
  body: string;
  userId: number;
  author: string;
  visibility: string;
  createdAt: Date;
}
export interface Slice {
  offset: number;
  limit: number;
  sinceMs?: number;
  jobId?: number;
}

/** The record is there, and closed to this account: each vendor says so in its own words (`closedAs` in tools.ts). */
export class Closed extends Error {}
/** What an API finds of a record: nothing where it is gone. Throws `Closed` where it is private. */
function openTo<Row extends { closed: Person['closed'] }>(row: Row | undefined): Row | undefined {
  if (row?.closed === 'private') throw new Closed();
  return row?.closed ? undefined : row;
}

const PERSON = `SELECT c.id, closed, first_name AS "firstName", last_name AS "lastName", title, email, phone, location,
  custom_fields AS fields, created_at AS "createdAt", updated_at AS "updatedAt",
  array(SELECT t.name FROM applied_tags a JOIN tags t ON t.id = a.tag_id WHERE a.candidate_id = c.id ORDER BY a.id) AS tags
  FROM candidates c`;
const APPLIED = `SELECT a.id, a.candidate_id AS "personId", a.job_id AS "jobId", j.name AS job, s.name AS stage, s.id AS "stageId", a.status,
  a.source, a.custom_fields AS fields, a.applied_at AS "appliedAt", a.updated_at AS "updatedAt", c.closed
  FROM applications a JOIN jobs j ON j.id = a.job_id JOIN stages s ON s.id = a.stage_id JOIN candidates c ON c.id = a.candidate_id`;
const FILE = `SELECT id, candidate_id AS "personId", filename, type, mime, created_at AS "createdAt" FROM attachments`;

/** An id that is none finds nothing, as at a vendor. */
const known = (id: number): number | null => (Number.isSafeInteger(id) ? id : null);

export function createRecords(db: Db, nowMs: () => number) {
  const anybody = (id: number) => firstRow<Person>(db, `${PERSON} WHERE c.id = $1`, [known(id)]);
  const since = ({ sinceMs }: Slice) => (sinceMs === undefined ? null : new Date(sinceMs));
  return {
    person: async (id: number) => openTo(await anybody(id)),
    /** Also those who are gone, for vendors that still show them. */
    anybody,
    people: (slice: Slice) =>
      rows<Person>(
        db,
        `${PERSON} WHERE closed IS NULL AND ($3::timestamptz IS NULL OR updated_at >= $3) ORDER BY c.id DESC OFFSET $1 LIMIT $2`,
        [slice.offset, slice.limit, since(slice)],
      ),
    application: async (id: number) =>
      openTo(await firstRow<Applied>(db, `${APPLIED} WHERE a.id = $1`, [known(id)])),
    /** Newest first. */
    applicationsOf: (personId: number) =>
      rows<Applied>(
        db,
        `${APPLIED} WHERE a.candidate_id = $1 AND c.closed IS NULL ORDER BY a.applied_at DESC, a.id DESC`,
        [known(personId)],
      ),
    /** All of them, the newest id first. */
    applications: (slice: Slice) =>
      rows<Applied>(
        db,
        `${APPLIED} WHERE ($3::timestamptz IS NULL OR a.updated_at >= $3) AND ($4::bigint IS NULL OR a.job_id = $4)
         AND c.closed IS NULL ORDER BY a.id DESC OFFSET $1 LIMIT $2`,
        [slice.offset, slice.limit, since(slice), slice.jobId ?? null],
      ),
    countApplications: async () =>
      (
        await firstRow<{ n: number }>(
          db,
          `SELECT count(*)::int AS n FROM (${APPLIED} WHERE c.closed IS NULL) AS open`,
        )
      )?.n ?? 0,
    countPeople: async () =>
      (await firstRow<{ n: number }>(db, 'SELECT count(*)::int AS n FROM candidates WHERE closed IS NULL'))
        ?.n ?? 0,
    job: (id: number) =>
      Number.isSafeInteger(id)
        ? firstRow<Opening>(
            db,
            `SELECT j.id, j.name, j.department, j.location, coalesce(max(p.content), '') AS html
             FROM jobs j LEFT JOIN job_posts p ON p.job_id = j.id WHERE j.id = $1 AND NOT deleted GROUP BY j.id`,
            [id],
          )
        : undefined,
    jobs: () =>
      rows<Opening>(
        db,
        `SELECT j.id, j.name, j.department, j.location, coalesce(max(p.content), '') AS html
         FROM jobs j LEFT JOIN job_posts p ON p.job_id = j.id WHERE NOT deleted GROUP BY j.id ORDER BY j.id`,
      ),
    /** The job's stages in their order. */
    stages: (jobId: number) =>
      rows<{ id: number; name: string }>(
        db,
        'SELECT id, name FROM stages WHERE job_id = $1 ORDER BY position',
        [known(jobId)],
      ),
    /** Puts the application into another stage of its job; false where the job has no such stage. */
    move: (actor: Actor, applicationId: number, stageId: number) =>
      moveTo(db, actor, { applicationId, stageId }, nowMs()),
    /** Oldest first. */
    files: (personId: number) =>
      rows<StoredFile>(db, `${FILE} WHERE candidate_id = $1 ORDER BY id`, [personId]),
    file: (id: number) =>
      Number.isSafeInteger(id)
        ? firstRow<{ bytes: Uint8Array<ArrayBuffer>; mime: string; filename: string; personId: number }>(
            db,
            `SELECT bytes, mime, filename, candidate_id AS "personId" FROM attachments WHERE id = $1`,
            [id],
          )
        : undefined,
    /** Newest first. */
    notes: (personId: number) =>
      rows<StoredNote>(
        db,
        `SELECT n.id, n.candidate_id AS "personId", n.body, n.user_id AS "userId", u.name AS author, n.visibility,
           n.created_at AS "createdAt"
         FROM notes n JOIN users u ON u.id = n.user_id WHERE n.candidate_id = $1 ORDER BY n.id DESC`,
        [known(personId)],
      ),
    addNote: (actor: Actor, personId: number, body: string, isPrivate = true) =>
      addNote(
        db,
        actor,
        {
          candidateId: personId,
          applicationId: null,
          userId: actor.userId,
          body,
          visibility: isPrivate ? 'private' : 'public',
          type: 'NOTE',
        },
        nowMs(),
      ),
    fieldBook: (): Promise<FieldBook> => loadFieldBook(db),
    /** Checks and writes; answers what is wrong, nothing if all is well. Selects take option ids. */
    async writeFields(
      actor: Actor,
      target: { owner: FieldOwner; ownerId: number; personId: number },
      changes: { name_key?: string; custom_field_id?: number; value: unknown }[],
    ): Promise<string[]> {
      const { values, errors } = checkChanges(await loadFieldBook(db), target.owner, changes);
      if (errors.length > 0) return errors;
      const write = { ...target, candidateId: target.personId, values, replaceAll: false };
      await writeFields(db, actor, write, nowMs());
      return [];
    },
    tags: () => rows<{ id: number; name: string }>(db, 'SELECT id, name FROM tags ORDER BY id'),
    ensureTag: (name: string) => ensureTag(db, name),
    async addTag(actor: Actor, personId: number, name: string): Promise<void> {
      await applyTag(db, actor, personId, await ensureTag(db, name), nowMs());
    },
    replaceTags: (actor: Actor, personId: number, names: string[]) =>
      replaceTags(db, actor, personId, names, nowMs()),
    users: () => rows<User>(db, 'SELECT id, name, email, site_admin FROM users ORDER BY id'),
    user: (id: number) => (Number.isSafeInteger(id) ? findUser(db, id) : undefined),
    /** Who the activity log names for a change through the API. */
    async actor(userId: number): Promise<Actor> {
      const user = await findUser(db, userId);
      return { userId, name: `${user?.name ?? 'Somebody'} via Candor` };
    },
  };
}
export type Records = ReturnType<typeof createRecords>;
