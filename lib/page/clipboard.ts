/** What a person takes along by the clipboard where Candor has no connection to write through. Pure. */
import { applicationOf } from '@/lib/ats/shape';
import type { Resume, Score } from '@/lib/engine/types';
import { DEFAULT_TEMPLATE } from '@/lib/note-template';
import { noteText, valuesOf } from '@/lib/sync/values';

/** There is no log entry to point to; by the input's hash the score can be made again and compared. */
const TEMPLATE = DEFAULT_TEMPLATE.replace('audit id', 'input');
const HASH_CHARS = 12;
/** The note holds the reason, and the resume's text is where it came from. */
const NOT_FIELDS = new Set(['score_reason', 'resume_parsed_text']);

export interface Clipboard {
  note: string;
  fields: { value: string; text: string }[];
}

/** The note as it would be written, and each value that a field could take; nothing where there is no score. */
export function clipboardOf(score: Score, resume: Resume): Clipboard | null {
  if (score.value === null) return null;
  const application = applicationOf({ id: '', candidateId: '' });
  const fields = valuesOf({ score, application, resumeText: resume.text }).flatMap(({ value, content }) =>
    NOT_FIELDS.has(value) || content.text.trim() === '' ? [] : [{ value, text: content.text }],
  );
  return { note: noteText(score, score.value, score.inputHash.slice(0, HASH_CHARS), [], TEMPLATE), fields };
}
