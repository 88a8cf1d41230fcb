/** Reads the candidate's text from one of a page's sources, or from the first that turns out to be a resume. */
import { fromBase64 } from '@/lib/ats/body';
import { LIMITS } from '@/lib/engine/read/limits';
import { countWords } from '@/lib/engine/read/text/clean';
import type { ParseResult, Resume } from '@/lib/engine/types';
import type { FETCH_PROBLEMS, Fetched, PageContent } from './content';
import { looksLikeResume } from './looks-like-resume';
import type { FoundSource, Source } from './sources';

export interface Read {
  used: Source | null;
  resume: Resume | null;
  problem: {
    kind: (typeof FETCH_PROBLEMS)[number] | 'nothing' | 'no-page' | 'unreadable' | 'short';
    detail?: string;
  } | null;
}
export interface Reader {
  parseResume(bytes: Uint8Array): Promise<ParseResult>;
  readText(text: string): Resume;
}
export interface PageReader extends Reader {
  fetchFile(address: string): Promise<Fetched>;
}

/** Files fetched without being told to. */
const MOST_TRIES = 3;

/** Reads what a person gives: a text or a file in base64. Whatever they choose is taken for a resume. */
export async function readSource(
  used: Source,
  given: { text: string } | { base64: string },
  { parseResume, readText }: Reader,
): Promise<Read> {
  if ('text' in given) {
    const resume = readText(given.text);
    const short = countWords(resume.text) < LIMITS.words;
    return short ? { used, resume: null, problem: { kind: 'short' } } : { used, resume, problem: null };
  }
  const bytes = fromBase64(given.base64);
  const parsed = bytes && (await parseResume(bytes));
  if (parsed?.ok) return { used, resume: parsed.value, problem: null };
  return { used, resume: null, problem: { kind: 'unreadable', detail: parsed?.error.message } };
}

async function readFound(source: FoundSource, content: PageContent, reader: PageReader): Promise<Read> {
  const { address, likely: _, ...used } = source;
  if (!address)
    return readSource(used, { text: source.kind === 'selection' ? content.selection : content.text }, reader);
  if (source.elsewhere)
    return { used, resume: null, problem: { kind: 'elsewhere', detail: source.elsewhere } };
  const file = await reader.fetchFile(address);
  return 'problem' in file
    ? { used, resume: null, problem: { kind: file.problem } }
    : readSource(used, file, reader);
}

/**
 * Reads the source with the id `chosen`, taken for a resume because a person chose it; without one, the first that
 * looks like a resume. A likely file that cannot be had is the problem to tell, if the page's text is none either.
 */
export async function readBest(
  sources: readonly FoundSource[],
  content: PageContent,
  reader: PageReader,
  chosen?: string,
): Promise<Read> {
  const named = sources.find(({ id }) => id === chosen);
  if (named) return readFound(named, content, reader);
  let failed: Read | null = null;
  let fetched = 0;
  for (const source of sources.filter(({ likely }) => likely)) {
    if (source.address && ++fetched > MOST_TRIES) continue;
    const read = await readFound(source, content, reader);
    if (read.resume && (source.kind === 'document' || looksLikeResume(read.resume))) return read;
    if (source.address && read.problem) failed ??= read;
  }
  const elsewhere = sources.find((source) => source.elsewhere);
  if (!failed && elsewhere) failed = await readFound(elsewhere, content, reader);
  return failed ?? { used: null, resume: null, problem: { kind: 'nothing' } };
}
