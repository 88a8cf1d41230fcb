import type { OutboxEntry } from './machine';
import type { PlannedWrite } from './plan';

/**
 * What takes back the sent entries: fields get the value they had, notes get a note that withdraws them, because
 * Candor deletes nothing in an ATS. Tags stay. Pure.
 */
export function planUndo(entries: readonly OutboxEntry[]): (PlannedWrite & { undoes: string })[] {
  return entries
    .filter((entry) => entry.state === 'sent' && !entry.undoes)
    .flatMap((entry): (PlannedWrite & { undoes: string })[] => {
      const { ref, applicationKey, value, auditId, destination } = entry;
      const common = { id: `${entry.id}-undo`, undoes: entry.id, ref, applicationKey, value, auditId };
      if (destination.kind === 'field')
        return [
          {
            ...common,
            destination: { ...destination, value: destination.before, before: destination.value },
            line: `${destination.field.name} goes back to what it was.`,
          },
        ];
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
