/** The development data: texts that nobody here wrote, never copied into the project. `CANDOR_DATA` says where they lie. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const ROOT = process.env.CANDOR_DATA ?? path.resolve(import.meta.dirname, '../../../../shared/data');
export const dataFile = (name: string): string => path.join(ROOT, name);
export const hasData = (name: string): boolean => existsSync(dataFile(name));

const lines = <T>(name: string, schema: z.ZodType<T>): T[] =>
  readFileSync(dataFile(name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => schema.parse(JSON.parse(line)));

const text = z.object({ id: z.string(), text: z.string() });
export const readJobs = () => lines('rank/jobs.jsonl', text.extend({ title: z.string() }));
export const readResumes = () => lines('rank/resumes.jsonl', text);
export const readMeaning = () =>
  lines(
    'meaning.jsonl',
    z.object({ id: z.number(), req: z.string(), phrase: z.string(), y: z.number(), kind: z.string() }),
  );
const names = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);
export const readSentences = () =>
  lines('skills/sentences.jsonl', text.extend({ skills: names, knowledge: names, soft: names, esco: names }));

/** Grades by job, then by resume; a pair not listed is 0. */
export function readGrades(): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  for (const line of readFileSync(dataFile('rank/qrels.tsv'), 'utf8').split('\n')) {
    const [job, resume, grade] = line.split('\t');
    if (!job || !resume || !grade) continue;
    grades.set(job, (grades.get(job) ?? new Map<string, number>()).set(resume, Number(grade)));
  }
  return grades;
}
