import type { FieldValue } from '@/lib/model';
import { type FieldDestination, isSameField, type OutboxEntry } from './machine';
import type { PlannedWrite } from './plan';

/** What Candor put into the field last, and what was there before it first did: all writes to it go back in one. */
function spanOf(
  entries: readonly OutboxEntry[],
  one: FieldDestination,
): { first: FieldValue; last: FieldValue } {
  const all = entries
    .flatMap(({ destination, atMs }) => (isSameField(one, destination) ? [{ destination, atMs }] : []))
    .sort((a, b) => a.atMs - b.atMs);
  const [first, last] = [all[0]?.destination ?? one, all.at(-1)?.destination ?? one];
  // An empty field is a former value as well.
  return { first: first.before, last: last.value };
}

/**
 * What takes back the sent entries: fields get the value they had before Candor, notes get a note that withdraws them,
 * because Candor deletes nothing in an ATS. Tags stay. Pure.
 */
export function planUndo(entries: readonly OutboxEntry[]): (PlannedWrite & { undoes: string })[] {
  const sent = entries.filter((entry) => entry.state === 'sent' && !entry.undoes);
  return sent.flatMap((entry): (PlannedWrite & { undoes: string })[] => {
    const { ref, applicationKey, value, auditId, destination } = entry;
    const common = { id: `${entry.id}-undo`, undoes: entry.id, ref, applicationKey, value, auditId };
    if (destination.kind === 'field') {
      const { first, last } = spanOf(sent, destination);
      return [
        {
          ...common,
          destination: { ...destination, value: first, before: last },
          line: `${destination.field.name} goes back to what it was.`,
        },
      ];
    }
    if (destination.kind === 'note')
      return [
        {
          ...common,
          destination: {
            kind: 'note' as const,
            text: `The Candor note with audit id ${auditId} is withdrawn.\nWithdrawn: ${auditId}`,
          },
          line: 'A note says that the first one is withdrawn.',
        },
      ];
    return [];
  });
}
