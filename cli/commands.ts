/** What each command of `candor` does: input in, text for stdout out. */
import { z } from 'zod';
import {
  creditOf,
  findNamed,
  maskResume,
  readRequirements,
  scoreJob,
  tooLittleToGoOn,
  withoutJobText,
} from '@/lib/engine';
import { parseResume, readText } from '@/lib/engine/read';
import { toJsonResume } from '@/lib/engine/read/json-resume';
import type { Resume } from '@/lib/engine/types';
import { InputError, jsonLines, readBytes, readTextFile } from './input';

const text = z.string().max(2_000_000);
const id = z.union([z.string().min(1), z.number()]).transform(String);
const jobLine = z.object({ id, title: z.string(), text });
const textLine = z.object({ id, text });

async function resumeFrom(file: string): Promise<Resume> {
  const parsed = await parseResume(await readBytes(file), { filename: file });
  if (parsed.ok) return parsed.value;
  throw new InputError(`${file}: ${parsed.error.message}`);
}

/** A job file is `{title, text}` as JSON, or plain text whose first line is the title. */
async function jobFrom(file: string): Promise<{ title: string; description: string }> {
  const content = await readTextFile(file);
  if (/^\s*\{/.test(content)) {
    const [job] = jsonLines(
      content.replace(/\n/g, ' '),
      z.object({ title: z.string(), text: text.optional(), description: text.optional() }),
      file,
    ).rows;
    if (!job) throw new InputError(`${file}: the JSON needs "title" and "text".`);
    return { title: job.title, description: job.text ?? job.description ?? '' };
  }
  const [title = '', ...rest] = content.trim().split('\n');
  if (!title)
    throw new InputError(
      `${file}: the job is empty. Put its title on the first line and the description below.`,
    );
  return { title: title.trim(), description: rest.join('\n') };
}

/** `parse FILE`: JSON Resume, and under `candor` the text with spans, places on the page and what was hidden. */
export async function parse(file: string): Promise<string> {
  const resume = await resumeFrom(file);
  return `${JSON.stringify({ ...toJsonResume(resume), candor: resume }, null, 2)}\n`;
}

/** `score --job FILE --resume FILE`: the Score as JSON. */
export async function score(jobFile: string, resumeFile: string, asOf: string | undefined): Promise<string> {
  const job = await jobFrom(jobFile);
  const resume = await resumeFrom(resumeFile);
  return `${JSON.stringify(scoreJob(resume, job, asOf ? { asOf } : {}), null, 2)}\n`;
}

interface Ranked {
  id: string;
  credit: number;
}
const bestFirst = (a: Ranked, b: Ranked): number =>
  b.credit - a.credit || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** `rank --jobs J.jsonl --resumes R.jsonl`: lines `job⇥resume⇥score`, best first, by the score before rounding. */
export async function* rank(
  jobsFile: string,
  resumesFile: string,
  top: number | undefined,
): AsyncGenerator<string> {
  const jobs = jsonLines(await readTextFile(jobsFile), jobLine, jobsFile);
  const resumes = jsonLines(await readTextFile(resumesFile), textLine, resumesFile);
  const masked = resumes.rows.map((row) => ({ id: row.id, resume: maskResume(readText(row.text)) }));
  const short = masked.filter(({ resume }) => resume.text.split(/\s+/).length < 10);
  const long = masked.filter((one) => !short.includes(one));
  for (const one of short) process.stderr.write(`resume ${one.id} left out: too little text to score.\n`);
  let bare = 0;
  for (const job of jobs.rows) {
    const requirements = readRequirements({ title: job.title, description: job.text });
    if (requirements.length === 0) {
      bare++;
      process.stderr.write(`job ${job.id} left out: ${tooLittleToGoOn(requirements)}\n`);
      continue;
    }
    const ranked = long
      .map(({ id, resume }) => ({ id, credit: creditOf(withoutJobText(resume, job.text), requirements) }))
      .sort(bestFirst);
    for (const one of ranked.slice(0, top)) yield `${job.id}\t${one.id}\t${(one.credit * 100).toFixed(4)}\n`;
  }
  const leftOut = jobs.leftOut + resumes.leftOut + short.length + bare;
  if (leftOut > 0) process.stderr.write(`${leftOut} left out.\n`);
}

/** `skills`: `{id,text}` lines in, `{id, skills:[{id,label,start,end}]}` lines out; languages have ids such as `lang.en`. */
export function* skills(content: string): Generator<string> {
  const { rows, leftOut } = jsonLines(content, textLine, 'stdin');
  for (const row of rows) {
    yield `${JSON.stringify({ id: row.id, skills: findNamed(row.text) })}\n`;
  }
  if (leftOut > 0) process.stderr.write(`${leftOut} left out.\n`);
}
