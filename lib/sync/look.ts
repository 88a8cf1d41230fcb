/** What stands in the ATS now of what an entry writes to. */
import type { AtsClient } from '@/lib/ats/client-types';
import { ok, type Result } from '@/lib/result';
import type { OutboxEntry } from './machine';
import { markOf } from './mark';
import { sameValue } from './plan-field';

async function applicationOf(client: AtsClient, { ref }: OutboxEntry) {
  const all = await client.applications(ref.candidateId);
  return all.ok ? ok(all.value.find((one) => one.id === ref.applicationId)) : all;
}

/** The custom fields of the record that the entry writes to. */
export async function recordOf(
  client: AtsClient,
  entry: OutboxEntry,
): Promise<Result<Record<string, unknown>>> {
  const { ref, destination } = entry;
  if (destination.kind === 'field' && destination.field.owner === 'application') {
    const own = await applicationOf(client, entry);
    return own.ok ? ok(own.value?.customFields ?? {}) : own;
  }
  const candidate = await client.candidate(ref.candidateId);
  return candidate.ok ? ok(candidate.value.customFields) : candidate;
}

/** Whether the ATS already has what this entry writes. */
export async function isThere(client: AtsClient, entry: OutboxEntry): Promise<Result<boolean>> {
  const { destination } = entry;
  if (destination.kind === 'note') {
    const notes = await client.notes(entry.ref);
    return notes.ok ? ok(notes.value.some((note) => note.body.includes(markOf(entry)))) : notes;
  }
  if (destination.kind === 'field') {
    const record = await recordOf(client, entry);
    return record.ok ? ok(sameValue(record.value[destination.field.key], destination.value)) : record;
  }
  if (destination.kind === 'stage') {
    const own = await applicationOf(client, entry);
    return own.ok ? ok(own.value?.stageId === destination.to.id) : own;
  }
  const candidate = await client.candidate(entry.ref.candidateId);
  return candidate.ok ? ok(candidate.value.tags.includes(destination.tag)) : candidate;
}
