/** Builds what the use cases share. Everything that must outlive the worker is in the database. */
import { browser } from 'wxt/browser';
import { createAtsClient } from '@/lib/ats/client';
import type { AtsClient } from '@/lib/ats/client-types';
import { connectorOf } from '@/lib/ats/registry';
import { checkpointNow } from '@/lib/audit/checkpoints';
import { createRecorder } from '@/lib/audit/recorder';
import { createAuthorizer } from '@/lib/auth/authorizer';
import { createVault } from '@/lib/auth/vault';
import { createConsents } from '@/lib/consent/store';
import { createDecisions } from '@/lib/decisions/store';
import type { Connection } from '@/lib/messages';
import type { ApplicationRef } from '@/lib/model';
import { err, ok, type Result } from '@/lib/result';
import { createCriteriaStore } from '@/lib/store/criteria';
import { CandorDb } from '@/lib/store/db';
import { createResumeChoices } from '@/lib/store/resume-choice';
import { createScoreStore } from '@/lib/store/scores';
import { createDexieStore } from '@/lib/store/sync-store';
import { createTaxonomyStore } from '@/lib/store/taxonomy';
import { createTraffic } from '@/lib/store/traffic';
import { createDrain } from '@/lib/sync/drain';
import { laneLimitOf } from '@/lib/sync/lane';
import { createOutbox } from '@/lib/sync/outbox';
import { applicationKeyOf } from '@/lib/sync/plan';
import { createWorkflow } from '@/lib/workflow/store';
import { offBecause } from './active';
import { showBadge } from './badge';
import { companionAccess } from './companion-access';
import { exclusively } from './exclusively';
import { hasHosts } from './hosts';

const nowMs = () => Date.now();
const webFetch: typeof fetch = (input, init) => fetch(input, init);

export function createServices() {
  const db = new CandorDb();
  const store = createDexieStore(db);
  const vault = createVault(db);
  /** Signs where the audit log stands. */
  const signLog = () => checkpointNow(store.audit, db.keys, nowMs());
  const recorder = createRecorder({
    nowMs,
    newSalt: () => crypto.randomUUID(),
    // Later, because the transaction that tells of it is open still.
    onMilestone: () => setTimeout(() => void signLog(), 0),
  });
  const outbox = createOutbox(store, recorder, nowMs);
  const traffic = createTraffic(db, nowMs);
  const decisions = createDecisions(db, outbox);
  const criteria = createCriteriaStore(db, recorder, nowMs);
  const scores = createScoreStore(db, recorder, nowMs);
  const workflow = createWorkflow(db, outbox, nowMs);
  const consents = createConsents(db, outbox);
  const resumeChoices = createResumeChoices(db);
  const taxonomy = createTaxonomyStore(db, nowMs);
  const clients = new Map<string, AtsClient>();

  /** A client of a connection that may not be stored yet; null for an ATS that this build does not know. */
  function build(connection: Connection): AtsClient | null {
    const ats = connectorOf(connection.ats);
    if (!ats) return null;
    const authorizer =
      connection.via === 'companion'
        ? companionAccess({ vault, nowMs }, ats, connection)
        : createAuthorizer({ ats, connection, vault, fetch: webFetch, nowMs });
    let requests = 0;
    const counted: typeof fetch = (input, init) => {
      requests += 1;
      return webFetch(input, init);
    };
    const client = createAtsClient({
      ats,
      user: connection.user,
      writes: connection.writes,
      authorizer: {
        current: authorizer.current,
        async renew(stale) {
          const fresh = await authorizer.renew(stale);
          if (!fresh.ok && fresh.error.kind === 'token-expired')
            await db.connections.update(connection.id, { status: 'token-expired' });
          return fresh;
        },
      },
      fetch: counted,
      nowMs,
    });
    return traffic.watch(client, connection.id, () => requests);
  }

  async function clientFor(connectionId: string): Promise<Result<AtsClient>> {
    const connection = await db.connections.get(connectionId);
    if (!connection)
      return err({ kind: 'not-connected', message: 'This ATS is not connected any more. Connect it again.' });
    const off = await offBecause(db, connection);
    if (off) return err({ kind: 'switched-off', message: off });
    if (!(await hasHosts(connection)))
      return err({
        kind: 'permission-missing',
        message: 'The browser does not let Candor reach this ATS. Allow access on the connections page.',
      });
    const client = clients.get(connectionId) ?? build(connection);
    if (!client)
      return err({ kind: 'not-connected', message: `This build does not know the ATS ${connection.ats}.` });
    clients.set(connectionId, client);
    return ok(client);
  }

  const drain = createDrain({
    outbox,
    clientFor,
    limitFor: async (id) => laneLimitOf(connectorOf((await db.connections.get(id))?.ats ?? '')?.limits),
    nowMs,
    random: Math.random,
    exclusively,
  });

  /** Sends what is due, and wakes itself for the rest: by a timer while awake, by an alarm if the worker is stopped. */
  async function drainAndWake(): Promise<void> {
    // Set before anything else: a worker that is stopped in the middle is woken to go on.
    await browser.alarms.create('outbox', { delayInMinutes: 0.5, periodInMinutes: 1 });
    const nextMs = await drain();
    await showBadge(await outbox.countDead());
    if (nextMs === null) {
      await browser.alarms.clear('outbox');
      return;
    }
    const waitMs = Math.max(0, nextMs - nowMs());
    if (waitMs < 25_000) setTimeout(() => void drainAndWake(), waitMs);
    else await browser.alarms.create('outbox', { when: nextMs, periodInMinutes: 1 });
  }

  return {
    db,
    store,
    vault,
    outbox,
    consents,
    resumeChoices,
    workflow,
    decisions,
    recorder,
    traffic,
    build,
    criteria,
    scores,
    taxonomy,
    /** What people have settled about jobs and applications, for reading a candidate. */
    settled: {
      criteria: criteria.standing,
      overrides: (ref: ApplicationRef) => scores.overrides(applicationKeyOf(ref)),
      resume: (ref: ApplicationRef) => resumeChoices.get(applicationKeyOf(ref)),
      optedOut: consents.of,
    },
    clientFor,
    forgetClient: (id: string) => clients.delete(id),
    drainAndWake,
    /** The network is back: what waits for another try goes out now. */
    async comeOnline() {
      await drain.backOnline();
      await drainAndWake();
    },
    signLog,
    nowMs,
  };
}
export type Services = ReturnType<typeof createServices>;
