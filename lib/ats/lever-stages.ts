/** Moving forward in Lever: the account's one list of stages, and one step to a later one. */
import { z } from 'zod';
import { type Advancing, read, write } from './contract';
import { byCursor } from './paging';
import { path } from './request';
import { id } from './shape';

const DOCS = 'https://hire.lever.co/developer/documentation';

const stages = read(
  `${DOCS}#list-all-stages`,
  () => ({ path: '/stages', query: { limit: '100' } }),
  z
    .object({ data: z.array(z.object({ id, text: z.string() })) })
    .transform(({ data }) => data.map((row) => ({ id: row.id, name: row.text }))),
  byCursor({ from: 'next', to: 'offset', more: 'hasNext' }),
);
const move = write(
  `${DOCS}#update-opportunity-stage`,
  (opportunityId: string, stage: string, perform_as: string | undefined) => ({
    method: 'PUT',
    path: path`/opportunities/${opportunityId}/stage`,
    query: { perform_as },
    body: { stage },
  }),
  z.unknown(),
);

export const advance: Advancing = {
  allow: ['GET /stages', ['PUT /opportunities/:id/stage', z.strictObject({ stage: z.string() })]],
  scopes: {
    'stages:read:admin': 'Read which stages there are',
    'opportunities:write:admin':
      'Move opportunities (the scope goes both ways; Candor sends only steps forward)',
  },
  stages: (ask) => ask.all(stages),
  move: (ask, application, { to }) => ask.one(move, application.candidateId, to.id, ask.user?.id),
};
