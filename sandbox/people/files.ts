import type { SeedCandidate } from '../store/seed';
import { odt } from './awkward/odt';
import { cutOff, locked, scanned, whiteWords } from './awkward/pdfs';
import { rtf } from './awkward/rtf';
import { inAscii } from './reach';
import { renderDocx } from './render-docx';
import { renderPdf } from './render-pdf';
import { letter, renderText } from './render-text';
import type { Cv, Layout, Person } from './types';

type SeedFile = SeedCandidate['files'][number];
type Unreadable = NonNullable<SeedCandidate['expect']>['unreadable'];

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Format {
  ending: string;
  mime: string;
  unreadable?: Unreadable;
  bytes(cv: Cv): Uint8Array | Promise<Uint8Array>;
}

const pdf = (layout: Layout): Format => ({ ending: 'pdf', mime: PDF, bytes: (cv) => renderPdf(cv, layout) });

const FORMATS: Record<Layout, Format> = {
  'pdf one column': pdf('pdf one column'),
  'pdf sidebar': pdf('pdf sidebar'),
  'pdf dark sidebar': pdf('pdf dark sidebar'),
  'pdf skills table': pdf('pdf skills table'),
  'pdf white words': { ending: 'pdf', mime: PDF, bytes: whiteWords },
  'pdf password': { ending: 'pdf', mime: PDF, unreadable: 'password', bytes: locked },
  'pdf cut off': { ending: 'pdf', mime: PDF, unreadable: 'damaged', bytes: cutOff },
  'pdf scan': { ending: 'pdf', mime: PDF, unreadable: 'no_text', bytes: scanned },
  docx: { ending: 'docx', mime: DOCX, bytes: (cv) => renderDocx(cv, false) },
  'docx table': { ending: 'docx', mime: DOCX, bytes: (cv) => renderDocx(cv, true) },
  text: { ending: 'txt', mime: 'text/plain', bytes: renderText },
  rtf: { ending: 'rtf', mime: 'application/rtf', bytes: rtf },
  odt: { ending: 'odt', mime: 'application/vnd.oasis.opendocument.text', bytes: odt },
  empty: { ending: 'pdf', mime: PDF, unreadable: 'empty_file', bytes: () => new Uint8Array() },
};

export const unreadableOf = (layout: Layout): Unreadable => FORMATS[layout].unreadable;

/** The resume in the person's layout and, for some, a letter. */
export async function filesOf(person: Person, cv: Cv, jobTitle: string): Promise<SeedFile[]> {
  const { ending, mime, bytes } = FORMATS[person.layout];
  const name = inAscii(`${person.last} ${person.first}`).replace(/[^A-Za-z-]+/g, '_');
  const label = person.writtenIn === 'de' ? 'Lebenslauf' : 'CV';
  const resume: SeedFile = {
    filename: `${name}_${label}.${ending}`,
    kind: 'resume',
    mime,
    bytes: await bytes(cv),
  };
  if (!person.letter) return [resume];
  const cover: SeedFile = {
    filename: `${name}_cover_letter.txt`,
    kind: 'cover_letter',
    mime: 'text/plain',
    bytes: letter(cv, jobTitle),
  };
  return [resume, cover];
}
