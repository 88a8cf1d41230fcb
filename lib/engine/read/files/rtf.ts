import { LIMITS } from '../limits';
import type { RawDocument } from '../lines';
import { Flow, type Invisible } from './flow';
import { ascii } from './sniff';

/** What a group inherits from the one around it. */
interface State {
  skip: boolean;
  hidden: boolean;
  colour: number;
  halfPoints: number;
  bold: boolean;
  /** Characters to leave out after a \u, which are its stand-in for old readers. */
  standIn: number;
}

const SKIPPED =
  /^(?:fonttbl|stylesheet|info|pict|object|footer[lrf]?|headerf?|themedata|datastore|latentstyles|xmlnstbl|listtable|listoverridetable|rsidtbl|generator|fldinst|bkmkstart|bkmkend|annotation|atnid|atnauthor|footnote|filetbl|revtbl|nonshppict|mmathPr)$/;
const SIGNS: Record<string, string> = {
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  bullet: '• ',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
};

const CODE_PAGES = /^(?:874|125[0-8])$/;

/** A rich-text file as lines. Nesting is kept on a list, so depth costs no call stack. */
export function readRtf(bytes: Uint8Array): RawDocument {
  const source = ascii(bytes, 0, bytes.length);
  const flow = new Flow();
  const white = whiteColours(source);
  const page = /\\ansicpg(\d+)/.exec(source.slice(0, 2000))?.[1] ?? '1252';
  const decoder = new TextDecoder(CODE_PAGES.test(page) ? `windows-${page}` : 'windows-1252');
  let state: State = { skip: false, hidden: false, colour: 0, halfPoints: 24, bold: false, standIn: 1 };
  const stack: State[] = [];
  let owed = 0;
  let tooDeep = 0;
  let byteRun: number[] = [];
  const put = (text: string): void => {
    if (state.skip) return;
    const invisible: Invisible | null = state.hidden
      ? 'hidden_run'
      : state.halfPoints <= 2
        ? 'tiny_text'
        : white.has(state.colour)
          ? 'invisible_colour'
          : null;
    flow.add(text, { invisible, bold: state.bold });
  };
  const flush = (): void => {
    if (byteRun.length > 0) put(decoder.decode(Uint8Array.from(byteRun)));
    byteRun = [];
  };
  const word = (name: string, number: number | null): void => {
    if (SKIPPED.test(name)) state.skip = true;
    else if (name === 'colortbl') state.skip = true;
    else if (name === 'par' || name === 'row' || name === 'sect') {
      if (!state.skip) flow.endParagraph();
    } else if (name === 'line' || name === 'page') {
      if (!state.skip) flow.endLine();
    } else if (name === 'pard' || name === 'plain')
      state = { ...state, hidden: false, colour: 0, halfPoints: 24, bold: false };
    else if (name === 'v') state.hidden = number !== 0;
    else if (name === 'b') state.bold = number !== 0;
    else if (name === 'cf') state.colour = number ?? 0;
    else if (name === 'fs') state.halfPoints = number ?? 24;
    else if (name === 'uc') state.standIn = number ?? 1;
    else if (name === 'listtext' || name === 'pntext') {
      state.skip = true;
      flow.bullet = true;
    } else if (name === 'u' && number !== null) {
      put(String.fromCharCode(number < 0 ? number + 0x10000 : number));
      owed = state.standIn;
    } else if (SIGNS[name] !== undefined) put(SIGNS[name]);
  };
  const token =
    /\\([a-z]{1,32})(-?\d{1,9})?[ ]?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/gi;
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const [, name, number, hex, symbol, brace, text] = match;
    if (hex !== undefined) {
      if (owed > 0) owed--;
      else byteRun.push(Number.parseInt(hex, 16));
      continue;
    }
    if (text !== undefined && owed === 0) {
      for (let i = 0; i < text.length; i++) byteRun.push(text.charCodeAt(i));
      if (byteRun.length > 4000) flush();
      continue;
    }
    flush();
    if (text !== undefined) {
      const rest = text.slice(owed);
      owed = Math.max(0, owed - text.length);
      put(rest);
    } else if (brace === '{') {
      if (stack.length < LIMITS.depth) stack.push({ ...state });
      else tooDeep++;
    } else if (brace === '}' && tooDeep > 0) tooDeep--;
    else if (brace === '}') {
      state = stack.pop() ?? state;
      owed = 0;
    } else if (name === 'bin') token.lastIndex += Math.max(0, Number(number ?? 0));
    else if (name !== undefined) word(name, number === undefined ? null : Number(number));
    else if (symbol === '*') state.skip = true;
    else if (symbol === '~') put(' ');
    else if (symbol === '_') put('-');
    else if (symbol === '\n' || symbol === '\r') flow.endParagraph();
    else if (symbol !== undefined && '\\{}'.includes(symbol)) put(symbol);
  }
  flush();
  const { lines, hidden } = flow.finish();
  return { format: 'rtf', pages: 1, lines, hidden };
}

/** Numbers of the colours in the file's table that cannot be told from paper. */
function whiteColours(source: string): Set<number> {
  const table = /\{\\colortbl([^}]{0,5000})\}/.exec(source)?.[1] ?? '';
  const white = new Set<number>();
  table.split(';').forEach((entry, i) => {
    const parts = [/\\red(\d+)/, /\\green(\d+)/, /\\blue(\d+)/].map((part) =>
      Number(part.exec(entry)?.[1] ?? 0),
    );
    if (parts.every((part) => part >= 246)) white.add(i);
  });
  return white;
}
