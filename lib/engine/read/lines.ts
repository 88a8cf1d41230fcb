import type { HiddenFinding, Resume } from '@/lib/engine/types';

/** Where a stretch of a line stands on its page. Offsets count within the line; units are PDF points, origin top left. */
export interface Place {
  start: number;
  end: number;
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One line or paragraph as a reader found it. Cells of a row and columns of a line are parted by a tab. */
export interface RawLine {
  text: string;
  /** Begins with a bullet, or is a list item. */
  bullet?: boolean;
  /** Set apart as a heading by the document's own means: a style, bold, size. */
  heading?: boolean;
  /** Much larger than the text: a name or a title. */
  large?: boolean;
  /** Stands to the right of its column's edge, as list items and body text under an entry do. */
  indented?: boolean;
  /** An empty line or a clear gap comes before. */
  gap?: boolean;
  places?: Place[];
}

/** What every file reader hands over: lines in reading order, and what a person could not see. */
export interface RawDocument {
  format: Resume['format'];
  pages: number;
  lines: RawLine[];
  hidden: HiddenFinding[];
  notices?: string[];
}

/** A line of the finished text with its offsets in `Resume.text`. */
export interface Line {
  text: string;
  start: number;
  end: number;
  bullet: boolean;
  heading: boolean;
  large: boolean;
  indented: boolean;
  gap: boolean;
}
