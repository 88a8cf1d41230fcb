import { markup, unescapeMarkup } from '@/lib/engine/read/files/xml';

const BLOCK = /^(?:p|div|section|article|ul|ol|li|h[1-6]|table|tr|blockquote|dl|dt|dd|br|hr)$/;
const SKIPPED = new Set(['script', 'style', 'template', 'noscript']);

/** A vendor's HTML as plain text: every heading, paragraph and bullet on a line of its own. Nothing is executed. */
export function htmlToText(html: string): string {
  let out = '';
  let skip = '';
  for (const event of markup(html)) {
    if (event.kind === 'text') {
      if (!skip) out += unescapeMarkup(event.text.replace(/\s+/g, ' '));
      continue;
    }
    const name = event.name.toLowerCase();
    if (skip) {
      if (event.kind === 'close' && name === skip) skip = '';
      continue;
    }
    if (event.kind === 'open' && SKIPPED.has(name)) skip = name;
    if (!BLOCK.test(name)) continue;
    out += event.kind === 'open' && /^h[1-6]$/.test(name) ? '\n\n' : '\n';
    if (event.kind === 'open' && name === 'li') out += '• ';
  }
  return out
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/•\s*\n+/g, '• ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Plain text as HTML that reads the same: nothing in it acts. */
export const toHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
