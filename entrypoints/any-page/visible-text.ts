/** The text that a person sees in a part of a page, in its order, every block on lines of its own. */

const SKIPPED =
  'script, style, noscript, template, nav, header nav, footer, [role="navigation"], [role="banner"], [role="search"], [aria-hidden="true"], candor-panel, select, button, svg, video, audio';
const INLINE = /^(?:inline|contents|ruby)/;
/** A page of more is walked no further: a person would not read it, and the tab would stand still. */
const MOST_NODES = 150_000;

export interface VisibleText {
  text: string;
  /** There is more than was read. */
  cut: boolean;
}

/** At most `most` characters. Looks into open shadow roots and into frames of the page's own site. */
export function visibleText(root: HTMLElement, most: number): VisibleText {
  let out = '';
  let nodes = 0;
  const isFull = () => out.length >= most || nodes > MOST_NODES;

  function walk(node: Node): void {
    if (isFull()) return;
    nodes++;
    if (node.nodeType === Node.TEXT_NODE) {
      out += (node.textContent ?? '').replace(/\s+/g, ' ');
      return;
    }
    if (!isElement(node)) return;
    const element = node;
    if (element.matches(SKIPPED) || !isSeen(element)) return;
    const name = element.localName;
    if (name === 'br') out += '\n';
    const block = !INLINE.test(styleOf(element));
    if (block) out += name.match(/^h[1-6]$/) ? '\n\n' : '\n';
    if (name === 'li') out += '• ';
    if (isTextarea(element)) out += element.value;
    else if (isFrame(element)) {
      if (element.contentDocument?.body) walk(element.contentDocument.body);
    } else for (const child of (element.shadowRoot ?? element).childNodes) walk(child);
    if (block) out += '\n';
  }

  walk(root);
  return { text: tidy(out).slice(0, most), cut: isFull() };
}

/** By number: the elements of a frame's document are no instances of this window's classes. */
const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;

const isTextarea = (element: Element): element is HTMLTextAreaElement => element.localName === 'textarea';
const isFrame = (element: Element): element is HTMLIFrameElement => element.localName === 'iframe';

const isSeen = (element: Element): boolean =>
  element.localName === 'body' ||
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

const styleOf = (element: Element): string =>
  element.ownerDocument.defaultView?.getComputedStyle(element).display ?? 'block';

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/•\s*\n+/g, '• ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
