/** The lines of a text with their places; the unit in which evidence is judged and quoted. */
import { type Token, tokenise } from './tokens';

export interface Line {
  index: number;
  start: number;
  end: number;
  tokens: Token[];
}

const LONG_LINE = 260;
const BULLET = /^[\s\-–—•*·▪●◦‣➢»>o]*(?=\S)/u;

/** Splits at line ends, and long paragraphs at sentence ends too, so that a quote stays short enough to read. */
export function splitLines(text: string, tokens: Token[] = tokenise(text)): Line[] {
  const lines: Line[] = [];
  let next = 0;
  const push = (from: number, to: number) => {
    const raw = text.slice(from, to);
    const lead = raw.match(BULLET)?.[0].length ?? 0;
    // A lone "o" is a bullet only when a space follows; "of" must keep its first letter.
    const head =
      /o$/.test(raw.slice(0, lead)) && !/^\s*o\s/.test(raw) ? (raw.match(/^\s*/)?.[0].length ?? 0) : lead;
    const start = from + head;
    const end = from + raw.trimEnd().length;
    if (end <= start) return;
    const own: Token[] = [];
    while (next < tokens.length && (tokens[next]?.start ?? 0) < end) {
      const token = tokens[next++];
      if (token && token.start >= start) own.push(token);
    }
    lines.push({ index: lines.length, start, end, tokens: own });
  };
  let from = 0;
  while (from <= text.length) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 ? text.length : stop;
    if (to - from <= LONG_LINE) push(from, to);
    else splitSentences(text, from, to, push);
    from = to + 1;
  }
  return lines;
}

function splitSentences(
  text: string,
  from: number,
  to: number,
  push: (from: number, to: number) => void,
): void {
  let start = from;
  for (const mark of text.slice(from, to).matchAll(/[.;!?•▪●]\s+|\s{3,}/gu)) {
    const at = from + mark.index + mark[0].length;
    if (at - start < 40) continue;
    push(start, at);
    start = at;
  }
  push(start, to);
}
