/** A real write-back for a candidate that the user picked by their address in the ATS. */
import type { MessageInput } from '@/lib/messages';
import { loadCandidate } from '@/lib/pipeline/load-candidate';
import { err, ok } from '@/lib/result';
import { applicationKeyOf } from '@/lib/sync/plan';
import { whereIs } from './candidate';
import type { Handlers } from './handle';
import { recordReading } from './record-reading';
import type { Services } from './services';
import { statusOf, takeBack, writeLoaded } from './write-back';

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

export const testWriteHandlers = (
  services: Services,
): Pick<Handlers, 'testWrite' | 'testStatus' | 'testUndo'> => ({
  async testWrite(picked) {
    const loaded = await loadPicked(services, picked);
    if (!loaded.ok) return loaded;
    const { score, problem, application, ref } = loaded.value;
    if (problem) return err(problem);
    if (!score || !application)
      return err({
        kind: 'invalid',
        message: 'Open the candidate with one of their jobs, so that the address names the application.',
      });
    const applicationKey = applicationKeyOf(ref);
    await recordReading(services, loaded.value, applicationKey);
    const writes = await writeLoaded(services, loaded.value);
    return writes.ok ? ok({ applicationKey, writes: writes.value }) : writes;
  },
  testStatus: async ({ applicationKey }) => ok(await statusOf(services, applicationKey)),
  testUndo: ({ applicationKey }) => takeBack(services, applicationKey),
});
