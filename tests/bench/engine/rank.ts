/** Ranking: ours beside BM25, on the same texts in the same run. */
import MiniSearch from 'minisearch';
import { creditOf, maskResume, readRequirements } from '@/lib/engine';
import { readText } from '@/lib/engine/read';
import { readGrades, readJobs, readResumes } from './data';
import { mean, ndcg } from './ndcg';

type Order = (job: { id: string; title: string; text: string }) => string[];

function ours(): Order {
  const resumes = readResumes().map((row) => ({ id: row.id, resume: maskResume(readText(row.text)) }));
  return (job) => {
    const requirements = readRequirements({ title: job.title, description: job.text });
    return resumes
      .map(({ id, resume }) => ({ id, credit: creditOf(resume, requirements) }))
      .sort((a, b) => b.credit - a.credit || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
  };
}

function bm25(query: (job: { title: string; text: string }) => string): Order {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  index.addAll(readResumes());
  return (job) => index.search(query(job)).map((hit) => String(hit.id));
}

export function benchRank(): Record<string, unknown>[] {
  const grades = readGrades();
  const jobs = readJobs();
  const rivals: [string, () => Order][] = [
    ['candor', ours],
    ['bm25 title', () => bm25((job) => job.title)],
    ['bm25 title + text', () => bm25((job) => `${job.title} ${job.text}`)],
  ];
  return rivals.map(([name, build]) => {
    const start = performance.now();
    const order = build();
    const each = jobs.map((job) => ndcg(order(job), grades.get(job.id) ?? new Map()));
    const detail = process.env.BENCH_DETAIL
      ? {
          each: Object.fromEntries(
            jobs.map((job, i) => [`${job.id} ${job.title}`, Number(each[i]?.toFixed(2))]),
          ),
        }
      : {};
    return {
      bench: 'rank',
      name,
      jobs: jobs.length,
      ndcg10: Number(mean(each).toFixed(4)),
      ms: Math.round(performance.now() - start),
      ...detail,
    };
  });
}
