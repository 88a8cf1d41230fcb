/** Writing an application's score back, and taking it back: the same from the panel and from the settings. */
import { isConcealed, isPersonsWrite } from '@/lib/decisions/model';
import type { WriteStatus } from '@/lib/messages';
import type { Loaded } from '@/lib/pipeline/load-candidate';
import { err, ok, type Result } from '@/lib/result';
import type { OutboxEntry } from '@/lib/sync/machine';
import { applicationKeyOf, type Plan, planWriteBack } from '@/lib/sync/plan';
import { ADVANCE } from '@/lib/sync/plan-advance';
import { planUndo } from '@/lib/sync/undo';
import { settingsOf } from './chosen';
import { type Facts, factsOf } from './facts';
import type { Services } from './services';

/** What writing back would do now, with the user's mapping and wording. */
export async function planOf(services: Services, loaded: Loaded, facts: Facts): Promise<Plan> {
  const { ref, score, candidate, application, fields, resume } = loaded;
  if (!score || !application) return { writes: [], leftAlone: [] };
  const earlier = await services.outbox.of(applicationKeyOf(ref));
  const { mappings, noteTemplates, skillOptions } = await settingsOf(services);
  return planWriteBack({
    ref,
    score,
    candidate,
    application,
    fields,
    earlier,
    mapping: mappings[ref.connectionId],
    noteTemplate: noteTemplates[ref.connectionId],
    skillOptions: skillOptions[ref.connectionId],
    resumeText: resume?.text,
    can: loaded.can,
    tags: facts.tags,
    sourceChannels: facts.sourceChannels,
  });
}

/** Queues the planned write-back and starts sending. Twice is once; what was dead is tried again. */
export async function writeLoaded(services: Services, loaded: Loaded): Promise<Result<WriteStatus[]>> {
  const key = applicationKeyOf(loaded.ref);
  const { judgeFirst } = await settingsOf(services);
  if (isConcealed(judgeFirst, await services.decisions.of(key)))
    return err({ kind: 'invalid', message: 'Decide first; then the score is shown and can be written.' });
  const plan = await planOf(services, loaded, await factsOf(services, loaded));
  const dead = (await services.outbox.of(key)).filter((entry) => entry.state === 'dead');
  await services.outbox.enqueue([...plan.writes, ...dead.map((entry) => ({ ...entry, line: '' }))]);
  void services.drainAndWake();
  return ok(await statusOf(services, key));
}

/** Queues what takes back everything Candor wrote of the score of this application. */
export async function takeBack(services: Services, key: string): Promise<Result<WriteStatus[]>> {
  await services.outbox.record({ kind: 'undo-asked', applicationKey: key, data: {} });
  const written = (await services.outbox.of(key)).filter((one) => !isPersonsWrite(one));
  // A move that still waits is not made; one that was made stays, because Candor moves nobody back.
  const waiting = written.filter((one) => one.value === ADVANCE).map(({ id }) => id);
  await services.outbox.discard(waiting, 'Taken back before it was sent.');
  await services.outbox.enqueue(planUndo(written));
  void services.drainAndWake();
  return ok(await statusOf(services, key));
}

function destinationOf({ destination }: OutboxEntry): string {
  switch (destination.kind) {
    case 'field':
      return destination.field.name;
    case 'note':
      return 'Private note';
    case 'tag':
      return `Tag ${destination.tag}`;
    case 'stage':
      return `Stage ${destination.to.name}`;
  }
}

/** The newest entry of each value; while it is being taken back, the state of that. */
export async function statusOf(services: Services, key: string): Promise<WriteStatus[]> {
  const entries = await services.outbox.of(key);
  const newest = new Map<string, OutboxEntry>();
  for (const entry of entries.filter((one) => !one.undoes)) newest.set(entry.value, entry);
  return [...newest.values()].map((entry) => {
    const undoing = entries.find((one) => one.undoes === entry.id && one.state !== 'sent');
    const { state, atMs, retryAtMs, message, notBeforeMs } = undoing ?? entry;
    return {
      id: entry.id,
      value: entry.value,
      destination: destinationOf(entry),
      state,
      atMs,
      retryAtMs: state === 'queued' ? notBeforeMs : retryAtMs,
      message,
      stays: entry.destination.kind === 'tag' || entry.destination.kind === 'stage',
    };
  });
}
