/** New criteria of a job: where a rule waits for that, the companion looks again at those whom it has scored for the job. */
import type { SharedCriteria } from '@/lib/remote/settled';
import { CRITERIA, type NewEvent } from '../events/store';
import type { Parts } from '../http/parts';
import { createRuleSets, waitsFor, works } from './sets';

const AT_ONCE = 200;

export function createCriteriaNews({ database, ring, connections, records, events, nowMs }: Parts) {
  const sets = createRuleSets(database.db, ring, nowMs);

  return async function tell({ ats, api, saved }: SharedCriteria): Promise<void> {
    const origin = new URL(api).origin;
    for (const row of await connections.all()) {
      const { held } = row;
      if (held.ats !== ats || new URL(held.origins.api).origin !== origin || !works(row)) continue;
      if (!waitsFor(await sets.of(held), 'criteria_changed')) continue;
      let batch: NewEvent[] = [];
      for await (const { candidateId, applicationId } of records.ofJob(held.id, saved.jobId)) {
        const ref = { connectionId: held.id, candidateId, applicationId };
        batch.push({
          ref,
          eventId: `criteria ${saved.version} ${saved.atMs} ${applicationId}`,
          kind: CRITERIA,
        });
        if (batch.length < AT_ONCE) continue;
        await events.add(...batch);
        batch = [];
      }
      await events.add(...batch);
    }
  };
}
