/** Decisions that are still to be sent, kept encrypted in the browser, so that neither a reload nor a tunnel loses one. */
import { z } from 'zod';
import { sealedDecisionSchema } from '@/lib/review/protocol';

const waitingSchema = sealedDecisionSchema.extend({ dueAtMs: z.number() });
export type Waiting = z.infer<typeof waitingSchema>;

export interface WaitingShelf {
  all(): Waiting[];
  add(one: Waiting): void;
  remove(id: string): void;
}

const parse = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? '[]');
  } catch {
    return []; // somebody else's words under this name
  }
};

/** Where the browser keeps nothing (private windows of some), it lives as long as the page. */
export function createWaiting(linkId: string, storage: () => Storage): WaitingShelf {
  const name = `candor-review:${linkId}`;
  let inMemory: Waiting[] = [];
  const read = (): Waiting[] => {
    try {
      return z
        .array(waitingSchema)
        .catch(inMemory)
        .parse(parse(storage().getItem(name)));
    } catch {
      return inMemory; // storage is switched off
    }
  };
  const write = (all: Waiting[]): void => {
    inMemory = all;
    try {
      if (all.length > 0) storage().setItem(name, JSON.stringify(all));
      else storage().removeItem(name);
    } catch {
      // Full or switched off: it stays in memory, and the page says that it is not sent yet.
    }
  };
  return {
    all: read,
    add: (one) => write([...read().filter(({ id }) => id !== one.id), one]),
    remove: (id) => write(read().filter((one) => one.id !== id)),
  };
}
