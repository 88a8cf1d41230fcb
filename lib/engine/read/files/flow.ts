import type { HiddenFinding } from '@/lib/engine/types';
import { LIMITS } from '../limits';
import type { RawLine } from '../lines';
import { cleanLine, withoutBullet } from '../text/clean';

/** Why a person cannot see a run, in the words of the finding. */
export const INVISIBLE = {
  invisible_colour: 'The text has the colour of the paper.',
  tiny_text: 'The letters are 1 point high or less.',
  hidden_run: 'The document marks the text as hidden.',
  off_page: 'The text stands outside the page.',
  render_mode: 'The file draws the text with invisible ink (render mode 3).',
  covered: 'A picture or a box covers the text.',
  metadata: 'The text stands in the properties of the file, not on the page.',
} as const;
export type Invisible = keyof typeof INVISIBLE;

/** Collects the runs of a flowing document (Word, OpenDocument, RTF, HTML) into lines, and sets hidden runs aside. */
export class Flow {
  readonly lines: RawLine[] = [];
  readonly hidden: HiddenFinding[] = [];
  private text = '';
  private unseen = '';
  private unseenKind: Invisible | null = null;
  private gap = false;
  private chars = 0;
  private allBold = true;
  bullet = false;
  heading = false;

  add(text: string, look: { invisible?: Invisible | null; bold?: boolean } = {}): void {
    this.chars += text.length;
    if (this.chars > LIMITS.textChars) return;
    if (look.invisible) {
      if (this.unseenKind !== look.invisible) this.reveal();
      this.unseenKind = look.invisible;
      this.unseen += text;
      return;
    }
    if (/\S/.test(text) && !look.bold) this.allBold = false;
    this.text += text;
  }

  /** Ends the line; an empty one leaves a gap before the next. */
  endLine(): void {
    const { text, bullet } = withoutBullet(cleanLine(this.text));
    if (text !== '') {
      const heading = this.heading || (this.allBold && text.length <= 60);
      this.lines.push({ text, bullet: bullet || this.bullet, heading, gap: this.gap });
      this.gap = false;
    } else if (!this.bullet) this.gap = true;
    if (this.unseen !== '') this.unseen += ' ';
    this.text = '';
    this.allBold = true;
  }

  endParagraph(): void {
    this.endLine();
    this.bullet = false;
    this.heading = false;
  }

  /** Takes the lines since `from` back out, for a caller that orders them anew (table cells). */
  takeSince(from: number): RawLine[] {
    return this.lines.splice(from);
  }

  finish(): { lines: RawLine[]; hidden: HiddenFinding[] } {
    this.endParagraph();
    this.reveal();
    return { lines: this.lines, hidden: this.hidden };
  }

  private reveal(): void {
    const text = cleanLine(this.unseen).replace(/\t/g, ' ');
    if (this.unseenKind !== null && /[\p{L}\p{N}]{2}/u.test(text))
      this.hidden.push({ kind: this.unseenKind, text, why: INVISIBLE[this.unseenKind] });
    this.unseen = '';
    this.unseenKind = null;
  }
}

/** True for white and colours a person cannot tell from it. Takes `FFFFFF`, `#fff`, `white`, `rgb(255, 255, 255)`. */
export function isNearWhite(colour: string): boolean {
  const text = colour.trim().toLowerCase();
  if (text === 'white' || text === 'snow' || text === 'transparent') return true;
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(text);
  if (rgb) return rgb.slice(1, 4).every((part) => Number(part) >= 246);
  const hex = text.replace('#', '');
  const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  return (
    /^[0-9a-f]{6}$/.test(long) && (long.match(/../g) ?? []).every((part) => Number.parseInt(part, 16) >= 246)
  );
}

/**
 * Lines of one table row. A cell with one line each makes one line with tabs; a dates cell goes in front of the first line
 * of its neighbour; cells with several lines each are columns of a layout and are read one after the other.
 */
export function rowLines(cells: RawLine[][]): RawLine[] {
  const filled = cells.filter((cell) => cell.length > 0);
  const [first] = filled;
  if (first === undefined) return [];
  const heads = filled.map((cell) => cell[0]).filter((line) => line !== undefined);
  const isLabel = first.length === 1 && (first[0]?.text.length ?? 0) <= 40 && filled.length === 2;
  if (filled.every((cell) => cell.length === 1) || isLabel) {
    const joined: RawLine = {
      text: heads.map((line) => line.text).join('\t'),
      bullet: heads.every((line) => line.bullet),
      heading: heads.every((line) => line.heading),
      gap: first[0]?.gap,
    };
    return [joined, ...filled.flatMap((cell) => cell.slice(1))];
  }
  return filled.flat();
}
