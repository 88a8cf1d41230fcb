/** Compares what the outbox believes with what stands in the ATS. Pure. */

import type { OutboxEntry } from '../../lib/sync/machine';
import { markOf } from '../../lib/sync/mark';
import { sameValue } from '../../lib/sync/plan-field';
import type { Truth } from './truth';

export interface Counts {
  writes: number;
  sent: number;
  /** Left alone, because a person changed the field meanwhile. */
  kept: number;
  /** Settled as sent and not in the ATS, kept although nobody changed the field, or in no settled state. */
  lost: number;
  doubled: number;
  /** Values of a person that are gone. */
  overwritten: number;
  /** Refused for good. */
  dead: number;
  unsure: number;
}

/** `before` is the ATS as people had left it when sending began. */
export function countUp(entries: readonly OutboxEntry[], before: Truth, after: Truth): Counts {
  const counts: Counts = {
    writes: entries.length,
    sent: 0,
    kept: 0,
    lost: 0,
    doubled: 0,
    overwritten: 0,
    dead: 0,
    unsure: 0,
  };
  const ours = new Map<string, OutboxEntry>();
  for (const entry of entries) {
    const { state, destination, ref } = entry;
    if (state === 'sent') counts.sent += 1;
    else if (state === 'kept') counts.kept += 1;
    else if (state === 'dead') counts.dead += 1;
    else if (state === 'unsure') counts.unsure += 1;
    else counts.lost += 1;
    if (destination.kind === 'field') ours.set(`${ref.candidateId} ${destination.field.key}`, entry);
    if (destination.kind !== 'note') continue;
    const copies = (after.notes.get(ref.candidateId) ?? []).filter((body) =>
      body.includes(markOf(entry)),
    ).length;
    if (state === 'sent' && copies === 0) counts.lost += 1;
    if (copies > 1) counts.doubled += 1;
  }
  for (const [candidateId, values] of before.fields)
    for (const [key, was] of Object.entries(values)) {
      const now = after.fields.get(candidateId)?.[key];
      const entry = ours.get(`${candidateId} ${key}`);
      const wrote = entry?.destination.kind === 'field' ? entry.destination : null;
      const mayWrite = wrote && sameValue(was, wrote.before);
      if (mayWrite && entry?.state === 'kept') counts.lost += 1;
      if (!mayWrite || entry?.state === 'dead') counts.overwritten += sameValue(now, was) ? 0 : 1;
      else if (entry?.state === 'sent') counts.lost += sameValue(now, wrote.value) ? 0 : 1;
    }
  return counts;
}
