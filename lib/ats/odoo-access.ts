/** Who lets Candor into Odoo Recruitment, how fast it may ask, and everything it may ever send. */
import type { Access } from './contract';
import * as api from './odoo-api';
import { believed, no, yes } from './sure';

export const DOCS = 'https://www.odoo.com/documentation/18.0/developer/reference/external_api.html';
const MAIL = 'https://github.com/odoo/odoo/blob/17.0/addons/mail/models/mail_thread.py';
const APPLICANT = 'https://github.com/odoo/odoo/blob/17.0/addons/hr_recruitment/models/hr_applicant.py';
const setup = (last: string) => [
  'Open Odoo in this browser and sign in as yourself. Your user needs the Recruitment right (Officer, or Interviewer for your own jobs).',
  last,
];

export const access: Access = {
  auth: [
    {
      kind: 'session',
      docs: 'https://github.com/odoo/odoo/blob/17.0/addons/web/controllers/dataset.py',
      sure: 'confirmed',
      setup: setup(
        'That is all: Candor asks Odoo’s own web API as you, while you are signed in, and keeps no password.',
      ),
    },
    {
      kind: 'odoo',
      docs: DOCS,
      sure: 'confirmed',
      setup: setup(
        'Then: your name → My Profile (Preferences) → Account Security → New API Key. Enter database, login and key below.',
      ),
      warning: 'Odoo Online gives API access on the Custom plan only. A key has all the rights of your user.',
    },
  ],
  scopes: { read: {}, note: {}, field: {}, tag: {} },
  limits: { docs: DOCS, sure: 'believed', requests: 10, perMs: 1000 },
  allow: api.allow,
  can: {
    backfill: yes(APPLICANT),
    resume: yes(APPLICANT),
    listNotes: yes(MAIL),
    note: yes(MAIL),
    privateNote: yes(MAIL, 'An internal note: the candidate and other followers are not mailed.'),
    noteAuthor: yes(MAIL),
    listFields: yes(DOCS, 'Fields made in Studio or by an administrator, named x_….'),
    field: yes(DOCS),
    numberField: yes(DOCS),
    tag: yes(APPLICANT),
    advance: believed(APPLICANT, 'Not to a stage at which Odoo mails the candidate by itself.'),
    hooks: no('Odoo’s own webhooks are not signed, so Candor asks for changes instead.'),
  },
};
