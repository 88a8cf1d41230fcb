/** Who lets Candor into Bullhorn, how fast it may ask, and everything it may ever send. */
import type { z } from 'zod';
import * as api from './bullhorn-api';
import * as shapes from './bullhorn-shapes';
import type { Access } from './contract';
import { believed, no, yes } from './sure';

const { DOCS } = api;
const AUTH = 'https://bullhorn.github.io/Getting-Started-with-REST/';

export const access: Access = {
  auth: [
    {
      kind: 'oauth',
      authorize: '/oauth/authorize',
      token: '/oauth/token',
      pkce: false,
      secret: 'body',
      hop: shapes.hop,
      docs: AUTH,
      sure: 'confirmed',
      setup: [
        'A Bullhorn administrator opens a support ticket in the Bullhorn Resource Center and asks for OAuth keys for the REST API, with the redirect address below.',
        'Bullhorn Support sends the client ID and the client secret: paste both below.',
        'Then sign in with your own Bullhorn user name; it needs the entitlements to see candidates and to add notes.',
      ],
      warning:
        'Bullhorn has no scopes: the sign-in can do all that your user may do. Candor sends only what its list allows.',
    },
  ],
  scopes: { read: {}, note: {}, field: {}, tag: {} },
  limits: { docs: `${DOCS}#errors`, sure: 'believed', requests: 10, perMs: 1000 },
  allow: [
    ...['/entity/Candidate/:id', '/entity/JobOrder/:id', '/entity/CorporateUser/:id', '/query/JobSubmission'],
    ...['/entity/Candidate/:id/fileAttachments', '/entity/Candidate/:id/notes', '/file/Candidate/:id/:file'],
    ...['/meta/Candidate', '/settings/userId'],
  ]
    .map((rule): string | readonly [string, z.ZodType] => `GET ${rule}`)
    .concat([
      ['PUT /entity/Note', shapes.noteBody] as const,
      ['POST /entity/Candidate/:id', shapes.columnBody] as const,
    ]),
  can: {
    backfill: yes(`${DOCS}#query`),
    resume: yes(`${DOCS}#file`),
    listNotes: believed(`${DOCS}#to-many-associations`),
    note: yes(`${DOCS}#note`),
    privateNote: believed(
      `${DOCS}#note`,
      'A Bullhorn note is seen by colleagues with access to the record, never by the candidate.',
    ),
    noteAuthor: yes(`${DOCS}#note`, 'Bullhorn names the user who signed in.'),
    listFields: yes(
      `${DOCS}#meta`,
      'Bullhorn’s custom fields are fixed columns; those with a label of your own are on offer.',
    ),
    field: yes(`${DOCS}#update-entity`),
    numberField: yes(`${DOCS}#meta`),
    tag: no(
      'Bullhorn has no tags on candidates; its skills and tearsheets are lists of their own that Candor leaves alone.',
    ),
    advance: no(
      'A submission’s status in Bullhorn is one of a list without an order, so a step forward could not be told from a step back; move the candidate in Bullhorn.',
      'believed',
    ),
    hooks: no('Bullhorn sends no webhooks; the companion asks for changes instead.'),
  },
};
