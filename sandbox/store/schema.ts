/** The whole database. Every statement can be run again on a database that has it. */
export const SCHEMA = `
CREATE SEQUENCE IF NOT EXISTS ids START 5000000001;

CREATE TABLE IF NOT EXISTS secrets (name text PRIMARY KEY, value text NOT NULL);

CREATE TABLE IF NOT EXISTS users (
  id bigint PRIMARY KEY, name text NOT NULL, email text NOT NULL UNIQUE,
  password_hash text NOT NULL, site_admin boolean NOT NULL);

CREATE TABLE IF NOT EXISTS web_sessions (
  token text PRIMARY KEY, user_id bigint NOT NULL REFERENCES users, created_at timestamptz NOT NULL);

CREATE TABLE IF NOT EXISTS jobs (
  id bigint PRIMARY KEY, name text NOT NULL, department text NOT NULL, location text NOT NULL,
  created_at timestamptz NOT NULL);

CREATE TABLE IF NOT EXISTS job_posts (
  id bigint PRIMARY KEY, job_id bigint NOT NULL REFERENCES jobs, title text NOT NULL, content text NOT NULL);

CREATE TABLE IF NOT EXISTS stages (
  id bigint PRIMARY KEY, job_id bigint NOT NULL REFERENCES jobs, name text NOT NULL, position int NOT NULL);

CREATE TABLE IF NOT EXISTS candidates (
  id bigint PRIMARY KEY, first_name text NOT NULL, last_name text NOT NULL, title text,
  email text NOT NULL, phone text NOT NULL, location text NOT NULL,
  custom_fields jsonb NOT NULL DEFAULT '{}', created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);

ALTER TABLE jobs ADD COLUMN IF NOT EXISTS deleted boolean NOT NULL DEFAULT false;
-- 'deleted' and 'merged' people are gone; 'private' ones are there and closed to whoever asks.
ALTER TABLE candidates ADD COLUMN IF NOT EXISTS closed text;

CREATE TABLE IF NOT EXISTS applications (
  id bigint PRIMARY KEY, candidate_id bigint NOT NULL REFERENCES candidates, job_id bigint NOT NULL REFERENCES jobs,
  stage_id bigint NOT NULL REFERENCES stages, source text NOT NULL, status text NOT NULL DEFAULT 'active',
  custom_fields jsonb NOT NULL DEFAULT '{}', applied_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
CREATE INDEX IF NOT EXISTS applications_by_candidate ON applications (candidate_id);
CREATE INDEX IF NOT EXISTS applications_by_job ON applications (job_id);

CREATE TABLE IF NOT EXISTS attachments (
  id bigint PRIMARY KEY, candidate_id bigint NOT NULL REFERENCES candidates, application_id bigint REFERENCES applications,
  filename text NOT NULL, type text NOT NULL, mime text NOT NULL, bytes bytea NOT NULL, created_at timestamptz NOT NULL);
CREATE INDEX IF NOT EXISTS attachments_by_candidate ON attachments (candidate_id);

CREATE TABLE IF NOT EXISTS custom_fields (
  id bigint PRIMARY KEY, name text NOT NULL, name_key text NOT NULL, field_type text NOT NULL,
  value_type text NOT NULL, UNIQUE (field_type, name_key));

CREATE TABLE IF NOT EXISTS custom_field_options (
  id bigint PRIMARY KEY, custom_field_id bigint NOT NULL REFERENCES custom_fields, name text NOT NULL);

CREATE TABLE IF NOT EXISTS notes (
  id bigint PRIMARY KEY, candidate_id bigint NOT NULL REFERENCES candidates, application_id bigint REFERENCES applications,
  user_id bigint NOT NULL REFERENCES users, body text NOT NULL, visibility text NOT NULL, type text NOT NULL,
  created_at timestamptz NOT NULL);
CREATE INDEX IF NOT EXISTS notes_by_candidate ON notes (candidate_id);

CREATE TABLE IF NOT EXISTS tags (id bigint PRIMARY KEY, name text NOT NULL UNIQUE);

CREATE TABLE IF NOT EXISTS applied_tags (
  id bigint PRIMARY KEY, candidate_id bigint NOT NULL REFERENCES candidates, tag_id bigint NOT NULL REFERENCES tags,
  created_at timestamptz NOT NULL, UNIQUE (candidate_id, tag_id));

CREATE TABLE IF NOT EXISTS activity (
  id bigint PRIMARY KEY, candidate_id bigint NOT NULL REFERENCES candidates, actor text NOT NULL, what text NOT NULL,
  at timestamptz NOT NULL);
CREATE INDEX IF NOT EXISTS activity_by_candidate ON activity (candidate_id);

CREATE TABLE IF NOT EXISTS oauth (
  model text NOT NULL, id text NOT NULL, payload jsonb NOT NULL, grant_id text, uid text, expires_at timestamptz,
  PRIMARY KEY (model, id));
CREATE INDEX IF NOT EXISTS oauth_by_grant ON oauth (grant_id);
`;
