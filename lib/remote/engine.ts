/** An engine on a server. What leaves this device is the masked text and the requirements; this device stands in when it fails. */
import type { MaskedResume } from '@/lib/engine';
import type { Requirement, Score } from '@/lib/engine/types';
import { type ScoringEngine, thisDevice } from '@/lib/pipeline/scoring-engine';
import { err, ok, type Result } from '@/lib/result';
import { inOrder } from './in-order';
import { scoreAnswerSchema } from './protocol';
import { type RemoteSite, request } from './request';

/** A person waits before the panel; longer than this, this device is faster. */
const ANSWER_WITHIN_MS = 8_000;

/** Whether a score is the sum that it says it is, and quotes nothing but the text. */
function isSound(score: Score, text: string): boolean {
  const sum = score.findings.reduce((points, one) => points + one.points, 0);
  const quotes = [...score.findings, ...score.skills, ...score.tags].flatMap((one) => one.quotes);
  return (
    (score.value === null || score.value === sum) &&
    quotes.every(({ start, end, text: said }) => said === text.slice(start, end))
  );
}

async function ask(
  site: RemoteSite,
  masked: MaskedResume,
  requirements: readonly Requirement[],
  timeoutMs: number,
): Promise<Result<Score>> {
  const body = { resume: { ...masked, layout: [] }, requirements };
  const answer = await request(site, 'POST', '/v1/score', body, timeoutMs);
  if (!answer.ok) return answer;
  const read = scoreAnswerSchema.safeParse(answer.value);
  if (read.success && isSound(read.data.score, masked.text))
    return ok(inOrder(read.data, answer.value).score);
  return err({
    kind: 'unexpected-answer',
    message: 'The server’s score is not the sum of its points, or quotes what the resume does not say.',
  });
}

/** `name` is how the server is called where a person reads it. Files are read on this device in any case. */
export function createRemoteEngine(
  site: RemoteSite,
  name: string,
  timeoutMs: number = ANSWER_WITHIN_MS,
): ScoringEngine {
  return {
    parse: thisDevice.parse,
    async score(masked, requirements, overrides) {
      const here = () => thisDevice.score(masked, requirements, overrides);
      // What a person has written about a candidate is nobody else's to read.
      if (Object.keys(overrides).length > 0)
        return { ...(await here()), notice: 'Your own verdicts stay on this device, so this device scored.' };
      const answer = await ask(site, masked, requirements, timeoutMs);
      if (answer.ok) return { score: answer.value, engine: name };
      return {
        ...(await here()),
        notice: `${name} could not score, so this device did. ${answer.error.message}`,
      };
    },
  };
}
