/** How an extension page asks the background. */
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { err, ok, type Result } from '@/lib/result';
import { appErrorSchema, type MessageInput, type MessageName, type MessageOutput, messages } from '.';

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: appErrorSchema }),
]);

/** The schema of each answer by the message's name, in the form that lets TypeScript follow a generic name. */
const OUTPUTS: { [N in MessageName]: { output: z.ZodType<MessageOutput<N>> } } = messages;

/**
 * Sends one message and believes the answer only if it has the promised shape. Never rejects: a background that
 * cannot be reached (the extension was just updated) is an `internal` error like any other.
 */
export async function send<N extends MessageName>(
  name: N,
  input: MessageInput<N>,
): Promise<Result<MessageOutput<N>>> {
  try {
    return readAnswer(OUTPUTS[name].output, await browser.runtime.sendMessage({ name, input }));
  } catch (reason) {
    return err({
      kind: 'internal',
      message: 'Candor was updated or restarted and this page has lost touch with it. Reload the page.',
      detail: String(reason),
    });
  }
}

/** Reads what the background answered, `Result` around `schema`'s output. */
function readAnswer<T>(schema: z.ZodType<T>, answer: unknown): Result<T> {
  const outer = answerSchema.safeParse(answer);
  if (!outer.success) return misread(outer.error);
  if (!outer.data.ok) return err(outer.data.error);
  const value = schema.safeParse(outer.data.value);
  return value.success ? ok(value.data) : misread(value.error);
}

const misread = (problem: z.ZodError) =>
  err({
    kind: 'internal' as const,
    message: 'Candor gave itself an answer it does not understand. Reload the page; if it stays, report it.',
    detail: z.prettifyError(problem),
  });
