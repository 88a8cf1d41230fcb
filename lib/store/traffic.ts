/** The sync log: every exchange with an ATS, newest first, with what it says about each day. */
import type { AtsClient } from '@/lib/ats/client-types';
import type { Result } from '@/lib/result';
import type { CandorDb } from './db';
import { type TrafficDay, trafficDays } from './traffic-days';
import { type TrafficFormat, trafficFile } from './traffic-file';
import { findTraffic, readTraffic, trafficPieces } from './traffic-find';
import type { TrafficFilter, TrafficRow } from './traffic-row';

const MOST_ROWS = 100_000;

export const candidateKeyOf = (connectionId: string, candidateId: string): string =>
  `${encodeURIComponent(connectionId)}/${encodeURIComponent(candidateId)}/`;

export function createTraffic(db: CandorDb, nowMs: () => number) {
  const record = (row: Omit<TrafficRow, 'id'>) => db.traffic.add(row);

  /** The client with every exchange written down; answers from memory, which asked nobody, are not. */
  function watch(client: AtsClient, connectionId: string, requests: () => number): AtsClient {
    const seen =
      <A extends unknown[], T>(
        direction: TrafficRow['direction'],
        call: (...args: A) => Promise<Result<T>>,
        about: (...args: A) => { what: string; candidateId?: string },
      ) =>
      async (...args: A): Promise<Result<T>> => {
        const [before, fromMs] = [requests(), nowMs()];
        const answer = await call(...args);
        if (requests() === before) return answer;
        const { what, candidateId } = about(...args);
        await record({
          atMs: fromMs,
          connectionId,
          direction,
          what,
          ...(candidateId && { candidateId, candidateKey: candidateKeyOf(connectionId, candidateId) }),
          outcome: answer.ok ? 'ok' : answer.error.kind,
          ms: Math.max(0, nowMs() - fromMs),
          ...(!answer.ok && { detail: answer.error.detail ?? answer.error.message }),
        });
        return answer;
      };
    const of = (what: string) => (ref: { candidateId: string }) => ({ what, candidateId: ref.candidateId });
    return {
      ...client,
      candidate: seen('pull', client.candidate, (candidateId) => ({ what: 'Candidate', candidateId })),
      applications: seen('pull', client.applications, (candidateId) => ({
        what: 'Applications',
        candidateId,
      })),
      job: seen('pull', client.job, (id) => ({ what: `Job ${id}` })),
      attachments: seen('pull', client.attachments, of('Attachments')),
      download: seen('pull', client.download, () => ({ what: 'Resume file' })),
      notes: seen('pull', client.notes, of('Notes')),
      fields: seen('pull', client.fields, () => ({ what: 'Custom fields' })),
      writeNote: seen('push', client.writeNote, of('Private note')),
      writeField: seen('push', client.writeField, (ref, field) => of(`Field ${field.name}`)(ref)),
      ...(client.writeFields && {
        writeFields: seen('push', client.writeFields, (ref, changes) =>
          of(`Fields ${changes.map(({ field }) => field.name).join(', ')}`)(ref),
        ),
      }),
      writeTag: seen('push', client.writeTag, (ref, tag) => of(`Tag ${tag}`)(ref)),
      stages: seen('pull', client.stages, of('Stages')),
      advance: seen('push', client.advance, (ref, _from, to) => of(`Forward to ${to.name}`)(ref)),
    };
  }

  return {
    watch,
    /** The ids of all rows that fit, newest first, and the connections that any row is of. */
    async find(filter: TrafficFilter): Promise<{ ids: number[]; connections: string[] }> {
      const connections = (await db.traffic.orderBy('connectionId').uniqueKeys()).map(String);
      return { ids: await findTraffic(db, filter), connections };
    },
    rows: (ids: readonly number[]): Promise<TrafficRow[]> => readTraffic(db, ids),
    /** Everything that fits as a file's text, newest first. */
    async file(filter: TrafficFilter, format: TrafficFormat): Promise<string> {
      return trafficFile(trafficPieces(db, await findTraffic(db, filter)), format);
    },
    async days(sinceMs: number): Promise<TrafficDay[]> {
      return trafficDays(await db.traffic.where('atMs').aboveOrEqual(sinceMs).toArray());
    },
    /** Keeps the newest hundred thousand. */
    async prune(): Promise<void> {
      const extra = (await db.traffic.count()) - MOST_ROWS;
      if (extra > 0) await db.traffic.orderBy('id').limit(extra).delete();
    },
  };
}
