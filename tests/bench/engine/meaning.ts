/** Meaning: does a phrase show what a requirement asks for? The engine beside BM25, static vectors and MiniLM. */
import MiniSearch from 'minisearch';
import { maskResume, prepare, readRequirements, scorePrepared } from '@/lib/engine';
import { readText } from '@/lib/engine/read';
import { rarity } from '@/lib/engine/text/rarity';
import { tokenise } from '@/lib/engine/text/tokens';
import type { Finding } from '@/lib/engine/types';
import { readMeaning } from './data';
import { cosine, type Embed } from './minilm';

type Row = ReturnType<typeof readMeaning>[number];
type Rate = (asked: string, phrase: string) => number;

/** The one finding of an ad that asks for nothing else, on a resume that shows nothing else. */
function finding(asked: string, phrase: string): Finding | undefined {
  const resume = `Experience\nEmployee, Firm Ltd, 03/2018 - 03/2023\n• ${phrase}\n\nSummary\nReads, writes and listens with care on every day of the week, and likes to be asked whenever something remains unclear to anybody`;
  const requirements = readRequirements({ title: '', description: `Requirements\n- ${asked}` });
  const { findings } = scorePrepared(prepare(maskResume(readText(resume))), requirements);
  return findings.find(({ requirement }) => requirement.kind !== 'occupation' && requirement.kind !== 'work');
}

/** Chance that a phrase that fits is rated above one that does not; equals count half. */
function auc(rows: readonly Row[], rate: Rate): number {
  const of = (y: number) => rows.filter((row) => row.y === y).map((row) => rate(row.req, row.phrase));
  const [fitting, others] = [of(1), of(0)];
  const wins = fitting.flatMap((a) => others.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
  return wins.reduce((a, b) => a + b, 0) / wins.length;
}

/** Share of requirements for which the fitting phrase alone stands first among all fitting phrases. */
function hitFirst(rows: readonly Row[], rate: Rate): number {
  const fitting = rows.filter((row) => row.y === 1);
  const hits = fitting.filter((row) => {
    const own = rate(row.req, row.phrase);
    return own > 0 && fitting.every((other) => other === row || rate(row.req, other.phrase) < own);
  });
  return hits.length / fitting.length;
}

function byBm25(rows: readonly Row[]): Rate {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(rows.map(({ id, phrase }) => ({ id, text: phrase })));
  const ids = new Map(rows.map(({ id, phrase }) => [phrase, id]));
  const answers = new Map<string, Map<number, number>>();
  return (asked, phrase) => {
    const own =
      answers.get(asked) ??
      new Map(index.search(asked).map((hit): [number, number] => [Number(hit.id), hit.score]));
    answers.set(asked, own);
    return own.get(ids.get(phrase) ?? -1) ?? 0;
  };
}

/** Vectors of texts worked out before, so that rating a pair is one product. */
async function byVectors(
  rows: readonly Row[],
  embed: (text: string) => Promise<Float32Array>,
): Promise<Rate> {
  const known = new Map<string, Float32Array>();
  for (const text of new Set(rows.flatMap(({ req, phrase }) => [req, phrase])))
    known.set(text, await embed(text));
  const none = new Float32Array(0);
  return (asked, phrase) => cosine(known.get(asked) ?? none, known.get(phrase) ?? none);
}

/** Static vectors as one would ship them: MiniLM's answer for each word alone, averaged by rarity. */
function staticVectors(embed: Embed): (text: string) => Promise<Float32Array> {
  const known = new Map<string, Float32Array>();
  return async (text) => {
    const sum = new Float32Array(384);
    for (const { norm } of tokenise(text)) {
      const vector = known.get(norm) ?? (await embed(norm));
      known.set(norm, vector);
      const weight = rarity(norm);
      vector.forEach((value, i) => {
        sum[i] = (sum[i] ?? 0) + value * weight;
      });
    }
    const length = Math.sqrt(sum.reduce((all, value) => all + value * value, 0)) || 1;
    return sum.map((value) => value / length);
  };
}

const round = (value: number): number => Math.round(value * 1e3) / 1e3;

export async function benchMeaning(embed: Embed | null): Promise<Record<string, unknown>[]> {
  const rows = readMeaning();
  const rates: [string, Rate][] = [
    ['candor: taxonomy and wording', (asked, phrase) => finding(asked, phrase)?.credit ?? 0],
    ['bm25', byBm25(rows)],
    ...(embed
      ? ([
          ['static vectors of MiniLM, averaged', await byVectors(rows, staticVectors(embed))],
          ['minilm', await byVectors(rows, embed)],
        ] satisfies [string, Rate][])
      : []),
  ];
  const lines: Record<string, unknown>[] = rates.map(([name, rate]) => {
    const own = new Map<string, number>();
    const cached: Rate = (asked, phrase) => {
      const key = `${asked}\n${phrase}`;
      const value = own.get(key) ?? rate(asked, phrase);
      own.set(key, value);
      return value;
    };
    return { bench: 'meaning', name, auc: round(auc(rows, cached)), hit1: round(hitFirst(rows, cached)) };
  });
  const verdicts = rows.map((row) => ({ row, verdict: finding(row.req, row.phrase)?.verdict }));
  const count = (y: number, verdict: string, kind?: string): number =>
    verdicts.filter((one) => one.row.y === y && one.verdict === verdict && (!kind || one.row.kind === kind))
      .length;
  lines.push({
    bench: 'meaning',
    name: 'candor: verdicts',
    pairs: rows.length,
    fittingMet: count(1, 'met'),
    fittingPartly: count(1, 'partly'),
    trapsMet: count(0, 'met', 'trap'),
    trapsPartly: count(0, 'partly', 'trap'),
    othersMet: count(0, 'met') - count(0, 'met', 'trap'),
  });
  return lines;
}
