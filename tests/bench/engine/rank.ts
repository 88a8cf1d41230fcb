/** Ranking: ours beside BM25 and MiniLM, on the same texts in the same run. */
import MiniSearch from 'minisearch';
import { creditOf, maskResume, readRequirements, withoutJobText } from '@/lib/engine';
import { readText } from '@/lib/engine/read';
import { STOP } from '@/lib/engine/text/common';
import { readGrades, readJobs, readResumes } from './data';
import { cosine, type Embed } from './minilm';
import { mean, ndcg } from './ndcg';

interface Job {
  id: string;
  title: string;
  text: string;
}
type Order = (job: Job) => Promise<string[]> | string[];
type Rival = { name: string; build: () => Promise<Order> | Order };

const best = (all: { id: string; value: number }[]): string[] =>
  all.sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1)).map(({ id }) => id);

function ours(): Order {
  const resumes = readResumes().map((row) => ({ id: row.id, resume: maskResume(readText(row.text)) }));
  return (job) => {
    const requirements = readRequirements({ title: job.title, description: job.text });
    return best(
      resumes.map(({ id, resume }) => ({
        id,
        value: creditOf(withoutJobText(resume, job.text), requirements),
      })),
    );
  };
}

const withoutStops = (term: string): string | null =>
  STOP.has(term.toLowerCase()) ? null : term.toLowerCase();

function bm25(query: (job: Job) => string, stops: 'kept' | 'left out'): Order {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    ...(stops === 'kept' ? {} : { processTerm: withoutStops }),
  });
  index.addAll(readResumes());
  return (job) => index.search(query(job)).map((hit) => String(hit.id));
}

async function miniLm(embed: Embed, query: (job: Job) => string): Promise<Order> {
  const resumes: { id: string; vector: Float32Array }[] = [];
  for (const { id, text } of readResumes()) resumes.push({ id, vector: await embed(text) });
  return async (job) => {
    const asked = await embed(query(job));
    return best(resumes.map(({ id, vector }) => ({ id, value: cosine(asked, vector) })));
  };
}

const title = (job: Job): string => job.title;
const all = (job: Job): string => `${job.title}\n${job.text}`;

/** @param embed MiniLM, or null to leave it out. One line a rival; `halves` are the odd and the even jobs. */
export async function benchRank(embed: Embed | null): Promise<Record<string, unknown>[]> {
  const grades = readGrades();
  const jobs = readJobs();
  const rivals: Rival[] = [
    { name: 'candor', build: ours },
    { name: 'bm25 title', build: () => bm25(title, 'kept') },
    { name: 'bm25 title, no stop words', build: () => bm25(title, 'left out') },
    { name: 'bm25 title + text', build: () => bm25(all, 'kept') },
    { name: 'bm25 title + text, no stop words', build: () => bm25(all, 'left out') },
    ...(embed
      ? [
          { name: 'minilm title', build: () => miniLm(embed, title) },
          { name: 'minilm title + text', build: () => miniLm(embed, all) },
        ]
      : []),
  ];
  const lines: Record<string, unknown>[] = [];
  for (const { name, build } of rivals) {
    const start = performance.now();
    const order = await build();
    const each: number[] = [];
    for (const job of jobs) each.push(ndcg(await order(job), grades.get(job.id) ?? new Map()));
    const half = (odd: number): number => mean(each.filter((_, i) => i % 2 === odd));
    lines.push({
      bench: 'rank',
      name,
      jobs: jobs.length,
      ndcg10: round(mean(each)),
      halves: [round(half(0)), round(half(1))],
      ms: Math.round(performance.now() - start),
      ...(process.env.BENCH_DETAIL
        ? { each: Object.fromEntries(jobs.map((job, i) => [`${job.id} ${job.title}`, round(each[i] ?? 0)])) }
        : {}),
    });
  }
  const others = lines.slice(1).map((line) => Number(line.ndcg10));
  lines.push({
    bench: 'rank',
    name: 'candor / best rival',
    ratio: round(Number(lines[0]?.ndcg10) / Math.max(...others)),
  });
  return lines;
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
