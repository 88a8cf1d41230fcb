/** Marks quotes in the ATS's own text by the CSS Custom Highlight API: ranges beside the page, no change to its elements. */
import { browser } from 'wxt/browser';
import { findQuotes } from './find-quotes';

/** The name that entrypoints/background/page-marks.ts gives a look to. */
const NAME = 'candor-quote';
const SETTLES_IN_MS = 300;

const isSupported = () => typeof Highlight === 'function' && 'highlights' in CSS;

function textNodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('script, style, noscript, template, textarea')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) nodes.push(node);
  return nodes;
}

/** Marks these quotes and no others; answers how many the page holds. */
function mark(quotes: readonly string[]): number {
  CSS.highlights.delete(NAME);
  if (quotes.length === 0) return 0;
  const nodes = textNodes();
  const found = findQuotes(
    nodes.map(({ data }) => data),
    quotes,
  );
  const ranges = found.flatMap(({ start, end }) => {
    const [from, to] = [nodes[start.run], nodes[end.run]];
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(from, start.offset);
    range.setEnd(to, end.offset);
    return [range];
  });
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
  return ranges.length;
}

const isMarkOrder = (message: unknown): message is { candor: 'mark-quotes'; quotes: string[] } =>
  typeof message === 'object' &&
  message !== null &&
  Reflect.get(message, 'candor') === 'mark-quotes' &&
  Array.isArray(Reflect.get(message, 'quotes'));

/** Marks what the background asks for, and again when the page has drawn itself anew. */
export function listenForMarks(signal: AbortSignal): void {
  let quotes: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => mark(quotes), SETTLES_IN_MS);
  });
  const asked = (message: unknown, _sender: unknown, respond: (found: number) => void) => {
    if (!isMarkOrder(message)) return;
    quotes = message.quotes;
    observer.disconnect();
    respond(isSupported() ? mark(quotes) : 0);
    if (isSupported() && quotes.length > 0)
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  browser.runtime.onMessage.addListener(asked);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
    browser.runtime.onMessage.removeListener(asked);
    if (isSupported()) CSS.highlights.delete(NAME);
  });
}
