/** Reads a resume out of any file a candidate may send: text in reading order, sections, facts, and what was hidden. */
import type { ParseResult, Resume } from '@/lib/engine/types';
import { assemble } from './assemble';
import { parseError, Unreadable } from './errors';
import { decodeText } from './files/decode';
import { readDocx } from './files/docx';
import { readHtml } from './files/html';
import { readOdt } from './files/odt';
import { readPlain } from './files/plain';
import { readRtf } from './files/rtf';
import { sniff } from './files/sniff';
import { unzip } from './files/zip';
import { LIMITS } from './limits';
import type { RawDocument } from './lines';
import { readPdf } from './pdf/read-pdf';
import { countWords } from './text/clean';

const PARTS =
  /^(?:word\/(?:document|styles|header\d*)\.xml|docProps\/core\.xml|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/;

function readZip(bytes: Uint8Array): RawDocument {
  const parts = new Map<string, string>();
  for (const [name, content] of unzip(bytes, (part) => PARTS.test(part)))
    parts.set(name, decodeText(content));
  if (parts.has('word/document.xml')) return readDocx(parts);
  if (!parts.has('content.xml')) throw new Unreadable('unsupported');
  if (parts.get('META-INF/manifest.xml')?.includes('manifest:encryption-data'))
    throw new Unreadable('password');
  return readOdt(parts);
}

function read(bytes: Uint8Array): RawDocument | Promise<RawDocument> {
  if (bytes.length === 0) throw new Unreadable('empty_file');
  if (bytes.length > LIMITS.fileBytes) throw new Unreadable('too_large');
  const format = sniff(bytes);
  if (format === 'pdf') return readPdf(bytes);
  if (format === 'zip') return readZip(bytes);
  if (format === 'rtf') return readRtf(bytes);
  return format === 'html' ? readHtml(decodeText(bytes)) : readPlain(decodeText(bytes));
}

/**
 * Reads a resume file. The kind of file is found by its content; the hint is not believed and only kept for callers.
 * @param bytes the file, at most 20 MB; it is not changed.
 * @returns the resume, or an error of `PARSE_ERRORS` with a sentence that says what to do. Never throws for bad bytes.
 */
export async function parseResume(
  bytes: Uint8Array,
  _hint?: { mime?: string; filename?: string },
): Promise<ParseResult> {
  try {
    const resume = assemble(await read(bytes));
    const words = countWords(resume.text);
    if (words === 0 && resume.hidden.length === 0) return { ok: false, error: parseError('no_text') };
    return words < LIMITS.words
      ? { ok: false, error: parseError('too_little_text') }
      : { ok: true, value: resume };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, error: parseError(error.kind) };
    throw error;
  }
}

/** Reads a resume that is text already, however short; for the command line and for text an ATS hands over. */
export const readText = (text: string): Resume => assemble(readPlain(text));
