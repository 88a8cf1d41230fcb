import { linesOf, type Written } from '../render-text';
import type { Cv } from '../types';

const STYLES: Record<Written['kind'], (text: string) => string> = {
  name: (text) => `{\\b\\fs40 ${text}}\\par`,
  heading: (text) => `{\\b\\fs26\\cf1 ${text}}\\par`,
  strong: (text) => `{\\b ${text}}\\par`,
  text: (text) => `${text}\\par`,
  bullet: (text) => `\\bullet\\tab ${text}\\par`,
  gap: () => '\\par',
};

/** Rich Text Format, as older word processors save it: 7-bit, everything else as `\\u` escapes. */
export function rtf(cv: Cv): Uint8Array {
  const body = linesOf(cv).map(({ kind, text }) => STYLES[kind](escaped(text)));
  const head =
    '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Calibri;}}{\\colortbl;\\red31\\green78\\blue121;}\\f0\\fs22';
  return new TextEncoder().encode(`${[head, ...body].join('\n')}\n}`);
}

const escaped = (text: string): string =>
  text.replace(/[\\{}]/g, '\\$&').replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0)}?`);
