/** The options page's use cases around the record: the sync log, the audit log, what waits for a person. */

import { candidateUrl } from '@/lib/ats/candidate-url';
import { connectorOf } from '@/lib/ats/registry';
import { eraseCandidate } from '@/lib/audit/erase';
import { checkLog, exportLog, exportPacket } from '@/lib/audit/export';
import { DEVICE_KEY, type Happening } from '@/lib/audit/kinds';
import { packetHtml } from '@/lib/audit/packet-html';
import type { Connection, DeadLetter } from '@/lib/messages';
import type { ApplicationRef } from '@/lib/model';
import { ok } from '@/lib/result';
import { candidateKeyOf } from '@/lib/store/traffic';
import type { Destination, OutboxEntry } from '@/lib/sync/machine';
import { showBadge } from './badge';
import { endLinksWith } from './end-links';
import type { Handlers } from './handle';
import type { Services } from './services';

const TWO_WEEKS_MS = 14 * 24 * 3_600_000;

function wordsOf(destination: Destination): { to: string; content: string } {
  switch (destination.kind) {
    case 'field':
      return { to: destination.field.name, content: String(destination.value ?? 'empty') };
    case 'note':
      return { to: 'Private note', content: destination.text };
    case 'tag':
      return { to: 'Tag', content: destination.tag };
    case 'stage':
      return { to: 'Stage', content: `${destination.from.name} → ${destination.to.name}` };
  }
}

/** Where a person opens the candidate, while the connection is there. */
function pageOf(ref: ApplicationRef, connections: readonly Connection[]): string | undefined {
  const connection = connections.find((one) => one.id === ref.connectionId);
  const ats = connection && connectorOf(connection.ats);
  return (ats && candidateUrl(ats, connection.origins, ref)) ?? undefined;
}

function letterOf(entry: OutboxEntry, connections: readonly Connection[]): DeadLetter {
  const { id, value, ref, destination, attempts, atMs, message = '', problem } = entry;
  const { to, content } = wordsOf(destination);
  return {
    id,
    value,
    destination: to,
    connectionId: ref.connectionId,
    candidateId: ref.candidateId,
    page: pageOf(ref, connections),
    content: content.length > 200 ? `${content.slice(0, 199)}…` : content,
    attempts,
    atMs,
    kind: problem?.kind ?? 'internal',
    message,
    detail: problem?.detail,
    request: problem?.request,
  };
}

type LogMessages =
  | 'findTraffic'
  | 'readTraffic'
  | 'trafficDays'
  | 'exportTraffic'
  | 'checkLog'
  | 'exportLog'
  | 'exportPacket'
  | 'eraseCandidate'
  | 'deadLetters'
  | 'retryWrite'
  | 'discardWrite';

export function logHandlers(services: Services): Pick<Handlers, LogMessages> {
  const { db, store, outbox, recorder, traffic, nowMs } = services;
  const exported = (data: Extract<Happening, { kind: 'exported' }>['data'], keys: readonly string[]) =>
    outbox.record(...keys.map((applicationKey) => ({ kind: 'exported' as const, applicationKey, data })));
  const refreshBadge = async () => showBadge(await outbox.countDead());

  return {
    findTraffic: async (filter) => ok(await traffic.find(filter)),
    readTraffic: async ({ ids }) => ok(await traffic.rows(ids)),
    trafficDays: async () => ok(await traffic.days(nowMs() - TWO_WEEKS_MS)),
    async exportTraffic({ format, ...filter }) {
      await exported({ what: 'sync log', format }, [DEVICE_KEY]);
      return ok(await traffic.file(filter, format));
    },
    checkLog: async () => ok(await checkLog(store.audit)),
    async exportLog() {
      await exported({ what: 'audit log', format: 'json' }, [DEVICE_KEY]);
      return ok(JSON.stringify(await exportLog(store.audit, db.keys, nowMs())));
    },
    async exportPacket({ connectionId, candidateId, form }) {
      const prefix = candidateKeyOf(connectionId, candidateId);
      const known = (await store.audit.subjectsUnder(prefix)).map((one) => one.key);
      await exported({ what: 'candidate packet', format: form }, known.length > 0 ? known : [DEVICE_KEY]);
      const packet = await exportPacket(store.audit, db.keys, prefix, nowMs());
      return ok(form === 'json' ? JSON.stringify(packet) : packetHtml(packet));
    },
    async eraseCandidate({ connectionId, candidateId }) {
      const prefix = candidateKeyOf(connectionId, candidateId);
      await endLinksWith(services, prefix);
      const erased = await eraseCandidate(store, recorder, prefix);
      await refreshBadge();
      return ok(erased);
    },
    async deadLetters() {
      const [dead, connections] = await Promise.all([outbox.dead(), db.connections.toArray()]);
      return ok(dead.map((entry) => letterOf(entry, connections)));
    },
    async retryWrite({ id }) {
      const entry = await outbox.get(id);
      if (entry?.state === 'dead') await outbox.enqueue([{ ...entry, line: '' }]);
      void services.drainAndWake();
      return ok(null);
    },
    async discardWrite({ id }) {
      const entry = await outbox.get(id);
      if (entry?.state === 'dead') await outbox.change(id, 'discarded');
      await refreshBadge();
      return ok(null);
    },
  };
}
