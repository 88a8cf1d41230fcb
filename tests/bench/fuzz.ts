/** `npm run bench -- fuzz --files 10000`: cut, changed and random files; every one gives a score or a typed error. */
import { parseArgs } from 'node:util';
import { scoreJob } from '@/lib/engine';
import { parseResume } from '@/lib/engine/read';
import { type Resume, resumeSchema, scoreSchema } from '@/lib/engine/types';
import { ADS } from '../reading/arbitrary-cv';
import { fuzzedFile, seeds } from '../reading/fuzz';

/** What is read has the promised shape, and so has its score, which is the sum of its points. */
function holds(resume: Resume): boolean {
  const score = scoreJob(resume, ADS[0] ?? { title: '', description: '' });
  const points = score.findings.reduce((sum, one) => sum + one.points, 0);
  return (
    resumeSchema.safeParse(resume).success &&
    scoreSchema.safeParse(score).success &&
    (score.value ?? 0) === points
  );
}

export async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { files: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  });
  const fair = await seeds();
  const kinds: Record<string, number> = {};
  const broken: number[] = [];
  let slowestMs = 0;
  let slowest = 0;
  for (let seed = Number(values.seed); seed < Number(values.seed) + Number(values.files); seed++) {
    const start = performance.now();
    try {
      const result = await parseResume(fuzzedFile(fair, seed));
      const kind = result.ok ? 'read' : result.error.kind;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      if (result.ok && !holds(result.value)) broken.push(seed);
    } catch {
      broken.push(seed);
    }
    const ms = performance.now() - start;
    if (ms > slowestMs) [slowestMs, slowest] = [ms, seed];
  }
  const line = {
    bench: 'fuzz',
    files: Number(values.files),
    kinds,
    broken,
    slowestMs: Math.round(slowestMs),
    slowest,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  if (broken.length > 0) process.exitCode = 1;
}
