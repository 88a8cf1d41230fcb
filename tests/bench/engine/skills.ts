/** Skills: precision and recall of spans against those that people marked, hard knowledge apart from soft skills. */
import { findNamed } from '@/lib/engine';
import { skills as taxonomy } from '@/lib/engine/taxonomy/graph';
import { readSentences } from './data';

type Row = ReturnType<typeof readSentences>[number];
interface Span {
  start: number;
  end: number;
}

const round = (value: number): number => Math.round(value * 1e3) / 1e3;

/** Where the marked texts stand; a text that occurs twice is taken once a mark. */
function placed(text: string, marks: readonly string[]): Span[] {
  const taken: Span[] = [];
  for (const mark of marks) {
    for (let start = text.indexOf(mark); start >= 0; start = text.indexOf(mark, start + 1)) {
      const span = { start, end: start + mark.length };
      if (taken.some((one) => one.start === span.start && one.end === span.end)) continue;
      taken.push(span);
      break;
    }
  }
  return taken;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function measure(
  rows: readonly Row[],
  gold: (row: Row) => readonly string[],
  all: (row: Row) => readonly string[],
  soft: boolean,
) {
  const count = { gold: 0, found: 0, exact: 0, overlapFound: 0, overlapGold: 0, rightKindless: 0 };
  for (const row of rows) {
    const wanted = placed(row.text, gold(row));
    const any = placed(row.text, all(row));
    const found = findNamed(row.text).filter(({ id }) => (taxonomy.get(id)?.kind === 'soft') === soft);
    count.gold += wanted.length;
    count.found += found.length;
    count.exact += found.filter((one) => wanted.some((mark) => same(one, mark))).length;
    count.overlapFound += found.filter((one) => wanted.some((mark) => overlap(one, mark))).length;
    count.rightKindless += found.filter((one) => any.some((mark) => overlap(one, mark))).length;
    count.overlapGold += wanted.filter((mark) => found.some((one) => overlap(one, mark))).length;
  }
  const share = (part: number, whole: number): number => round(part / Math.max(1, whole));
  return {
    spans: count.gold,
    found: count.found,
    exact: { precision: share(count.exact, count.found), recall: share(count.exact, count.gold) },
    overlap: {
      precision: share(count.overlapFound, count.found),
      recall: share(count.overlapGold, count.gold),
    },
    /** Precision where a mark of any kind is right: people call the same words knowledge here and skill there. */
    anyKindPrecision: share(count.rightKindless, count.found),
  };
}

export async function benchSkills(): Promise<Record<string, unknown>[]> {
  const rows = readSentences();
  const marked = rows.filter(
    (row) => row.skills.length + row.knowledge.length + row.soft.length > 0 || row.esco.length === 0,
  );
  const every = (row: Row) => [...row.skills, ...row.knowledge, ...row.soft];
  const esco = rows.filter((row) => row.esco.length > 0);
  return [
    { bench: 'skills', name: 'knowledge', ...measure(marked, (row) => row.knowledge, every, false) },
    {
      bench: 'skills',
      name: 'knowledge and skills',
      ...measure(marked, (row) => [...row.knowledge, ...row.skills], every, false),
    },
    { bench: 'skills', name: 'soft', ...measure(marked, (row) => row.soft, every, true) },
    {
      bench: 'skills',
      name: 'esco labels',
      ...measure(
        esco,
        (row) => row.esco,
        (row) => row.esco,
        false,
      ),
    },
  ];
}
