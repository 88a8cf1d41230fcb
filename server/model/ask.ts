/** Asks a language model over the chat API that OpenAI has made common: https://platform.openai.com/docs/api-reference/chat */
import { z } from 'zod';
import type { MaskedResume } from '@/lib/engine';
import type { Requirement } from '@/lib/engine/types';
import { type Proposal, promptFor, readProposals } from '@/lib/model-assist/proposals';
import { err, ok, type Result } from '@/lib/result';

export interface ModelSettings {
  /** Up to and with `/v1`. */
  url: string;
  model: string;
  key?: string;
}
export interface Asked {
  kept: Proposal[];
  proposed: number;
  prompt: string;
  answer: string;
}

const ANSWER_WITHIN_MS = 60_000;
const MOST_ANSWER_TOKENS = 4_000;
const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }) })).min(1),
});

export async function askModel(
  { url, model, key }: ModelSettings,
  masked: MaskedResume,
  requirements: readonly Requirement[],
  fetch: typeof globalThis.fetch,
): Promise<Result<Asked>> {
  const messages = promptFor(masked, requirements);
  const silent = (detail: string) =>
    err({
      kind: 'ats-down' as const,
      message: 'The language model did not answer. The score does not need it.',
      detail,
    });
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, messages, temperature: 0, max_tokens: MOST_ANSWER_TOKENS }),
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (!response.ok) return silent(`status ${response.status}`);
    const read = answerSchema.safeParse(await response.json());
    const answer = read.data?.choices[0]?.message.content ?? '';
    return ok({ ...readProposals(answer, masked, requirements), prompt: JSON.stringify(messages), answer });
  } catch (error) {
    return silent(error instanceof Error ? error.name : 'unreachable');
  }
}
