/** Pieces that most vendors' answers are made of, in Candor's own terms. */
import { z } from 'zod';
import type { Application, Attachment, Candidate } from '@/lib/model';

/** An id as text, whether the vendor writes it as a number or not. */
export const id = z.union([z.string().min(1), z.number()]).transform(String);
/** A text that may be missing, null or empty. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value || undefined);
/** A list that may be missing. */
export const list = <T extends z.ZodType>(row: T) =>
  z
    .array(row)
    .nullish()
    .transform((rows) => rows ?? []);

/** Whoever was anonymised may have left empty texts behind: no name becomes one by the id, no address none. */
export const candidateOf = (known: Pick<Candidate, 'id' | 'name'> & Partial<Candidate>): Candidate => ({
  links: [],
  tags: [],
  customFields: {},
  applicationIds: [],
  ...known,
  name: known.name.trim() || `Candidate ${known.id}`,
  emails: (known.emails ?? []).filter(Boolean),
  phones: (known.phones ?? []).filter(Boolean),
});
export const applicationOf = (
  known: Pick<Application, 'id' | 'candidateId'> & Partial<Application>,
): Application => ({ customFields: {}, ...known });

/** Epoch milliseconds as most vendors' filters want them. */
export const isoTime = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : new Date(ms).toISOString();

/** The last part of an address, as a file's name. */
export function filenameOf(address: string): string {
  const last = new URL(address).pathname.split('/').at(-1) || 'resume';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Whether a file is the resume, where the vendor does not say: by its name. */
export const kindOf = (filename: string): Attachment['kind'] => {
  if (/cover.?letter|anschreiben|motivation/i.test(filename)) return 'cover_letter';
  return /\b(cv|resume|résumé|lebenslauf|curriculum)\b|\.(pdf|docx?|odt|rtf)$/i.test(filename)
    ? 'resume'
    : 'other';
};
