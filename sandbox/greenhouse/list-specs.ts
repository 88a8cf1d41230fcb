import { readableFields, type StoredFields } from './field-book';
import { signedUrl } from './files';
import type { ListSpec } from './lists';

/** Harvest v3's lists that a connector needs; key fields from ATS.md §1. */
export const LISTS: ListSpec[] = [
  {
    path: '/candidates',
    scope: 'harvest:candidates:list',
    filters: {
      ids: 'ids',
      email: 'texts',
      tag: 'texts',
      created_at: 'window',
      updated_at: 'window',
      last_activity_at: 'window',
    },
    sql: `SELECT c.*, array(SELECT t.name FROM applied_tags a JOIN tags t ON t.id = a.tag_id
            WHERE a.candidate_id = c.id ORDER BY a.id) AS tags,
          coalesce((SELECT max(at) FROM activity WHERE candidate_id = c.id), c.updated_at) AS last_activity_at
          FROM candidates c
          WHERE c.closed IS NULL AND ($1::bigint IS NULL OR c.id < $1) AND ($3::bigint[] IS NULL OR c.id = ANY($3))
            AND ($4::text[] IS NULL OR c.email = ANY($4))
            AND ($5::text[] IS NULL OR EXISTS (SELECT 1 FROM applied_tags a JOIN tags t ON t.id = a.tag_id
              WHERE a.candidate_id = c.id AND t.name = ANY($5)))
            AND ($6::timestamptz IS NULL OR c.created_at >= $6) AND ($7::timestamptz IS NULL OR c.created_at <= $7)
            AND ($8::timestamptz IS NULL OR c.updated_at >= $8) AND ($9::timestamptz IS NULL OR c.updated_at <= $9)
            AND ($10::timestamptz IS NULL OR
              coalesce((SELECT max(at) FROM activity WHERE candidate_id = c.id), c.updated_at) >= $10)
            AND ($11::timestamptz IS NULL OR
              coalesce((SELECT max(at) FROM activity WHERE candidate_id = c.id), c.updated_at) <= $11)
          ORDER BY c.id DESC LIMIT $2`,
    shape: (row, { fields }) => ({
      id: row.id,
      first_name: row.first_name,
      last_name: row.last_name,
      preferred_name: null,
      company: null,
      title: row.title,
      email_addresses: [{ value: row.email, type: 'personal' }],
      phone_numbers: [{ value: row.phone, type: 'mobile' }],
      addresses: [{ value: row.location, type: 'home' }],
      website_addresses: [],
      social_media_addresses: [],
      tags: row.tags,
      custom_fields: readableFields(fields, 'candidate', row.custom_fields as StoredFields),
      private: false,
      can_email: true,
      linked_user_ids: [],
      last_activity_at: row.last_activity_at,
      created_at: row.created_at,
      updated_at: row.updated_at,
    }),
  },
  {
    path: '/applications',
    scope: 'harvest:applications:list',
    filters: {
      ids: 'ids',
      candidate_ids: 'ids',
      job_ids: 'ids',
      stage_ids: 'ids',
      status: 'texts',
      created_at: 'window',
      updated_at: 'window',
    },
    sql: `SELECT a.*, s.name AS stage_name,
            (SELECT min(p.id) FROM job_posts p WHERE p.job_id = a.job_id) AS job_post_id
          FROM applications a JOIN stages s ON s.id = a.stage_id
          WHERE ($1::bigint IS NULL OR a.id < $1) AND ($3::bigint[] IS NULL OR a.id = ANY($3))
            AND ($4::bigint[] IS NULL OR a.candidate_id = ANY($4)) AND ($5::bigint[] IS NULL OR a.job_id = ANY($5))
            AND ($6::bigint[] IS NULL OR a.stage_id = ANY($6)) AND ($7::text[] IS NULL OR a.status = ANY($7))
            AND ($8::timestamptz IS NULL OR a.applied_at >= $8) AND ($9::timestamptz IS NULL OR a.applied_at <= $9)
            AND ($10::timestamptz IS NULL OR a.updated_at >= $10) AND ($11::timestamptz IS NULL OR a.updated_at <= $11)
          ORDER BY a.id DESC LIMIT $2`,
    shape: (row, { fields }) => ({
      id: row.id,
      candidate_id: row.candidate_id,
      job_id: row.job_id,
      job_post_id: row.job_post_id,
      stage_id: row.stage_id,
      stage_name: row.stage_name,
      status: row.status,
      source: { public_name: row.source },
      recruiter_id: null,
      answers: [],
      custom_fields: readableFields(fields, 'application', row.custom_fields as StoredFields),
      prospect: false,
      rejected_at: null,
      created_at: row.applied_at,
      updated_at: row.updated_at,
    }),
  },
  {
    path: '/jobs',
    scope: 'harvest:jobs:list',
    filters: { ids: 'ids' },
    sql: `SELECT * FROM jobs WHERE NOT deleted AND ($1::bigint IS NULL OR id < $1) AND ($3::bigint[] IS NULL OR id = ANY($3))
          ORDER BY id DESC LIMIT $2`,
    shape: (row) => ({
      id: row.id,
      name: row.name,
      status: 'open',
      confidential: false,
      departments: [{ name: row.department }],
      offices: [{ name: row.location }],
      created_at: row.created_at,
    }),
  },
  {
    path: '/job_posts',
    scope: 'harvest:job_posts:list',
    filters: { ids: 'ids', job_ids: 'ids' },
    sql: `SELECT p.*, j.location FROM job_posts p JOIN jobs j ON j.id = p.job_id
          WHERE ($1::bigint IS NULL OR p.id < $1) AND ($3::bigint[] IS NULL OR p.id = ANY($3))
            AND ($4::bigint[] IS NULL OR p.job_id = ANY($4)) ORDER BY p.id DESC LIMIT $2`,
    shape: (row) => ({
      id: row.id,
      job_id: row.job_id,
      title: row.title,
      location: row.location,
      content: row.content,
      internal_content: null,
      live: true,
      questions: [],
    }),
  },
  {
    path: '/job_interview_stages',
    scope: 'harvest:job_interview_stages:list',
    filters: { ids: 'ids', job_ids: 'ids' },
    sql: `SELECT id, job_id, name, position AS priority FROM stages
          WHERE ($1::bigint IS NULL OR id < $1) AND ($3::bigint[] IS NULL OR id = ANY($3))
            AND ($4::bigint[] IS NULL OR job_id = ANY($4)) ORDER BY id DESC LIMIT $2`,
  },
  {
    path: '/attachments',
    scope: 'harvest:attachments:list',
    filters: { ids: 'ids', candidate_ids: 'ids', application_ids: 'ids', type: 'texts' },
    sql: `SELECT id, candidate_id, application_id, filename, type, created_at FROM attachments
          WHERE ($1::bigint IS NULL OR id < $1) AND ($3::bigint[] IS NULL OR id = ANY($3))
            AND ($4::bigint[] IS NULL OR candidate_id = ANY($4))
            AND ($5::bigint[] IS NULL OR application_id = ANY($5)) AND ($6::text[] IS NULL OR type = ANY($6))
          ORDER BY id DESC LIMIT $2`,
    shape: (row, { ctx }) => ({ ...row, url: signedUrl(ctx, row.id, String(row.filename)) }),
  },
  {
    path: '/notes',
    scope: 'harvest:notes:list',
    filters: { ids: 'ids', candidate_ids: 'ids', application_ids: 'ids', created_at: 'window' },
    sql: `SELECT * FROM notes WHERE ($1::bigint IS NULL OR id < $1) AND ($3::bigint[] IS NULL OR id = ANY($3))
            AND ($4::bigint[] IS NULL OR candidate_id = ANY($4))
            AND ($5::bigint[] IS NULL OR application_id = ANY($5))
            AND ($6::timestamptz IS NULL OR created_at >= $6) AND ($7::timestamptz IS NULL OR created_at <= $7)
          ORDER BY id DESC LIMIT $2`,
    // The list spells visibility otherwise than the POST does (ATS.md, note).
    shape: (row) => ({ ...row, visibility: LISTED_VISIBILITY[String(row.visibility)] }),
  },
  {
    path: '/custom_fields',
    scope: 'harvest:custom_fields:list',
    filters: { ids: 'ids', field_type: 'texts', active: 'flag' },
    sql: `SELECT id, name, name_key, field_type, value_type FROM custom_fields
          WHERE ($1::bigint IS NULL OR id < $1) AND ($3::bigint[] IS NULL OR id = ANY($3))
            AND ($4::text[] IS NULL OR field_type = ANY($4)) AND ($5::boolean IS NULL OR $5)
          ORDER BY id DESC LIMIT $2`,
    shape: (row) => ({ ...row, private: false, required: false, active: true, api_only: false }),
  },
  {
    path: '/custom_field_options',
    scope: 'harvest:custom_field_options:list',
    filters: { ids: 'ids', custom_field_ids: 'ids' },
    sql: `SELECT id, custom_field_id, name FROM custom_field_options
          WHERE ($1::bigint IS NULL OR id < $1) AND ($3::bigint[] IS NULL OR id = ANY($3))
            AND ($4::bigint[] IS NULL OR custom_field_id = ANY($4)) ORDER BY id DESC LIMIT $2`,
    shape: (row) => ({ ...row, active: true }),
  },
  {
    path: '/candidate_tags',
    scope: 'harvest:candidate_tags:list',
    filters: { ids: 'ids' },
    sql: `SELECT id, name FROM tags WHERE ($1::bigint IS NULL OR id < $1) AND ($3::bigint[] IS NULL OR id = ANY($3))
          ORDER BY id DESC LIMIT $2`,
  },
  {
    path: '/applied_candidate_tags',
    scope: 'harvest:applied_candidate_tags:list',
    filters: { ids: 'ids', candidate_ids: 'ids', candidate_tag_ids: 'ids' },
    sql: `SELECT id, candidate_id, tag_id AS candidate_tag_id, created_at FROM applied_tags
          WHERE ($1::bigint IS NULL OR id < $1) AND ($3::bigint[] IS NULL OR id = ANY($3))
            AND ($4::bigint[] IS NULL OR candidate_id = ANY($4)) AND ($5::bigint[] IS NULL OR tag_id = ANY($5))
          ORDER BY id DESC LIMIT $2`,
  },
  {
    path: '/users',
    scope: 'harvest:users:list',
    filters: { ids: 'ids', email: 'texts' },
    sql: `SELECT id, name, email, site_admin FROM users
          WHERE ($1::bigint IS NULL OR id < $1) AND ($3::bigint[] IS NULL OR id = ANY($3))
            AND ($4::text[] IS NULL OR email = ANY($4)) ORDER BY id DESC LIMIT $2`,
    shape: (row) => {
      const [firstName, ...lastName] = String(row.name).split(' ');
      return {
        id: row.id,
        first_name: firstName,
        last_name: lastName.join(' '),
        name: row.name,
        primary_email_address: row.email,
        site_admin: row.site_admin,
        disabled: false,
      };
    },
  },
];

const LISTED_VISIBILITY: Record<string, string> = {
  admin_only: 'admin_only_visible',
  private: 'privately_visible',
  public: 'publicly_visible',
};
