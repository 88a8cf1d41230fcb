/** How soon an edit of the criteria is previewed over a thousand scored candidates. */

import { htmlToText } from '@/lib/ats/html';
import { previewSchema } from '@/lib/criteria/ranked';
import type { Criterion } from '@/lib/criteria/types';
import { createWorkbench } from '@/lib/criteria/workbench';
import { ENGINE_VERSION, maskResume, readRequirements } from '@/lib/engine';
import { parseResume } from '@/lib/engine/read';
import type { ScoreRow } from '@/lib/scores/row';
import { generatePeople } from '@/sandbox/people';

const CANDIDATES = 1000;
const TIMES = 9;
const LIMIT_MS = 100;

async function maskedResumes() {
  const { candidates, jobs } = await generatePeople();
  const files = candidates.flatMap((one) => one.files.filter(({ kind }) => kind === 'resume'));
  const resumes = [];
  for (const { bytes, filename } of files) {
    const parsed = await parseResume(bytes, { filename });
    if (parsed.ok) resumes.push({ ...maskResume(parsed.value), layout: [] });
  }
  return { resumes, jobs };
}

const rowOf = (nth: number): ScoreRow => ({
  applicationKey: `bench/${nth}/${nth}`,
  connectionId: 'bench',
  jobId: 'job',
  ref: { connectionId: 'bench', candidateId: String(nth), applicationId: String(nth), jobId: 'job' },
  name: `Candidate ${nth}`,
  value: 0,
  ceiling: 0,
  verdicts: { met: 0, partly: 0, not_found: 0, contradicted: 0 },
  musts: { met: 0, all: 0 },
  coverage: 0,
  tags: [],
  overridden: [],
  engine: ENGINE_VERSION,
  criteriaVersion: 0,
  inputHash: '',
  resumeHash: '',
  jobTextHash: '',
  atMs: nth,
});

/** What the message carries, checked as the page checks it. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value));

export async function run(): Promise<void> {
  const { resumes, jobs } = await maskedResumes();
  const [job] = jobs;
  if (!job || resumes.length === 0) throw new Error('The sandbox has nobody to measure with.');
  const bench = createWorkbench({
    rowsOf: async () => Array.from({ length: CANDIDATES }, (_, nth) => rowOf(nth)),
    // A copy for each candidate: nothing that was read for one may serve another.
    resumesOf: async (keys) =>
      keys.map((key) => structuredClone(resumes[Number(key.split('/')[1]) % resumes.length])),
    overridesOf: async () => ({}),
    nowMs: () => performance.now(),
  });
  const startMs = performance.now();
  const { prepared } = await bench.prepare('bench', 'job', Number.POSITIVE_INFINITY);
  const preparedMs = performance.now() - startMs;
  const before: Criterion[] = readRequirements({
    title: job.title,
    description: htmlToText(job.descriptionHtml),
  });
  bench.preview('bench', 'job', before, before);

  const edits: [string, (one: Criterion, nth: number) => Criterion][] = [
    ['weight', (one, nth) => ({ ...one, weight: one.weight + nth + 1 })],
    ['words', (one, nth) => ({ ...one, terms: [...one.terms, `word${nth}`] })],
    ['alternative', (one, nth) => ({ ...one, anyOf: [[...one.anyOf.flat(), `none.skill-${nth}`]] })],
  ];
  for (const kind of [...new Set(before.map((one) => one.kind))])
    for (const [edit, change] of edits) {
      const times = Array.from({ length: TIMES }, (_, nth) => {
        const after = sent(before);
        const at = after.findIndex((one) => one.kind === kind);
        const one = after[at];
        if (one) after[at] = change(one, nth);
        const fromMs = performance.now();
        const answer = previewSchema.parse(sent(bench.preview('bench', 'job', before, after)));
        if (answer.rows.length !== prepared) throw new Error('A candidate is missing from the preview.');
        return performance.now() - fromMs;
      }).sort((a, b) => a - b);
      const medianMs = Math.round(times[Math.floor(TIMES / 2)] ?? 0);
      process.stdout.write(
        `${JSON.stringify({ bench: 'criteria', candidates: prepared, edit: `${edit} of ${kind}`, medianMs, mostMs: Math.round(times.at(-1) ?? 0), within: medianMs <= LIMIT_MS })}\n`,
      );
    }
  process.stdout.write(
    `${JSON.stringify({ bench: 'criteria', candidates: prepared, preparedMs: Math.round(preparedMs), heapMb: Math.round(process.memoryUsage().heapUsed / 2 ** 20) })}\n`,
  );
}
