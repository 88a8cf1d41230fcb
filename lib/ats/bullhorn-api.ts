/** Bullhorn's REST endpoints. */
import { z } from 'zod';
import * as shapes from './bullhorn-shapes';
import { read, write } from './contract';
import { byOffset } from './paging';
import { path } from './request';
import { id } from './shape';

export const DOCS = 'https://bullhorn.github.io/rest-api-docs/';

const entity = <T>(name: 'Candidate' | 'JobOrder' | 'CorporateUser', row: z.ZodType<T>) =>
  read(
    `${DOCS}#get-entity`,
    (one: string, fields: string) => ({ path: path`/entity/${name}/${one}`, query: { fields } }),
    z.object({ data: row }).transform((body) => body.data),
  );
export const candidate = entity('Candidate', shapes.candidate);
export const job = entity('JobOrder', shapes.job);
export const user = entity('CorporateUser', shapes.user);
/** `where` is built from numbers only. */
export const submissions = read(
  `${DOCS}#query`,
  (where: string) => ({
    path: '/query/JobSubmission',
    query: { where: `isDeleted=false AND ${where}`, fields: shapes.SUBMISSION, orderBy: '-id' },
  }),
  z.object({ data: z.array(shapes.submission) }).transform((body) => body.data),
  byOffset({ start: 'start', limit: 'count', size: 200, rows: 'data' }),
);
const part = <T>(name: 'fileAttachments' | 'notes', fields: string, row: z.ZodType<T>) =>
  read(
    `${DOCS}#to-many-associations`,
    (one: string) => ({ path: path`/entity/Candidate/${one}/${name}`, query: { fields, count: '200' } }),
    z.object({ data: z.array(row) }).transform((body) => body.data),
  );
export const files = part('fileAttachments', 'id,name,type,contentType,dateAdded', shapes.file);
export const notes = part('notes', 'id,comments,dateAdded', shapes.note);
export const file = read(
  `${DOCS}#file`,
  (address: string) => ({ path: address }),
  z.object({ File: z.object({ fileContent: z.string() }) }).transform((body) => body.File.fileContent),
);
export const meta = read(
  `${DOCS}#meta`,
  () => ({ path: '/meta/Candidate', query: { fields: '*', meta: 'full' } }),
  shapes.fields,
);
export const whoAmI = read(
  `${DOCS}#settings`,
  () => ({ path: '/settings/userId' }),
  z.object({ userId: id }),
);
export const addNote = write(
  `${DOCS}#note`,
  (person: string, jobId: string | undefined, comments: string) => ({
    method: 'PUT',
    path: '/entity/Note',
    body: {
      action: 'Other',
      comments,
      personReference: { id: Number(person) },
      ...(jobId && { jobOrder: { id: Number(jobId) } }),
    },
  }),
  z.object({ changedEntityId: id }).transform((made) => ({ id: made.changedEntityId })),
);
export const setColumns = write(
  `${DOCS}#update-entity`,
  (one: string, columns: Record<string, unknown>) => ({
    path: path`/entity/Candidate/${one}`,
    body: columns,
  }),
  z.unknown(),
);
