import { SANDBOX_APP } from '../auth/client';
import type { AccessGrant } from '../auth/tokens';
import type { Actor } from '../store/changes';
import { firstRow } from '../store/open';
import { findUser } from '../store/users';
import { type ApiContext, refuse } from './context';

/** Who the activity log names for a change that came through the API. */
export async function apiActor(ctx: ApiContext, grant: AccessGrant): Promise<Actor> {
  const user = await findUser(ctx.db, grant.userId);
  const app = grant.clientId === SANDBOX_APP.clientId ? SANDBOX_APP.name : grant.clientId;
  return { userId: grant.userId, name: `${user?.name ?? 'Somebody'} via ${app}` };
}

const BY_ID = {
  candidate: 'SELECT id AS candidate_id FROM candidates WHERE id = $1',
  application: 'SELECT candidate_id FROM applications WHERE id = $1',
};

/** The candidate that a candidate or application id belongs to; throws 404 when there is none. */
export async function requireCandidateOf(
  ctx: ApiContext,
  owner: keyof typeof BY_ID,
  id: number,
): Promise<number> {
  const row = Number.isSafeInteger(id)
    ? await firstRow<{ candidate_id: number }>(ctx.db, BY_ID[owner], [id])
    : undefined;
  if (!row) throw refuse(404, 'Resource not found');
  return row.candidate_id;
}
