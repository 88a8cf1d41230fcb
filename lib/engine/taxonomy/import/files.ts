/** Reads the files that ESCO and O*NET publish, which the user supplies, into entries under ids of their own. */
import type { z } from 'zod';
import type { OccupationEntry, SkillEntry } from '../types';
import { cellsOf, type Draft, KINDS, type Kind } from './kinds';
import type { fileReadShape } from './shapes';
import { openTable, type Table } from './table';

/** What an import yields; ids begin with `esco:` or `onet:`. */
export interface ExtraTaxonomy {
  skills: SkillEntry[];
  occupations: OccupationEntry[];
}
/** A row that was left out. */
export interface RowProblem {
  file: string;
  line: number;
  why: string;
}
export type FileRead = z.infer<typeof fileReadShape>;
export type Imported =
  | { ok: true; value: ExtraTaxonomy; files: FileRead[]; problems: RowProblem[] }
  | { ok: false; error: string };

/** How far an import is: rows of one file. */
export interface ImportProgress {
  file: string;
  rows: number;
}

/** Problems beyond these are counted, not listed. */
const MOST_PROBLEMS = 50;
const MOST_ROWS = 2_000_000;
const ROWS_A_STEP = 2_000;
const LONGEST_NAME = 300;

interface Known {
  file: string;
  table: Table;
  kind: Kind;
}

/** Knows a file by its head line, or says in words why it cannot be taken. */
function know({ name, text }: { name: string; text: string }): Known | string {
  if (text.includes('\u0000')) return `${name} is not a text file. Save it as CSV or tab-delimited text.`;
  const table = openTable(text);
  const kind = KINDS.find(({ columns }) => columns.every((column) => table.head.includes(column)));
  if (!kind) return `${name} is none of these files: ${KINDS.map((one) => one.name).join(', ')}.`;
  return { file: name, table, kind };
}

/** Why a row cannot be taken, or null. */
function problemOf(cell: (column: string) => string, { needs }: Kind): string | null {
  const empty = needs.find((column) => cell(column) === '');
  if (empty) return `“${empty}” is empty.`;
  const long = needs.find((column) => cell(column).length > LONGEST_NAME);
  return long ? `“${long}” is longer than ${LONGEST_NAME} characters.` : null;
}

/**
 * Reads files in any order, a step at a time, so that a page stays alive meanwhile. An unknown file, one without rows or a
 * broken one is an error that names it; a broken row is left out and reported with its line.
 */
export function* importing(
  files: readonly { name: string; text: string }[],
): Generator<ImportProgress, Imported> {
  const known: Known[] = [];
  const draft: Draft = { skills: new Map(), occupations: new Map() };
  const read: FileRead[] = [];
  const problems: RowProblem[] = [];
  let current = '';
  try {
    for (const file of files) {
      current = file.name;
      const one = know(file);
      if (typeof one === 'string') return { ok: false, error: one };
      known.push(one);
    }
    const order = ({ kind, file }: Known): string => `${KINDS.indexOf(kind)} ${file}`;
    known.sort((a, b) => (order(a) < order(b) ? -1 : 1));
    for (const { file, table, kind } of known) {
      current = file;
      let rows = 0;
      let leftOut = 0;
      for (const row of table.rows()) {
        const cell = cellsOf(row);
        const why = problemOf(cell, kind);
        if (why === null) kind.read(cell, draft);
        else if (++leftOut && problems.length < MOST_PROBLEMS) problems.push({ file, line: row.line, why });
        if (++rows % ROWS_A_STEP === 0) yield { file, rows };
        if (rows > MOST_ROWS) return { ok: false, error: `${file} has more than ${MOST_ROWS} rows.` };
      }
      if (rows === 0) return { ok: false, error: `${file} has no rows below its head line.` };
      read.push({ file, kind: kind.name, rows, leftOut });
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, error: `${current}: ${error.message}` };
  }
  const value = { skills: [...draft.skills.values()], occupations: [...draft.occupations.values()] };
  return { ok: true, value, files: read, problems };
}

/** `importing` in one go. */
export function importTaxonomy(files: readonly { name: string; text: string }[]): Imported {
  const steps = importing(files);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
