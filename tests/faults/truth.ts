/** What really stands in the ATS, asked page by page past the outbox and the connector. */
import type { Rig } from '../contract/rig';

export interface Truth {
  /** Custom fields by candidate and key, as labels. */
  fields: Map<string, Record<string, unknown>>;
  /** Bodies of all notes by candidate. */
  notes: Map<string, string[]>;
}

const MOST_IDS = 50;

interface ApiCandidate {
  id: number;
  custom_fields: Record<string, { value: unknown }>;
}
interface ApiNote {
  candidate_id: number;
  body: string;
}

export async function readTruth(rig: Rig, candidateIds: readonly number[]): Promise<Truth> {
  const truth: Truth = { fields: new Map(), notes: new Map() };
  for (let from = 0; from < candidateIds.length; from += MOST_IDS) {
    const ids = candidateIds.slice(from, from + MOST_IDS).join(',');
    const people: ApiCandidate[] = (await rig.call('GET', `/candidates?ids=${ids}&per_page=500`)).json;
    for (const { id, custom_fields } of people)
      truth.fields.set(
        String(id),
        Object.fromEntries(Object.entries(custom_fields).map(([key, { value }]) => [key, value])),
      );
    const notes: ApiNote[] = (await rig.call('GET', `/notes?candidate_ids=${ids}&per_page=500`)).json;
    for (const { candidate_id, body } of notes) {
      const own = truth.notes.get(String(candidate_id)) ?? [];
      truth.notes.set(String(candidate_id), [...own, body]);
    }
  }
  return truth;
}
