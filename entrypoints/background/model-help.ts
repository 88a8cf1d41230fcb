/** Asks the companion's language model for quotes. It sees what was scored; what comes back is checked here once more. */
import type { MessageInput } from '@/lib/messages';
import { proposalsAnswerSchema } from '@/lib/model-assist/proposals';
import { aboutEngineSchema } from '@/lib/remote/protocol';
import { requestAs } from '@/lib/remote/request';
import { err, ok } from '@/lib/result';
import { applicationKeyOf } from '@/lib/sync/plan';
import { load } from './candidate';
import { DEVICE_ONLY, onDeviceOnly } from './companion';
import { companionSite } from './companion-site';
import type { Sender } from './handle';
import type { Services } from './services';

/** Longer than the companion gives the model. */
const ANSWER_WITHIN_MS = 70_000;
const NOTHING_TO_ASK = err({
  kind: 'invalid' as const,
  message: 'There is nothing to look for: every requirement that counts is met or judged by a person.',
});

export function modelHelpHandlers(services: Services) {
  return {
    async modelOffered() {
      const site = await companionSite(services);
      if (!site || (await onDeviceOnly())) return ok({ model: null });
      const about = await requestAs(aboutEngineSchema, site, 'GET', '/v1/engine');
      // A companion that does not answer offers nothing; the companion page says why.
      return ok({ model: about.ok ? about.value.model : null });
    },
    async proposeQuotes({ applicationId }: MessageInput<'proposeQuotes'>, sender: Sender) {
      if (await onDeviceOnly()) return err(DEVICE_ONLY);
      const site = await companionSite(services);
      if (!site)
        return err({
          kind: 'not-connected' as const,
          message: 'This browser is not paired with a companion.',
        });
      const found = await load(services, sender, applicationId);
      if (!found.ok) return found;
      const { basis, score, ref } = found.value.loaded;
      const open = (score?.findings ?? []).filter(
        ({ verdict, requirement, override }) => verdict !== 'met' && requirement.weight > 0 && !override,
      );
      if (!basis || open.length === 0) return NOTHING_TO_ASK;
      // Masked, and without what was pasted from the job: a quote of the ad's own words would prove nothing.
      const { masked } = basis;
      const applicationKey = applicationKeyOf(ref);
      const body = {
        resume: masked,
        requirements: open.map(({ requirement }) => requirement),
        applicationKey,
      };
      const answer = await requestAs(
        proposalsAnswerSchema,
        site,
        'POST',
        '/v1/propose',
        body,
        ANSWER_WITHIN_MS,
      );
      if (!answer.ok) return answer;
      const { model, proposed, proposals } = answer.value;
      const asked = new Set(open.map(({ requirement }) => requirement.id));
      const kept = proposals.filter(
        ({ requirement, start, end, text }) =>
          asked.has(requirement) && text !== '' && masked.text.slice(start, end) === text,
      );
      await services.outbox.record({
        kind: 'model-asked',
        applicationKey,
        data: { host: new URL(site.url).host, model, proposed, kept: kept.length },
      });
      return ok({ model, proposed, proposals: kept });
    },
  };
}
