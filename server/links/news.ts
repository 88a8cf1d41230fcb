/** Tells recruiters' browsers at once that one of their links was opened or decided on, whichever process heard of it. */
import type { LinkNews } from '@/lib/review/protocol';
import type { Db } from '../db/open';
import type { Log } from '../log';

const LOOK_MS = 1_000;
/** Windows of one browser share a stream; more than this is a mistake. */
const MOST_PER_DEVICE = 5;

export interface Listener {
  deviceId: string;
  tell(news: LinkNews): void;
  /** The device has lost its access, or the companion stops. */
  end(): void;
}

export interface LinkNewsroom {
  /** False where the device listens often enough already. */
  add(listener: Listener): boolean;
  remove(listener: Listener): void;
  /** Something has happened in this process: look at once. */
  nudge(): void;
  close(): void;
}

/** One question to the database a second for all who listen, none while nobody does. */
export function createLinkNews(db: Db, log: Log, nowMs: () => number): LinkNewsroom {
  const listeners = new Map<Listener, Map<string, string>>();
  let timer: NodeJS.Timeout | null = null;
  let looking = false;
  let again = false;

  async function look(): Promise<void> {
    const here = [...listeners];
    const devices = [...new Set(here.map(([{ deviceId }]) => deviceId))];
    if (devices.length === 0) return;
    const rows = await db
      .selectFrom('devices')
      .leftJoin('links', (join) =>
        join.onRef('links.device_id', '=', 'devices.id').on('links.expires_at_ms', '>', nowMs()),
      )
      .select(['devices.id as device', 'links.id', 'links.last_seq', 'links.opens'])
      .where('devices.id', 'in', devices)
      .where('devices.revoked_at_ms', 'is', null)
      .execute();
    const known = new Set(rows.map(({ device }) => device));
    for (const [listener, told] of here) {
      if (!known.has(listener.deviceId)) listener.end();
      for (const { device, id, last_seq, opens } of rows) {
        if (device !== listener.deviceId || id === null || last_seq === null || opens === null) continue;
        const state = `${last_seq} ${opens}`;
        if (told.get(id) === state) continue;
        told.set(id, state);
        listener.tell({ id, lastSeq: last_seq, opens });
      }
    }
  }

  /** One look at a time; what happens meanwhile is looked for after it. */
  async function lookUntilQuiet(): Promise<void> {
    if (looking) return;
    looking = true;
    while (again) {
      again = false;
      await look().catch((err) => log.warn({ err }, 'news of links'));
    }
    looking = false;
  }

  function nudge(): void {
    again = true;
    void lookUntilQuiet();
  }

  return {
    add(listener) {
      const own = [...listeners.keys()].filter(({ deviceId }) => deviceId === listener.deviceId);
      if (own.length >= MOST_PER_DEVICE) return false;
      listeners.set(listener, new Map());
      timer ??= setInterval(nudge, LOOK_MS).unref();
      nudge();
      return true;
    },
    remove(listener) {
      listeners.delete(listener);
      if (listeners.size > 0 || !timer) return;
      clearInterval(timer);
      timer = null;
    },
    nudge,
    close() {
      for (const listener of listeners.keys()) listener.end();
      if (timer) clearInterval(timer);
      timer = null;
    },
  };
}
