import type { RawLine } from '../lines';
import { type Flow, rowLines } from './flow';

/** Follows table tags while a flowing document is walked, and turns each finished row into lines. */
export class Tables {
  private readonly open: { cells: RawLine[][]; cellFrom: number }[] = [];

  constructor(private readonly flow: Flow) {}

  openRow(): void {
    this.flow.endLine();
    this.open.push({ cells: [], cellFrom: this.flow.lines.length });
  }

  openCell(): void {
    const row = this.open.at(-1);
    if (row !== undefined) row.cellFrom = this.flow.lines.length;
  }

  closeCell(): void {
    this.flow.endParagraph();
    const row = this.open.at(-1);
    if (row !== undefined) row.cells.push(this.flow.takeSince(row.cellFrom));
  }

  closeRow(): void {
    const row = this.open.pop();
    if (row !== undefined) this.flow.lines.push(...rowLines(row.cells));
  }
}
