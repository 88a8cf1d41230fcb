/** Reads and scores what a server hands out, and returns hashes: the same code in Node, Chromium and Firefox. */
import { scoreJob } from '@/lib/engine';
import { sha256 } from '@/lib/engine/hash';
import { parseResume } from '@/lib/engine/read';

/** One resume, where its file lies on the server, and the jobs to score it for. */
export interface Case {
  id: string;
  file: string;
  knownNames: string[];
  jobs: { title: string; description: string }[];
}

/** Hashes of the Resume JSON and of each job's Score JSON, by case; of the error where a file cannot be read. */
export type Hashes = Record<string, string[]>;

/** @param list address of a list of cases; their files lie on the same server. */
export async function hashesFrom(list: string): Promise<Hashes> {
  const hashes: Hashes = {};
  const cases: Case[] = await (await fetch(list)).json();
  for (const { id, file, knownNames, jobs } of cases) {
    const answer = await fetch(new URL(file, list));
    const read = await parseResume(new Uint8Array(await answer.arrayBuffer()));
    const made: unknown[] = read.ok
      ? [read.value, ...jobs.map((job) => scoreJob(read.value, job, { knownNames }))]
      : [read.error];
    hashes[id] = made.map((one) => sha256(JSON.stringify(one)));
  }
  return hashes;
}
