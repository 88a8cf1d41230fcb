/** Messages into the background: who may send each, what arrives, and an answer that is always a `Result`. */
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import type { z } from 'zod';
import { failureOf } from '@/lib/failure';
import { type MessageName, type Messages, messages } from '@/lib/messages';
import { err, type Result } from '@/lib/result';

export interface Sender {
  /** Address of the tab that the panel sits in; undefined for pages of the extension's own. */
  tabUrl?: string;
  tabId?: number;
}

export type Handlers = {
  [N in MessageName]: (
    input: z.output<Messages[N]['input']>,
    sender: Sender,
  ) => Promise<Result<z.output<Messages[N]['output']>>>;
};

/** Pages of the extension have its id and an extension address; content scripts share the id but not the address. */
const isExtensionPage = (sender: Browser.runtime.MessageSender): boolean =>
  sender.id === browser.runtime.id && /^(chrome|moz)-extension:\/\//.test(sender.url ?? '');

const isMessageName = (name: unknown): name is MessageName =>
  typeof name === 'string' && Object.hasOwn(messages, name);

async function answer<N extends MessageName>(
  handlers: Handlers,
  ready: () => Promise<void>,
  name: N,
  rawInput: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<Result<unknown>> {
  if (!isExtensionPage(sender)) {
    return err({ kind: 'forbidden', message: 'Only Candor’s own pages may ask this.' });
  }
  if (messages[name].from === 'panel' && !sender.tab?.url) {
    return err({
      kind: 'forbidden',
      message: 'Open a candidate in the ATS first: the panel works on the page beside it.',
    });
  }
  const input = messages[name].input.safeParse(rawInput);
  if (!input.success) {
    return err({
      kind: 'internal',
      message: 'Candor’s page and background do not fit together. Reload the page.',
      detail: input.error.message,
    });
  }
  try {
    await ready();
    return await handlers[name](input.data as z.output<Messages[N]['input']>, {
      tabUrl: sender.tab?.url,
      tabId: sender.tab?.id,
    });
  } catch (error) {
    return err(failureOf(error));
  }
}

/**
 * Starts listening. Call synchronously at the start of the background, so that a message can wake it.
 * @param ready what must have been done before any message is handled.
 */
export function registerMessages(handlers: Handlers, ready: () => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (typeof message !== 'object' || message === null || !('name' in message)) return;
    if (!isMessageName(message.name)) return;
    const input = 'input' in message ? message.input : undefined;
    void answer(handlers, ready, message.name, input, sender).then(sendResponse);
    return true;
  });
}
