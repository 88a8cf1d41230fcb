import type { ParseError } from '@/lib/engine/types';

const MESSAGES: Record<ParseError['kind'], string> = {
  empty_file: 'This file is empty (0 bytes). Ask for the resume again.',
  no_text:
    'There is no text in this file; it is probably a scan or a picture. Ask for a version with selectable text, or run text recognition (OCR) on it first.',
  password: 'This file is protected with a password. Ask for a copy without one.',
  damaged: 'This file is damaged and cannot be read. Ask for the resume again, best as PDF.',
  too_large:
    'This file is larger than Candor reads (20 MB, or 30 MB unpacked). Ask for a smaller version without large pictures.',
  unsupported:
    'Candor cannot read this kind of file. It reads PDF, Word (.docx), OpenDocument (.odt), RTF, HTML and plain text; ask for one of these.',
  too_little_text:
    'This resume has too few words to say anything fair about the person. Ask for a full resume.',
};

/** Thrown inside the readers only; `parseResume` turns it into a `ParseError`. */
export class Unreadable extends Error {
  constructor(readonly kind: ParseError['kind']) {
    super(MESSAGES[kind]);
    this.name = 'Unreadable';
  }
}

/** The plain sentence that goes with one kind of failure. */
export const parseError = (kind: ParseError['kind']): ParseError => ({ kind, message: MESSAGES[kind] });
