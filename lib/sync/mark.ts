import type { OutboxEntry } from './machine';

/** The line of a note that no other note has: by it a note is found again whose answer was lost. */
export const markOf = (entry: OutboxEntry): string =>
  entry.destination.kind === 'note'
    ? (entry.destination.text.split('\n').at(-1) ?? entry.auditId)
    : entry.auditId;
