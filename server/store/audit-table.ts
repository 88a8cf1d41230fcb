/** The audit log in SQL: the chain as text, as it was hashed, and beside it, sealed, what can be erased. */
import type { AuditTable, Detail } from '@/lib/audit/audit-store';
import type { AuditEntry } from '@/lib/audit/chain';
import { checkpointSchema } from '@/lib/audit/checkpoint';
import type { Db } from '../db/open';
import type { Ring } from '../secrets/ring';
import { beginsWith } from './outbox-table';

/** More rows in one statement would pass PostgreSQL's limit of parameters. */
const AT_ONCE = 5_000;
const ABOUT = 'audit detail';

const inParts = async <T>(all: readonly T[], work: (part: T[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < all.length; from += AT_ONCE) await work(all.slice(from, from + AT_ONCE));
};

export function auditOver(db: Db, ring: Ring): AuditTable {
  const entries = (rows: readonly { entry: string }[]) =>
    rows.map(({ entry }): AuditEntry => JSON.parse(entry));
  const chain = () => db.selectFrom('audit').select('entry');
  const bounds = (fromSeq: number, toSeq: number) => ({
    from: Number.isFinite(fromSeq) ? fromSeq : 0,
    to: Number.isFinite(toSeq) ? toSeq : Number.MAX_SAFE_INTEGER,
  });

  return {
    last: async () => entries(await chain().orderBy('seq', 'desc').limit(1).execute())[0],
    async count() {
      const { count } = await db
        .selectFrom('audit')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    addEntries: (added) =>
      inParts(added, (part) =>
        db
          .insertInto('audit')
          .values(part.map((one) => ({ seq: one.seq, subject: one.subject, entry: JSON.stringify(one) })))
          .execute(),
      ),
    async entries(fromSeq, toSeq) {
      const { from, to } = bounds(fromSeq, toSeq);
      return entries(await chain().where('seq', '>=', from).where('seq', '<=', to).orderBy('seq').execute());
    },
    entriesOf: async (subjects) =>
      subjects.length === 0
        ? []
        : entries(await chain().where('subject', 'in', subjects).orderBy('seq').execute()),
    subjects: async (keys) =>
      keys.length === 0 ? [] : db.selectFrom('subjects').selectAll().where('key', 'in', keys).execute(),
    subjectsUnder: (prefix) =>
      db.selectFrom('subjects').selectAll().where(beginsWith('key', prefix)).execute(),
    addSubjects: (subjects) => inParts(subjects, (part) => db.insertInto('subjects').values(part).execute()),
    addDetails: (details) =>
      inParts(details, (part) =>
        db
          .insertInto('details')
          .values(part.map(({ content, ...one }) => ({ ...one, sealed: ring.seal(content, ABOUT) })))
          .execute(),
      ),
    async detailsUnder(prefix) {
      const rows = await db.selectFrom('details').selectAll().where(beginsWith('key', prefix)).execute();
      return rows.map(({ sealed, ...one }): Detail => ({ ...one, content: ring.open(sealed, ABOUT) }));
    },
    async checkpoints(fromSeq, toSeq) {
      const { from, to } = bounds(fromSeq, toSeq);
      const rows = await db
        .selectFrom('checkpoints')
        .select('checkpoint')
        .where('seq', '>=', from)
        .where('seq', '<=', to)
        .orderBy('seq')
        .execute();
      return rows.map(({ checkpoint }) => checkpointSchema.parse(JSON.parse(checkpoint)));
    },
    async putCheckpoint(checkpoint) {
      const text = JSON.stringify(checkpoint);
      await db
        .insertInto('checkpoints')
        .values({ seq: checkpoint.seq, checkpoint: text })
        .onConflict((conflict) => conflict.column('seq').doUpdateSet({ checkpoint: text }))
        .execute();
    },
  };
}
