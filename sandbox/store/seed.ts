import { type Db, firstRow, nextId, type Queryable } from './open';
import { HUMAN_VALUES, SEED_FIELDS } from './seed-fields';
import { hashPassword, SEED_USERS } from './users';

export interface SeedJob {
  id: number;
  title: string;
  department: string;
  location: string;
  descriptionHtml: string;
  stages: string[];
}

export interface SeedCandidate {
  id: number;
  firstName: string;
  lastName: string;
  headline?: string;
  email: string;
  phone: string;
  location: string;
  tags: string[];
  source: string;
  applications: { id: number; jobId: number; stage: string; appliedAt: string }[];
  files: { filename: string; kind: 'resume' | 'cover_letter'; mime: string; bytes: Uint8Array }[];
  /** What a reader of the files should find, for checks; it is not stored. */
  expect?: {
    unreadable?: 'no_text' | 'password' | 'damaged' | 'empty_file';
    fit: 'high' | 'medium' | 'low';
  };
}

export interface People {
  jobs: SeedJob[];
  candidates: SeedCandidate[];
}

/** Fills an empty database in one transaction; leaves one that has users alone. */
export async function seed(db: Db, makePeople: () => Promise<People>): Promise<void> {
  if (await firstRow(db, 'SELECT id FROM users LIMIT 1')) return;
  const people = await makePeople();
  await db.transaction(async (tx) => {
    await seedCompany(tx);
    for (const job of people.jobs) await seedJob(tx, job);
    for (const [index, candidate] of people.candidates.entries()) await seedCandidate(tx, candidate, index);
  });
}

async function seedCompany(db: Queryable) {
  for (const user of SEED_USERS)
    await db.query('INSERT INTO users VALUES ($1, $2, $3, $4, $5)', [
      user.id,
      user.name,
      user.email,
      hashPassword(user.password),
      user.siteAdmin,
    ]);
  for (const field of SEED_FIELDS) {
    await db.query('INSERT INTO custom_fields VALUES ($1, $2, $3, $4, $5)', [
      field.id,
      field.name,
      field.nameKey,
      field.fieldType,
      field.valueType,
    ]);
    for (const [index, option] of (field.options ?? []).entries())
      await db.query('INSERT INTO custom_field_options VALUES ($1, $2, $3)', [
        field.id * 100 + index,
        field.id,
        option,
      ]);
  }
}

async function seedJob(db: Queryable, job: SeedJob) {
  const opened = '2026-09-01T09:00:00Z';
  await db.query('INSERT INTO jobs VALUES ($1, $2, $3, $4, $5)', [
    job.id,
    job.title,
    job.department,
    job.location,
    opened,
  ]);
  await db.query('INSERT INTO job_posts VALUES ($1, $2, $3, $4)', [
    await nextId(db),
    job.id,
    job.title,
    job.descriptionHtml,
  ]);
  for (const [position, stage] of job.stages.entries())
    await db.query('INSERT INTO stages VALUES ($1, $2, $3, $4)', [await nextId(db), job.id, stage, position]);
}

async function seedCandidate(db: Queryable, person: SeedCandidate, index: number) {
  const first = person.applications[0];
  if (!first) throw new Error(`Seed candidate ${person.id} has no application.`);
  await db.query('INSERT INTO candidates VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)', [
    person.id,
    person.firstName,
    person.lastName,
    person.headline ?? null,
    person.email,
    person.phone,
    person.location,
    HUMAN_VALUES[index % 7] ?? {},
    first.appliedAt,
  ]);
  for (const application of person.applications) await seedApplication(db, person, application);
  for (const file of person.files)
    await db.query('INSERT INTO attachments VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      await nextId(db),
      person.id,
      first.id,
      file.filename,
      file.kind,
      file.mime,
      file.bytes,
      first.appliedAt,
    ]);
  for (const tag of person.tags) {
    await db.query('INSERT INTO tags VALUES ($1, $2) ON CONFLICT DO NOTHING', [await nextId(db), tag]);
    await db.query(
      'INSERT INTO applied_tags SELECT $1, $2, id, $4 FROM tags WHERE name = $3 ON CONFLICT DO NOTHING',
      [await nextId(db), person.id, tag, first.appliedAt],
    );
  }
}

async function seedApplication(
  db: Queryable,
  person: SeedCandidate,
  application: SeedCandidate['applications'][number],
) {
  const target = await firstRow<{ stage_id: number; title: string }>(
    db,
    `SELECT stages.id AS stage_id, jobs.name AS title FROM stages JOIN jobs ON jobs.id = job_id
     WHERE job_id = $1 AND stages.name = $2`,
    [application.jobId, application.stage],
  );
  if (!target)
    throw new Error(
      `Seed application ${application.id}: job ${application.jobId} has no stage ${application.stage}.`,
    );
  await db.query(
    `INSERT INTO applications (id, candidate_id, job_id, stage_id, source, applied_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $6)`,
    [application.id, person.id, application.jobId, target.stage_id, person.source, application.appliedAt],
  );
  await db.query('INSERT INTO activity VALUES ($1, $2, $3, $4, $5)', [
    await nextId(db),
    person.id,
    `${person.firstName} ${person.lastName}`,
    `Applied to ${target.title} (${person.source})`,
    application.appliedAt,
  ]);
}
