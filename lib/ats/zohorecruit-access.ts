/** Who lets Candor into Zoho Recruit, how fast it may ask, and everything it may ever send. */
import { z } from 'zod';
import type { Access } from './contract';
import { believed, no, yes } from './sure';
import * as api from './zohorecruit-api';
import * as custom from './zohorecruit-fields';

const { DOCS } = api;
const note = z.strictObject({
  Note_Title: z.string(),
  Note_Content: z.string(),
  Parent_Id: z.string(),
  se_module: z.literal('Candidates'),
});

export const access: Access = {
  auth: [
    {
      kind: 'oauth',
      authorize: '/oauth/v2/auth',
      token: '/oauth/v2/token',
      pkce: false,
      secret: 'body',
      separator: ',',
      extra: { access_type: 'offline', prompt: 'consent' },
      headers: (token) => ({ authorization: `Zoho-oauthtoken ${token}` }),
      docs: DOCS,
      sure: 'confirmed',
      setup: [
        'Open the API console of your data centre (api-console.zoho.com, .eu, .in, …) with your Zoho account; it is free.',
        'Add a client of the type Server-based Applications, with the redirect address below as Authorized Redirect URI.',
        'Copy the client ID and the client secret into the two boxes below. Zoho then asks you to allow: {scopes}',
      ],
      warning:
        'Zoho’s scope to update covers every module that you may update, also a candidate’s status. Candor sends one custom field and nothing else.',
    },
  ],
  scopes: {
    read: {
      'ZohoRecruit.modules.READ': 'Read candidates, applications, job openings, notes and attachments',
      'ZohoRecruit.settings.READ': 'Read which fields and tags there are',
      'ZohoRecruit.search.READ': 'Find a candidate’s applications',
    },
    note: { 'ZohoRecruit.modules.notes.CREATE': 'Add notes' },
    field: { 'ZohoRecruit.modules.UPDATE': 'Fill custom fields' },
    tag: { 'ZohoRecruit.settings.tags.ALL': 'Make and add tags' },
  },
  /** An account has 5,000 credits a day and more; to get records costs three. */
  limits: {
    docs: `${DOCS}apiv2/limits.html`,
    sure: 'believed',
    requests: 60,
    perMs: 60_000,
  },
  allow: [
    ...['Candidates/:id', 'Candidates/:id/Attachments', 'Candidates/:id/Attachments/:file', 'Applications']
      .concat(['Candidates/:id/Notes', 'Applications/search', 'Applications/:id', 'JobOpenings/:id'])
      .concat(['settings/fields', 'settings/tags'])
      .map((rule) => `GET /${rule}`),
    ['POST /Notes', z.strictObject({ data: z.tuple([note]) })],
    ['PUT /Candidates/:id', custom.oneField],
    ['POST /settings/tags', z.strictObject({ tags: z.tuple([z.strictObject({ name: z.string() })]) })],
    'POST /Candidates/:id/actions/add_tags',
  ],
  can: {
    backfill: yes(`${DOCS}apiv2/get-records.html`, 'Where the account has the module Applications.'),
    resume: believed(`${DOCS}apiv2/get-attachments.html`),
    listNotes: yes(`${DOCS}apiv2/get-related-records.html`),
    note: yes(`${DOCS}apiv2/create-notes.html`),
    privateNote: believed(`${DOCS}apiv2/create-notes.html`, 'Seen by those who may see the candidate.'),
    noteAuthor: believed(`${DOCS}apiv2/create-notes.html`, 'The note is by whoever signed in.'),
    listFields: yes(`${DOCS}apiv2/field-meta.html`),
    field: yes(`${DOCS}apiv2/update-records.html`, 'Workflows are told not to run.'),
    numberField: believed(DOCS),
    tag: yes(`${DOCS}apiv2/add-tags.html`, 'A tag that does not exist yet is made first.'),
    advance: no(
      'Zoho Recruit lists an account’s statuses without their order, so a step forward could not be told from a step back; move the candidate in Zoho Recruit.',
      'believed',
    ),
    hooks: no(
      'Zoho Recruit’s webhooks come from workflow rules and are not signed, so Candor asks for changes instead.',
      'believed',
    ),
  },
};
