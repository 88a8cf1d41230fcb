/** A real write-back for a candidate that the user picked by their address in the ATS. */
import type { MessageInput } from '@/lib/messages';
import { type Loaded, loadCandidate } from '@/lib/pipeline/load-candidate';
import { err, ok, type Result } from '@/lib/result';
import { applicationKeyOf } from '@/lib/sync/plan';
import { whereIs } from './candidate';
import { factsOf } from './facts';
import type { Handlers } from './handle';
import { previewOf } from './mapping';
import { recordReading } from './record-reading';
import type { Services } from './services';
import { planOf, statusOf, takeBack, writeLoaded } from './write-back';

type Picked = MessageInput<'testWrite'>;

async function loadPicked(services: Services, { connectionId, address }: Picked) {
  const here = await whereIs(services, { tabUrl: address });
  if (!here.ok || here.value.connection.id !== connectionId)
    return err({
      kind: 'invalid' as const,
      message:
        'This is no address of a candidate in this ATS. Open the candidate there and copy the address.',
    });
  const client = await services.clientFor(connectionId);
  if (!client.ok) return client;
  const { candidateId, applicationId } = here.value.page;
  return loadCandidate(
    client.value,
    { connectionId, candidateId, applicationId },
    { settledBy: services.settled },
  );
}

/** The picked candidate with a score, or why there is none. */
async function loadScored(services: Services, picked: Picked): Promise<Result<Loaded>> {
  const loaded = await loadPicked(services, picked);
  if (!loaded.ok) return loaded;
  const { score, problem, application } = loaded.value;
  if (problem) return err(problem);
  if (!score || !application)
    return err({
      kind: 'invalid',
      message: 'Open the candidate with one of their jobs, so that the address names the application.',
    });
  return loaded;
}

export const testWriteHandlers = (
  services: Services,
): Pick<Handlers, 'previewPicked' | 'testWrite' | 'testStatus' | 'testUndo'> => ({
  async previewPicked(picked) {
    const loaded = await loadScored(services, picked);
    if (!loaded.ok) return loaded;
    return ok(
      previewOf(loaded.value, await planOf(services, loaded.value, await factsOf(services, loaded.value))),
    );
  },
  async testWrite(picked) {
    const loaded = await loadScored(services, picked);
    if (!loaded.ok) return loaded;
    const applicationKey = applicationKeyOf(loaded.value.ref);
    await recordReading(services, loaded.value, applicationKey);
    const writes = await writeLoaded(services, loaded.value);
    return writes.ok ? ok({ applicationKey, writes: writes.value }) : writes;
  },
  testStatus: async ({ applicationKey }) => ok(await statusOf(services, applicationKey)),
  testUndo: ({ applicationKey }) => takeBack(services, applicationKey),
});
