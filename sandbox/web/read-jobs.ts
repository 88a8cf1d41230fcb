import { type Db, firstRow, rows } from '../store/open';

export interface Stage {
  id: number;
  name: string;
  /** Active applications in it. */
  count: number;
}

export interface Job {
  id: number;
  name: string;
  department: string;
  location: string;
  created_at: Date;
  stages: Stage[];
}

/** An application as a card or a line in a list. */
export interface Card {
  id: number;
  application_id: number;
  stage_id: number;
  stage: string;
  job: string;
  first_name: string;
  last_name: string;
  title: string | null;
  location: string;
  source: string;
  applied_at: Date;
  tags: string[];
}

const JOBS = `SELECT j.*, (SELECT jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'count',
    (SELECT count(*) FROM applications a WHERE a.stage_id = s.id AND a.status = 'active')) ORDER BY s.position)
    FROM stages s WHERE s.job_id = j.id) AS stages
  FROM jobs j WHERE $1::bigint IS NULL OR j.id = $1 ORDER BY j.name, j.id`;

export const listJobs = (db: Db) => rows<Job>(db, JOBS, [null]);
export const findJob = (db: Db, id: number) => firstRow<Job>(db, JOBS, [id]);

/** Enough for the sandbox; a longer list is a search away. */
const MOST_CARDS = 500;

/** Active applications, newest first, of one job or of all, whose candidate's data contains `query`. */
export const listCards = (db: Db, query: string, jobId: number | null) =>
  rows<Card>(
    db,
    `SELECT c.id, c.first_name, c.last_name, c.title, c.location, a.id AS application_id, a.stage_id, a.source,
       a.applied_at, s.name AS stage, j.name AS job,
       array(SELECT t.name FROM applied_tags x JOIN tags t ON t.id = x.tag_id WHERE x.candidate_id = c.id
         ORDER BY x.id) AS tags
     FROM applications a JOIN candidates c ON c.id = a.candidate_id JOIN stages s ON s.id = a.stage_id
       JOIN jobs j ON j.id = a.job_id
     WHERE a.status = 'active' AND ($1::bigint IS NULL OR a.job_id = $1)
       AND strpos(lower(concat_ws(' ', c.first_name, c.last_name, c.title, c.location, c.email)), lower($2)) > 0
     ORDER BY a.applied_at DESC, a.id DESC LIMIT $3`,
    [jobId, query, MOST_CARDS],
  );
