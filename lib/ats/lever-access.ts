/** Who lets Candor into Lever, how fast it may ask, and everything it may ever send. */
import { basic } from './auth-methods';
import type { Access } from './contract';
import * as api from './lever-api';
import * as shapes from './lever-shapes';
import { believed, no, yes } from './sure';

const { DOCS } = api;
const NO_FIELDS =
  'Lever has no custom fields on a candidate. Its profile forms can only be added to, so a value could not be taken back; the score goes into the note.';

export const access: Access = {
  auth: [
    {
      kind: 'apiKey',
      label: 'API key',
      headers: (key) => basic(key),
      docs: `${DOCS}#authentication`,
      sure: 'confirmed',
      setup: [
        'A Lever Super Admin opens Settings → Integrations and API → API Credentials and presses Generate New Key.',
        'Tick only these endpoints: {scopes} Leave confidential data unticked.',
        'Copy the key at once, Lever shows it a single time, and paste it below.',
      ],
      warning:
        'A Lever API key is the whole company’s, not yours alone. Candor sends only what its list allows, and writes notes in your name.',
    },
    {
      kind: 'oauth',
      authorize: '/authorize',
      token: '/oauth/token',
      pkce: false,
      secret: 'body',
      // Auth0 gives an opaque token without it.
      extra: { audience: '{api}/' },
      docs: `${DOCS}#authentication`,
      sure: 'confirmed',
      setup: [
        'Lever registers OAuth apps by hand, for partners. Ask Lever for an app with the redirect address below.',
        'It needs these scopes: {scopes}',
        'A Super Admin signs in and allows the access.',
      ],
    },
  ],
  scopes: shapes.scopes,
  // A bucket of ten a second with bursts of twenty; no headers are promised.
  limits: { docs: `${DOCS}#rate-limits`, sure: 'confirmed', requests: 10, perMs: 1000 },
  allow: [
    ...['/opportunities', '/opportunities/:id', '/opportunities/:id/resumes', '/opportunities/:id/notes'],
    ...['/opportunities/:id/resumes/:file/download', '/postings/:id', '/users'],
  ]
    .map((rule) => `GET ${rule}`)
    .concat('POST /opportunities/:id/notes', 'POST /opportunities/:id/addTags'),
  can: {
    backfill: yes(`${DOCS}#list-all-opportunities`),
    resume: yes(`${DOCS}#download-a-resume-file`),
    listNotes: believed(`${DOCS}#list-all-notes`),
    note: yes(`${DOCS}#create-a-note`),
    privateNote: yes(
      `${DOCS}#create-a-note`,
      'A secret note is seen by users with the privilege for sensitive information.',
    ),
    noteAuthor: yes(`${DOCS}#create-a-note`),
    listFields: no(NO_FIELDS),
    field: no(NO_FIELDS),
    numberField: no(NO_FIELDS),
    tag: yes(`${DOCS}#add-tags`),
    advance: believed(`${DOCS}#update-opportunity-stage`),
    hooks: yes(`${DOCS}#webhooks`),
  },
};
