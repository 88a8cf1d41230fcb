/** Sends what is due: one lane an ATS beside each other, one write at a time in a lane, fair between candidates. */
import type { AtsClient } from '@/lib/ats/client-types';
import type { Result } from '@/lib/result';
import { createLane, type Lane, type LaneLimit } from './lane';
import type { OutboxEntry } from './machine';
import { createDelivery, type DeliveryOptions } from './send';
import { together } from './together';

const AT_ONCE = 50;
const TRY_LOCK_AGAIN_MS = 2_000;

export interface DrainOptions extends DeliveryOptions {
  clientFor(connectionId: string): Promise<Result<AtsClient>>;
  /** How fast the ATS of a connection may be written to. */
  limitFor(connectionId: string): LaneLimit | Promise<LaneLimit>;
  /** Runs the work only if no other tab or worker of this browser is at it; `null` if one is. */
  exclusively?(work: () => Promise<number | null>): Promise<number | null | 'busy'>;
}

/** The first write of each candidate, then the second of each, and so on. */
function fair(entries: readonly OutboxEntry[]): OutboxEntry[] {
  const turns = new Map<string, number>();
  return entries
    .map((entry) => {
      const turn = turns.get(entry.applicationKey) ?? 0;
      turns.set(entry.applicationKey, turn + 1);
      return { entry, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ entry }) => entry);
}

export function createDrain(options: DrainOptions) {
  const { outbox, clientFor, nowMs, limitFor, exclusively = (work) => work() } = options;
  const step = createDelivery(options);
  // What a lane has learnt is lost with the worker; the next one learns it again.
  const lanes = new Map<string, Lane>();
  let running: Promise<number | null> | null = null;
  let again = false;

  async function laneOf(connectionId: string): Promise<Lane> {
    const lane = lanes.get(connectionId) ?? createLane(await limitFor(connectionId), nowMs);
    lanes.set(connectionId, lane);
    return lane;
  }

  /** When the lane wants to be called again, or null when it is empty. */
  async function runLane(connectionId: string): Promise<number | null> {
    const lane = await laneOf(connectionId);
    for (;;) {
      const batch = await outbox.due(connectionId, AT_ONCE);
      if (batch.length === 0) return outbox.nextDueAtMs(connectionId);
      for (const { id, dueAtMs } of fair(batch)) {
        const readyAtMs = lane.readyAtMs();
        if (readyAtMs > nowMs()) return readyAtMs;
        const entry = await outbox.get(id);
        if (entry?.dueAtMs !== dueAtMs || !entry) continue;
        const client = await clientFor(connectionId);
        // Read anew: another step may have moved them on since.
        const due = client.ok && client.value.writeFields ? await outbox.dueOf(entry.applicationKey) : [];
        lane.take();
        const heard = await step(together(entry, due), client);
        if (heard) lane.heard(heard);
      }
    }
  }

  async function runAll(): Promise<number | null> {
    for (;;) {
      again = false;
      const next = await Promise.all((await outbox.lanes()).map(runLane));
      if (again) continue;
      const times = next.filter((one) => one !== null);
      return times.length > 0 ? Math.min(...times) : null;
    }
  }

  async function run(): Promise<number | null> {
    const next = await exclusively(runAll);
    return next === 'busy' ? nowMs() + TRY_LOCK_AGAIN_MS : next;
  }

  /** Sends everything due; answers when it wants to be called again (epoch ms), or null. Safe to call at any time. */
  function drain(): Promise<number | null> {
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  return Object.assign(drain, {
    /** The network is back: everything that waits for another try is due, and no lane stays closed for what it did not hear. */
    async backOnline(): Promise<void> {
      for (const lane of lanes.values()) lane.forgive();
      await outbox.hurry();
    },
  });
}
