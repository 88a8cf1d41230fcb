/** Lever's endpoints. */
import { z } from 'zod';
import { read, write } from './contract';
import * as shapes from './lever-shapes';
import { byCursor } from './paging';
import { path } from './request';

export const DOCS = 'https://hire.lever.co/developer/documentation';

export const one = read(
  `${DOCS}#retrieve-a-single-opportunity`,
  (id: string) => ({ path: path`/opportunities/${id}`, query: { expand: ['applications', 'stage'] } }),
  z.object({ data: shapes.opportunity }).transform((body) => body.data),
);
export const all = read(
  `${DOCS}#list-all-opportunities`,
  (since: string | undefined) => ({
    path: '/opportunities',
    query: { expand: ['applications', 'stage'], limit: '100', updated_at_start: since },
  }),
  z
    .object({ data: z.array(shapes.opportunity) })
    .transform((body) => body.data.flatMap((row) => row.applications)),
  byCursor({ from: 'next', to: 'offset', more: 'hasNext' }),
);
export const posting = read(
  `${DOCS}#retrieve-a-single-posting`,
  (id: string) => ({ path: path`/postings/${id}` }),
  shapes.posting,
);
export const resumes = read(
  `${DOCS}#list-all-resumes`,
  (id: string) => ({ path: path`/opportunities/${id}/resumes` }),
  shapes.resumes,
);
export const notes = read(
  `${DOCS}#list-all-notes`,
  (id: string) => ({ path: path`/opportunities/${id}/notes` }),
  shapes.notes,
  byCursor({ from: 'next', to: 'offset', more: 'hasNext' }),
);
export const users = read(
  `${DOCS}#list-all-users`,
  (email: string) => ({ path: '/users', query: { email } }),
  shapes.users,
);
export const addNote = write(
  `${DOCS}#create-a-note`,
  (id: string, value: string, perform_as: string | undefined) => ({
    path: path`/opportunities/${id}/notes`,
    query: { perform_as },
    // `score` would be a thumbs vote in the user's name, so it is never sent.
    body: { value, secret: true, notifyFollowers: false },
  }),
  shapes.noteMade,
);
export const addTag = write(
  `${DOCS}#add-tags`,
  (id: string, tag: string, perform_as: string | undefined) => ({
    path: path`/opportunities/${id}/addTags`,
    query: { perform_as },
    body: { tags: [tag] },
  }),
  z.unknown(),
);
