import { type FieldBook, loadFieldBook, type StoredFields } from '../greenhouse/field-book';
import { type Db, firstRow, rows } from '../store/open';

export interface Person {
  id: number;
  first_name: string;
  last_name: string;
  title: string | null;
  email: string;
  phone: string;
  location: string;
  custom_fields: StoredFields;
}

export interface Application {
  id: number;
  job_id: number;
  job: string;
  stage_id: number;
  stage: string;
  source: string;
  applied_at: Date;
  custom_fields: StoredFields;
}

/** What an app may change while the page is open. */
export interface LiveView {
  person: Person;
  application: Application;
  book: FieldBook;
  notes: Note[];
  tags: string[];
  activity: Activity[];
}

export interface Note {
  id: number;
  author: string;
  body: string;
  visibility: string;
  created_at: Date;
}

export interface Activity {
  id: number;
  actor: string;
  what: string;
  at: Date;
}

export const findPerson = (db: Db, id: number) =>
  firstRow<Person>(db, 'SELECT * FROM candidates WHERE id = $1', [id]);

/** Newest first, which is the one a page shows when its address names none. */
export const applicationsOf = (db: Db, personId: number) =>
  rows<Application>(
    db,
    `SELECT a.*, j.name AS job, s.name AS stage FROM applications a JOIN jobs j ON j.id = a.job_id
     JOIN stages s ON s.id = a.stage_id WHERE a.candidate_id = $1 ORDER BY a.applied_at DESC, a.id DESC`,
    [personId],
  );

export async function readLive(db: Db, person: Person, application: Application): Promise<LiveView> {
  const notes = await rows<Note>(
    db,
    `SELECT n.id, n.body, n.visibility, n.created_at, u.name AS author FROM notes n JOIN users u ON u.id = n.user_id
     WHERE n.candidate_id = $1 ORDER BY n.created_at DESC, n.id DESC`,
    [person.id],
  );
  const tags = await rows<{ name: string }>(
    db,
    `SELECT t.name FROM applied_tags a JOIN tags t ON t.id = a.tag_id WHERE a.candidate_id = $1 ORDER BY a.id`,
    [person.id],
  );
  const activity = await rows<Activity>(
    db,
    'SELECT id, actor, what, at FROM activity WHERE candidate_id = $1 ORDER BY at DESC, id DESC',
    [person.id],
  );
  const book = await loadFieldBook(db);
  return { person, application, book, notes, tags: tags.map(({ name }) => name), activity };
}

export interface Peer {
  candidate_id: number;
  application_id: number;
  name: string;
}

/** The people in the same stage, in the order of the pipeline. */
export const peersOf = (db: Db, stageId: number) =>
  rows<Peer>(
    db,
    `SELECT a.id AS application_id, a.candidate_id, c.first_name || ' ' || c.last_name AS name
     FROM applications a JOIN candidates c ON c.id = a.candidate_id
     WHERE a.stage_id = $1 AND a.status = 'active' ORDER BY a.applied_at DESC, a.id DESC`,
    [stageId],
  );
