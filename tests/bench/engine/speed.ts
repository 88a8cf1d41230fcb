/** Speed and size: text to score, growth with candidates and requirements, memory, bytes in the extension, beside MiniLM. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { strToU8, zipSync } from 'fflate';
import { creditOf, maskResume, prepare, readRequirements, scoreCandidate, sumPrepared } from '@/lib/engine';
import { readText } from '@/lib/engine/read';
import type { Requirement } from '@/lib/engine/types';
import { bundleOf } from './bundle';
import { readJobs, readResumes } from './data';
import type { Embed } from './minilm';

const COUNTS = [10, 100, 1_000, 10_000];
/** Candidates for the growth with requirements. */
const READ = 10;
const STARTS = 5;
const SCRATCH = path.resolve(import.meta.dirname, '../../../.tmp');

const round = (value: number): number => Number(value.toPrecision(3));
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const msOf = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** The heap in use, in megabytes, after a full collection. */
function heapMb(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const scoreText = (text: string, requirements: readonly Requirement[]) =>
  scoreCandidate(maskResume(readText(text)), requirements);

/** Resume text to the whole Score, one at a time, beside one embedding of the same text. */
async function oneByOne(texts: string[], requirements: Requirement[], embed: Embed | null) {
  for (const text of texts.slice(0, 40)) scoreText(text, requirements);
  const own = median(texts.map((text) => msOf(() => scoreText(text, requirements))));
  const theirs: number[] = [];
  for (const text of embed ? texts.slice(0, 40) : []) {
    const start = performance.now();
    await embed?.(text);
    theirs.push(performance.now() - start);
  }
  const rival = embed ? { miniLmMs: round(median(theirs)), timesFaster: round(median(theirs) / own) } : {};
  return { bench: 'text to score', texts: texts.length, medianMs: round(own), ...rival };
}

/** From text to an order of candidates for one job; the same texts come round again, each read anew. */
function byCandidates(texts: string[], requirements: Requirement[]) {
  return COUNTS.map((candidates) => {
    const credits: number[] = [];
    const ms = msOf(() => {
      for (let i = 0; i < candidates; i++)
        credits.push(creditOf(maskResume(readText(texts[i % texts.length] ?? '')), requirements));
      credits.sort((a, b) => b - a);
    });
    const each = round(ms / candidates);
    return { bench: 'candidates x 1 job', candidates, ms: Math.round(ms), msEach: each };
  });
}

/** Criteria that no job has: each asks for a word of its own as well, so that none is answered from memory. */
const manyOf = (all: readonly Requirement[], count: number): Requirement[] =>
  Array.from({ length: count }, (_, i) => all[i % all.length])
    .filter((one) => one !== undefined)
    .map((one, i) => ({ ...one, id: `${one.id}-${i}`, terms: [...one.terms, `criterion${i}`] }));

function byRequirements(texts: string[], all: Requirement[]) {
  return COUNTS.map((count) => {
    const requirements = manyOf(all, count);
    const evidence = texts.slice(0, READ).map((text) => prepare(maskResume(readText(text))));
    const ms = msOf(() => {
      for (const one of evidence) sumPrepared(one, requirements);
    });
    return {
      bench: 'read candidate x requirements',
      requirements: requirements.length,
      msEach: round(ms / evidence.length),
    };
  });
}

function memory(texts: string[], requirements: Requirement[]) {
  const before = heapMb();
  const kept = texts.map((text) => prepare(maskResume(readText(text))));
  for (const one of kept) sumPrepared(one, requirements);
  const mb = heapMb() - before;
  return { bench: 'memory', heapMbOfEngine: round(before), mbFor100Read: round((mb * 100) / kept.length) };
}

const START = `
const began = performance.now();
const { findSkills } = await import(process.argv[1]);
const loaded = performance.now();
findSkills('Kubernetes and wound care');
console.log(JSON.stringify([loaded - began, performance.now() - loaded]));`;

/** What the engine adds to the extension, and how long a fresh process takes until the first skill is found. */
async function start() {
  mkdirSync(SCRATCH, { recursive: true });
  const engine = await bundleOf('lib/engine/index.ts');
  const reading = await bundleOf('lib/engine/read/index.ts');
  const file = path.join(SCRATCH, 'engine.mjs');
  writeFileSync(file, engine);
  const runs = Array.from({ length: STARTS }, (): [number, number] =>
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', START, pathToFileURL(file).href], {
        encoding: 'utf8',
      }),
    ),
  );
  const kb = (code: string): number => Math.round(code.length / 1024);
  const zipped = (code: string): number => Math.round(zipSync({ a: strToU8(code) }).length / 1024);
  return [
    {
      bench: 'bytes added to the extension',
      engineKb: kb(engine),
      engineZippedKb: zipped(engine),
      readingKb: kb(reading),
      readingZippedKb: zipped(reading),
    },
    {
      bench: 'start',
      loadMs: round(Math.min(...runs.map(([load]) => load))),
      taxonomyMs: round(Math.min(...runs.map(([, build]) => build))),
    },
  ];
}

/** @param embed MiniLM, or null to leave it out. */
export async function benchSpeed(embed: Embed | null): Promise<Record<string, unknown>[]> {
  const texts = readResumes().map(({ text }) => text);
  const jobs = readJobs().map(({ title, text }) => readRequirements({ title, description: text }));
  const typical = [...jobs].sort((a, b) => a.length - b.length)[jobs.length >> 1] ?? [];
  return [
    await oneByOne(texts, typical, embed),
    ...byCandidates(texts, typical),
    ...byRequirements(texts, jobs.flat()),
    memory(texts, typical),
    ...(await start()),
  ];
}

/** `npm run bench -- speed`: these lines alone, without MiniLM. */
export async function run(): Promise<void> {
  for (const line of await benchSpeed(null)) process.stdout.write(`${JSON.stringify(line)}\n`);
}
