import type { Adapter, AdapterPayload } from 'oidc-provider';
import { type Db, firstRow } from '../store/open';

/** Keeps grants, tokens and sessions of `oidc-provider` in the sandbox's database, so that a restart loses none. */
export const oauthAdapter =
  (db: Db) =>
  (model: string): Adapter => {
    const payloadOf = (row?: { payload: AdapterPayload }) => row?.payload;
    return {
      async upsert(id, payload, expiresInSeconds) {
        await db.query(
          `INSERT INTO oauth VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
           ON CONFLICT (model, id) DO UPDATE
           SET payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
          [model, id, payload, payload.grantId ?? null, payload.uid ?? null, expiresInSeconds ?? null],
        );
      },
      async find(id) {
        return payloadOf(
          await firstRow(
            db,
            'SELECT payload FROM oauth WHERE model = $1 AND id = $2 AND (expires_at IS NULL OR expires_at > now())',
            [model, id],
          ),
        );
      },
      async findByUid(uid) {
        return payloadOf(
          await firstRow(
            db,
            'SELECT payload FROM oauth WHERE model = $1 AND uid = $2 AND (expires_at IS NULL OR expires_at > now())',
            [model, uid],
          ),
        );
      },
      // Only the device flow uses codes typed by a person, and the sandbox has none.
      findByUserCode: async () => undefined,
      async consume(id) {
        await db.query(
          `UPDATE oauth SET payload = payload || jsonb_build_object('consumed', extract(epoch FROM now())::bigint)
           WHERE model = $1 AND id = $2`,
          [model, id],
        );
      },
      async destroy(id) {
        await db.query('DELETE FROM oauth WHERE model = $1 AND id = $2', [model, id]);
      },
      async revokeByGrantId(grantId) {
        await db.query('DELETE FROM oauth WHERE model = $1 AND grant_id = $2', [model, grantId]);
      },
    };
  };
