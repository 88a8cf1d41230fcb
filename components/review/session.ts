/** An opened link: its package, what was decided, and the way decisions take back. Knows nothing of React. */
import type { z } from 'zod';
import type { Verdict } from '@/lib/decisions/model';
import { aboutDecision, aboutPackage, DECISION_STEP, open, type ReviewKeys, seal } from '@/lib/review/crypt';
import {
  type ReviewDecision,
  type ReviewPackage,
  reviewDecisionSchema,
  reviewPackageSchema,
} from '@/lib/review/model';
import type { openedSchema } from '@/lib/review/protocol';
import { type Said, saidSchema } from '@/lib/review/writer';
import type { Failure, Server } from './server';
import type { WaitingShelf } from './waiting';

/** Time to think better of it: within it a decision has not left the page. */
export const UNDO_MS = 6_000;
const AGAIN_MS = 10_000;

export interface SessionState {
  /** In their order; the last of each candidate stands. */
  decisions: readonly ReviewDecision[];
  /** Ids of those that are not sent yet. */
  waiting: ReadonlySet<string>;
  /** Why sending does not work at the moment. */
  trouble: Failure | null;
}

export interface Session {
  package: ReviewPackage;
  expiresAtMs: number;
  state(): SessionState;
  subscribe(changed: () => void): () => void;
  say(candidate: string, verdict: Verdict, comment: string): Promise<void>;
  /** Takes the last decision about a candidate back; before it was sent it was never made. */
  takeBack(candidate: string): Promise<void>;
  /** Sends what is due, or all of it. */
  flush(all?: boolean): Promise<void>;
  /** Sends all of it while the page is being left. */
  leave(): void;
  close(): void;
}

interface SessionParts {
  linkId: string;
  keys: ReviewKeys;
  server: Server;
  shelf: WaitingShelf;
  nowMs: () => number;
}

/** Opens what the companion answered; null where the key is not the link's. */
export async function openSession(
  opened: z.output<typeof openedSchema>,
  { linkId, keys, server, shelf, nowMs }: SessionParts,
): Promise<Session | null> {
  const shown = await open(reviewPackageSchema, keys.package, aboutPackage(linkId), opened.sealed);
  if (!shown) return null;
  const read = async (all: readonly { id: string; sealed: string }[]): Promise<ReviewDecision[]> => {
    const opening = all.map(({ id, sealed }) =>
      open(reviewDecisionSchema, keys.decisions, aboutDecision(linkId, id), sealed),
    );
    return (await Promise.all(opening)).flatMap((one) => (one ? [one] : []));
  };
  const sent = new Set(opened.decisions.map(({ id }) => id));
  for (const { id } of shelf.all()) if (sent.has(id)) shelf.remove(id);
  let state: SessionState = {
    decisions: [...(await read(opened.decisions)), ...(await read(shelf.all()))],
    waiting: new Set(shelf.all().map(({ id }) => id)),
    trouble: null,
  };
  /** Those that may have arrived: what was tried, here or before a reload. They can only be taken back by saying so. */
  const tried = new Set(state.waiting);
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;

  function become(next: Partial<SessionState>): void {
    state = { ...state, ...next, waiting: new Set(shelf.all().map(({ id }) => id)) };
    for (const changed of listeners) changed();
  }

  function wake(): void {
    clearTimeout(timer);
    const due = shelf.all().map(({ dueAtMs }) => dueAtMs);
    if (due.length === 0) return;
    const waitMs = state.trouble ? AGAIN_MS : Math.max(0, Math.min(...due) - nowMs());
    timer = setTimeout(() => void flush(), waitMs);
  }

  /** What the companion may read where it writes: from memory, so that a page that closes can still send it. */
  async function spoken(one: { id: string; sealed: string }): Promise<{ said?: Said }> {
    if (shown?.writer !== 'companion') return {};
    // Another window of this link may have said it.
    const line = state.decisions.find(({ id }) => id === one.id) ?? (await read([one]))[0];
    return line ? { said: saidSchema.parse(line) } : {};
  }

  /** One after the other, so that they arrive in the order in which they were said. */
  async function send(all: boolean): Promise<void> {
    for (const one of shelf.all()) {
      if (!all && one.dueAtMs > nowMs()) break;
      tried.add(one.id);
      const answer = await server.decide(keys.proof, {
        ...{ id: one.id, sealed: one.sealed },
        ...(await spoken(one)),
      });
      if (!answer.ok) return become({ trouble: answer.failure });
      shelf.remove(one.id);
      become({ trouble: null });
    }
  }

  /**
   * The page goes: all that waits sets out at once, because nothing runs here to send the next when one has arrived. Two of one
   * candidate keep their order. What does not arrive is still on the shelf and goes on the next visit.
   */
  function leave(): void {
    const ways = new Map<string, Promise<unknown>>();
    for (const one of shelf.all()) {
      const line = state.decisions.find(({ id }) => id === one.id);
      if (!line && shown?.writer === 'companion') continue; // another window's; it sends its own
      tried.add(one.id);
      const said = shown?.writer === 'companion' && line ? { said: saidSchema.parse(line) } : {};
      const go = () => server.decide(keys.proof, { id: one.id, sealed: one.sealed, ...said });
      const candidate = line?.candidate ?? one.id;
      const before = ways.get(candidate);
      ways.set(
        candidate,
        (before ? before.then(go) : go()).then((answer) => {
          if (answer.ok) shelf.remove(one.id);
          become({ trouble: answer.ok ? null : answer.failure });
        }),
      );
    }
  }

  async function flush(all = false): Promise<void> {
    // All of them again while some are on their way is no harm: the companion takes each id once.
    const before = all ? null : sending;
    sending = (async () => {
      await before;
      await send(all);
      wake();
    })();
    await sending;
  }

  async function put(one: ReviewDecision): Promise<void> {
    const sealed = await seal(keys.decisions, aboutDecision(linkId, one.id), one, DECISION_STEP);
    shelf.add({ id: one.id, sealed, dueAtMs: nowMs() + UNDO_MS });
    become({ decisions: [...state.decisions, one] });
    wake();
  }
  /** What was said of a candidate and is not sent yet: as if it had not been said. */
  function dropWaiting(candidate: string): boolean {
    const gone = state.decisions.filter(
      (one) => one.candidate === candidate && state.waiting.has(one.id) && !tried.has(one.id),
    );
    for (const { id } of gone) shelf.remove(id);
    if (gone.length > 0) become({ decisions: state.decisions.filter((one) => !gone.includes(one)) });
    return gone.length > 0;
  }
  /** One after the other: taking back what is still being encrypted waits for it. */
  let turn = Promise.resolve();
  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work);
    return turn;
  }
  const line = (candidate: string, verdict: ReviewDecision['verdict'], comment: string): ReviewDecision => ({
    ...{ id: crypto.randomUUID(), candidate, verdict, comment, atMs: nowMs() },
  });

  wake();
  return {
    package: shown,
    expiresAtMs: opened.expiresAtMs,
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    say: (candidate, verdict, comment) =>
      inTurn(async () => {
        dropWaiting(candidate);
        const last = state.decisions.findLast((one) => one.candidate === candidate);
        if (last?.verdict === verdict && last.comment === comment) return;
        await put(line(candidate, verdict, comment));
      }),
    takeBack: (candidate) =>
      inTurn(async () => {
        if (dropWaiting(candidate)) return;
        const last = state.decisions.findLast((one) => one.candidate === candidate);
        if (last && last.verdict !== 'withdrawn') await put(line(candidate, 'withdrawn', ''));
      }),
    flush,
    leave,
    close: () => clearTimeout(timer),
  };
}
