import {
  BorderStyle,
  HeadingLevel,
  type IRunOptions,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Cv } from '../types';

/** Text width of the page in twentieths of a point. */
const WIDTH = 9638;

export const line = (text: string, run: IRunOptions = {}): Paragraph =>
  new Paragraph({ spacing: { after: 60 }, children: [new TextRun({ ...run, text })] });

export const bulletLine = (text: string): Paragraph =>
  new Paragraph({ text, bullet: { level: 0 }, spacing: { after: 30 } });

export function headingLine(text: string, cv: Cv): Paragraph {
  const color = cv.accent.slice(1);
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: 260, after: 100 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 2, color } },
    children: [new TextRun({ text, bold: true, size: 26, color })],
  });
}

export const postLines = ({ title, employer, dates, bullets }: Cv['posts'][number], cv: Cv): Paragraph[] => [
  new Paragraph({
    keepNext: true,
    spacing: { before: 100 },
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
    children: [
      new TextRun({ text: title, bold: true }),
      new TextRun({ children: [new Tab(), dates], color: '555555' }),
    ],
  }),
  line(employer, { italics: true, color: cv.accent.slice(1) }),
  ...bullets.map(bulletLine),
];

/** The entries in a ruled table of three columns. */
export function grid(entries: string[]): Table {
  const rows: TableRow[] = [];
  for (let at = 0; at < entries.length; at += 3)
    rows.push(new TableRow({ children: [0, 1, 2].map((next) => cell(entries[at + next] ?? '', WIDTH / 3)) }));
  return new Table({ rows, width: { size: WIDTH, type: WidthType.DXA } });
}

/** Name and headline beside the ways to reach the person, on a coloured ground. */
export function shadedTop(cv: Cv): Table[] {
  const fill = cv.accent.slice(1);
  const name = [
    line(cv.name, { bold: true, size: 40, color: 'FFFFFF' }),
    line(cv.headline, { size: 24, color: 'FFFFFF' }),
  ];
  const reach = cv.contact.map((entry) => line(entry, { size: 19, color: 'FFFFFF' }));
  const side = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
      margins: { top: 120, bottom: 120, left: 160, right: 160 },
    });
  const row = new TableRow({ children: [side(name, WIDTH * 0.62), side(reach, WIDTH * 0.38)] });
  return [new Table({ rows: [row], width: { size: WIDTH, type: WidthType.DXA } })];
}

const cell = (text: string, width: number) =>
  new TableCell({
    children: [new Paragraph({ text })],
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 100, right: 100 },
  });
