import { expect, it } from 'vitest';
import { toBase64 } from '@/lib/ats/body';
import { parseResume, readText } from '@/lib/engine/read';
import type { Fetched, PageContent } from './content';
import { readBest } from './read';
import { sourcesOf } from './sources';

const RESUME = `Ama Boateng
ama@example.com

Experience
Staff Nurse, Leeds General Infirmary, 03/2018 - present
- Medication administration, wound care and care planning on a ward with twenty-eight beds and six colleagues

Education
BSc Nursing, University of Leeds, 2017

Skills
Wound care, medication administration, English
`;
const INBOX = `You have three unread messages and lunch is at noon today in the small kitchen on the second floor.
Please remember to hand in the keys of the old office before the end of the week, because the landlord asks for them.
The printer works again; thanks to everybody who was patient with it over the past days.`;
const page = (over: Partial<PageContent>): PageContent => ({
  address: 'https://hire.test/people/1',
  title: 'Somebody',
  text: INBOX,
  cut: false,
  selection: '',
  files: [],
  frames: [],
  ...over,
});
const linked = (address: string, name = 'CV.txt') => [{ address, name, via: 'linked' as const }];
const read = (content: PageContent, file: Fetched = { problem: 'refused' }, chosen?: string) =>
  readBest(sourcesOf(content), content, { parseResume, readText, fetchFile: async () => file }, chosen);
const bytes = { base64: toBase64(new TextEncoder().encode(RESUME)) };

it('reads a file of the page, and its text where there is no file', async () => {
  expect((await read(page({ files: linked('https://hire.test/cv.txt') }), bytes)).used?.kind).toBe('linked');
  expect((await read(page({ text: RESUME }))).used?.kind).toBe('page');
});
it('takes no page for a resume that is none, unless a person says so', async () => {
  expect((await read(page({}))).problem).toEqual({ kind: 'nothing' });
  expect((await read(page({}), undefined, 'page')).resume).not.toBeNull();
});
it('says why the file cannot be had, once the page’s text is no resume either', async () => {
  const files = linked('https://hire.test/cv.txt');
  expect((await read(page({ files }), { problem: 'slow' })).problem).toEqual({ kind: 'slow' });
  expect((await read(page({ files, text: RESUME }), { problem: 'slow' })).used?.kind).toBe('page');
});
it('never fetches from another site', async () => {
  const content = page({ files: linked('https://files.test/cv.txt') });
  const refuse = async (): Promise<Fetched> => {
    throw new Error('asked another site');
  };
  const answer = await readBest(sourcesOf(content), content, { parseResume, readText, fetchFile: refuse });
  expect(answer.problem).toEqual({ kind: 'elsewhere', detail: 'files.test' });
});
it('says what is wrong with a file that cannot be read', async () => {
  const answer = await read(page({ files: linked('https://hire.test/cv.pdf', 'CV.pdf') }), { base64: '' });
  expect(answer.problem?.kind).toBe('unreadable');
});
