import type { Db } from './open';

/** Adds `count` people with one application each and nothing else, in two statements: for paging through many. */
export async function addCrowd(db: Db, count: number): Promise<void> {
  await db.query(
    `INSERT INTO candidates (id, first_name, last_name, email, phone, location, created_at, updated_at)
     SELECT 1000000 + n, 'Person', n::text, 'person' || n || '@example.com', '', 'Leeds', at, at
     FROM generate_series(1, $1::int) n, LATERAL (SELECT '2026-10-01T00:00:00Z'::timestamptz + n * interval '1 minute' AS at) t`,
    [count],
  );
  await db.query(
    `INSERT INTO applications (id, candidate_id, job_id, stage_id, source, applied_at, updated_at)
     SELECT 2000000 + n, 1000000 + n, s.job_id, s.id, 'Referral', '2026-10-01T00:00:00Z', '2026-10-01T00:00:00Z'
     FROM generate_series(1, $1::int) n, (SELECT id, job_id FROM stages ORDER BY id LIMIT 1) s`,
    [count],
  );
}
