/** A job's text as the ground of criteria: which text it was, and why it may be no ground at all. */
import { sha256 } from '@/lib/engine/hash';
import { otherLanguageOf } from './language';

export const jobTextHash = (job: { title: string; description: string }): string =>
  sha256(`${job.title}\n${job.description}`);

const LEAST_CHARACTERS = 40;
/** No advertisement is longer; what is was pasted, exported or made by a machine. */
export const MOST_CHARACTERS = 50_000;
/** PDF, zip (DOCX, ODT), RTF. */
const FILE_STARTS = ['%PDF-', 'PK\u0003\u0004', '{\\rtf'];
const BINARY_SHARE = 0.02;
const isNoText = (char: string): boolean => (/\p{Cc}/u.test(char) && !/\s/.test(char)) || char === '\ufffd';

export type JobTextProblem =
  | { kind: 'empty' }
  | { kind: 'too-long'; characters: number }
  /** A PDF or another file in place of text. */
  | { kind: 'file' }
  /** `language`: ISO 639-1, or the name of a script. */
  | { kind: 'language'; language: string };

/** Why criteria cannot be read from a description, or null if they can. */
export function jobTextProblem(description: string): JobTextProblem | null {
  const text = description.trim();
  if (FILE_STARTS.some((start) => text.startsWith(start))) return { kind: 'file' };
  if (text.length < LEAST_CHARACTERS) return { kind: 'empty' };
  const sample = [...text.slice(0, 4000)];
  if (sample.filter(isNoText).length / sample.length > BINARY_SHARE) return { kind: 'file' };
  if (text.length > MOST_CHARACTERS) return { kind: 'too-long', characters: text.length };
  const language = otherLanguageOf(text);
  return language ? { kind: 'language', language } : null;
}
