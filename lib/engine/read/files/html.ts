import { LIMITS } from '../limits';
import type { RawDocument } from '../lines';
import { Flow, type Invisible, isNearWhite } from './flow';
import { Tables } from './table';
import { attribute, markup, unescapeMarkup } from './xml';

const SKIPPED = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'svg',
  'object',
  'select',
  'title',
]);
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base', 'source']);
const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|thead|ul)$/;

/** Why an element's own attributes make it invisible, or null. */
function invisibleBy(attributes: string): Invisible | null {
  if (/(?:^|\s)hidden(?:\s|=|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""'))) return 'hidden_run';
  const style = (attribute(attributes, 'style') ?? '').toLowerCase().replace(/\s+/g, ' ');
  if (/display ?: ?none|visibility ?: ?hidden|opacity ?: ?0(?:\.0+)?(?:;|$)|clip ?: ?rect\(0/.test(style))
    return 'hidden_run';
  if (/font-size ?: ?(?:0|1)(?:\.\d+)?(?:px|pt|;|$)/.test(style)) return 'tiny_text';
  if (/(?:left|top|text-indent|margin-left) ?: ?-\d{3,}/.test(style)) return 'off_page';
  const colour = /(?:^|;) ?color ?: ?([^;!]+)/.exec(style)?.[1] ?? attribute(attributes, 'color');
  if (colour && isNearWhite(colour) && !/background/.test(style)) return 'invisible_colour';
  return null;
}

/** A web page or mail body as lines; scripts, styles and what CSS written on the element hides are kept apart. */
export function readHtml(source: string): RawDocument {
  const flow = new Flow();
  const tables = new Tables(flow);
  const open: { name: string; invisible: Invisible | null; filled: boolean }[] = [];
  let skip = '';
  let bold = 0;
  for (const event of markup(source)) {
    if (event.kind === 'text') {
      if (skip !== '') continue;
      const invisible = open.findLast((element) => element.invisible !== null)?.invisible ?? null;
      const seen = invisible === 'invisible_colour' && open.some((element) => element.filled);
      flow.add(unescapeMarkup(event.text.replace(/\s+/g, ' ')), {
        invisible: seen ? null : invisible,
        bold: bold > 0,
      });
      continue;
    }
    const name = event.name.toLowerCase();
    if (skip !== '') {
      if (event.kind === 'close' && name === skip) skip = '';
      continue;
    }
    if (event.kind === 'open' && SKIPPED.has(name) && !event.empty) {
      skip = name;
      continue;
    }
    if (name === 'br') flow.endLine();
    if (BLOCK.test(name)) {
      if (event.kind === 'close') {
        flow.heading = /^h[1-6]$/.test(name);
        flow.bullet = open.some((element) => element.name === 'li');
      }
      flow.endParagraph();
    }
    if (name === 'b' || name === 'strong' || name === 'th')
      bold += event.kind === 'open' ? 1 : bold > 0 ? -1 : 0;
    if (name === 'tr') event.kind === 'open' ? tables.openRow() : tables.closeRow();
    if (name === 'td' || name === 'th') event.kind === 'open' ? tables.openCell() : tables.closeCell();
    if (event.kind === 'open') {
      if (VOID.has(name) || event.empty || open.length >= LIMITS.depth) continue;
      const filled = /background|bgcolor/i.test(event.attributes);
      open.push({ name, invisible: invisibleBy(event.attributes), filled });
    } else {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.length = at;
    }
  }
  const { lines, hidden } = flow.finish();
  return { format: 'html', pages: 1, lines, hidden };
}
