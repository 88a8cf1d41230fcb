/** A person chooses which attached file is read; the panel then reads again. */
import { ok } from '@/lib/result';
import { applicationKeyOf } from '@/lib/sync/plan';
import { whereIs } from './candidate';
import type { Handlers } from './handle';
import type { Services } from './services';

export const resumeHandlers = (services: Services): Pick<Handlers, 'chooseResume'> => ({
  async chooseResume({ applicationId, attachmentId }, sender) {
    const here = await whereIs(services, sender);
    if (!here.ok) return here;
    const { connection, page } = here.value;
    const ref = { connectionId: connection.id, candidateId: page.candidateId, applicationId };
    await services.resumeChoices.put(applicationKeyOf(ref), attachmentId);
    return ok(null);
  },
});
