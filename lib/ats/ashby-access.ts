/** Who lets Candor into Ashby, how fast it may ask, and everything it may ever send. */
import * as api from './ashby-api';
import { basic } from './auth-methods';
import type { Access } from './contract';
import { believed, yes } from './sure';

const { DOCS } = api;
const reads = [
  'candidate.info',
  'candidate.listNotes',
  'application.info',
  'application.list',
  'job.info',
].concat([
  'jobPosting.info',
  'file.info',
  'customField.list',
  'candidateTag.list',
  'user.list',
  'apiKey.info',
]);
const writes = ['candidate.createNote', 'candidate.addTag', 'candidateTag.create', 'customField.setValue'];

export const access: Access = {
  auth: [
    {
      kind: 'apiKey',
      label: 'API key',
      headers: (key) => basic(key),
      docs: 'https://developers.ashbyhq.com/docs/authentication',
      sure: 'confirmed',
      setup: [
        'An Ashby administrator opens Admin → Integrations → API Keys and creates a key for Candor.',
        'Tick these permissions and no others: {scopes}',
        'Copy the key into the box below.',
      ],
      warning:
        'Ashby’s permission to write candidates also covers moving and archiving. Candor has no such function and sends no such request; keep the key to yourself all the same.',
    },
  ],
  scopes: {
    read: {
      candidatesRead: 'Read candidates, applications, notes and files',
      jobsRead: 'Read jobs and their postings',
      hiringProcessMetadataRead: 'Read custom fields and tags',
      organizationRead: 'Find you among the users, so that notes carry your name',
    },
    note: { candidatesWrite: 'Add notes' },
    field: { candidatesWrite: 'Fill custom fields' },
    tag: { candidatesWrite: 'Add tags', hiringProcessMetadataWrite: 'Create a tag that is not there yet' },
  },
  // Ashby's own pages that could be found name no number; 1,000 a minute is what its users report.
  limits: {
    docs: 'https://developers.ashbyhq.com/docs/rate-limits',
    sure: 'believed',
    requests: 1000,
    perMs: 60_000,
  },
  headers: { accept: 'application/json; version=1' },
  allow: [...reads, ...writes].map((method) => `POST /${method}`),
  can: {
    backfill: yes(`${DOCS}/applicationlist`),
    resume: yes(`${DOCS}/fileinfo`),
    listNotes: yes(`${DOCS}/candidatelistnotes`),
    note: yes(`${DOCS}/candidatecreatenote`),
    privateNote: yes(`${DOCS}/candidatecreatenote`),
    noteAuthor: believed(`${DOCS}/authentication`, 'Only where the key may act on behalf of users.'),
    listFields: yes(`${DOCS}/customfieldlist`),
    field: yes(`${DOCS}/customfieldsetvalue`),
    numberField: yes(`${DOCS}/customfieldlist`),
    tag: yes(`${DOCS}/candidateaddtag`),
    advance: yes(`${DOCS}/applicationchangestage`),
    hooks: yes('https://developers.ashbyhq.com/docs/webhooks'),
  },
  createField: 'In Ashby: Admin → Custom Fields, New custom field, for candidates.',
};
