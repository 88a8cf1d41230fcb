/** Which entries go out together. Pure. */
import type { OutboxEntry } from './machine';

const isWaiting = ({ state }: OutboxEntry): boolean => state === 'queued' || state === 'retry';

/** `first` and the other fields of its record that are due as well, each field once: one look and one request do for all. */
export function together(first: OutboxEntry, due: readonly OutboxEntry[]): OutboxEntry[] {
  if (first.destination.kind !== 'field' || !isWaiting(first)) return [first];
  const { owner } = first.destination.field;
  const group = new Map([[first.destination.field.key, first]]);
  for (const entry of due) {
    const { destination } = entry;
    if (entry.applicationKey !== first.applicationKey || !isWaiting(entry)) continue;
    if (destination.kind !== 'field' || destination.field.owner !== owner) continue;
    if (!group.has(destination.field.key)) group.set(destination.field.key, entry);
  }
  return [...group.values()];
}
