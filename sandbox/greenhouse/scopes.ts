/**
 * Harvest v3 scopes a partner app may ask for, in the words of the consent page.
 * Rejecting and hiring are left out on purpose: an app that asks for them gets `invalid_scope`.
 */
export const SCOPES = {
  'harvest:candidates:list': 'Read candidates',
  'harvest:candidates:update': 'Change fields of candidates',
  'harvest:applications:list': 'Read applications',
  'harvest:applications:update': 'Change fields of applications',
  'harvest:jobs:list': 'Read jobs',
  'harvest:job_posts:list': 'Read job posts',
  'harvest:job_interview_stages:list': 'Read interview stages',
  'harvest:applications:move': 'Move applications to another stage',
  'harvest:attachments:list': 'Read resumes and other attachments',
  'harvest:custom_fields:list': 'Read which custom fields exist',
  'harvest:custom_field_options:list': 'Read the options of custom fields',
  'harvest:notes:list': 'Read notes',
  'harvest:notes:create': 'Add notes',
  'harvest:candidate_tags:list': 'Read which tags exist',
  'harvest:candidate_tags:create': 'Add new tags',
  'harvest:applied_candidate_tags:list': 'Read tags of candidates',
  'harvest:applied_candidate_tags:create': 'Tag candidates',
  'harvest:applied_candidate_tags:destroy': 'Remove tags from candidates',
  'harvest:users:list': 'Read names and e-mail addresses of users',
} as const;

export type Scope = keyof typeof SCOPES;
