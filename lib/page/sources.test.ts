import { expect, it } from 'vitest';
import type { PageContent, PageFile } from './content';
import { sourcesOf } from './sources';

const file = (path: string, name: string, via: PageFile['via'] = 'linked'): PageFile => ({
  address: new URL(path, 'https://hire.test').href,
  name,
  via,
});
const content = (over: Partial<PageContent>): PageContent => ({
  address: 'https://hire.test/people/1',
  title: 'Jo Doe',
  text: 'Jo Doe',
  cut: false,
  selection: '',
  files: [],
  frames: [],
  ...over,
});
const order = (over: Partial<PageContent>) =>
  sourcesOf(content(over)).map(
    ({ kind, name, likely }) => `${kind} ${name}${likely ? '' : ' (not by itself)'}`,
  );

it('takes the resume before other files, and files before the page', () => {
  const files = [file('/a.pdf', 'Contract.pdf'), file('/b', 'Lebenslauf'), file('/c.pdf', '', 'embedded')];
  expect(order({ files })).toEqual(['linked Lebenslauf', 'embedded ', 'linked Contract.pdf', 'page Jo Doe']);
});
it('takes what the person marked before all, but no slip of the mouse', () => {
  expect(order({ selection: 'x'.repeat(250) })[0]).toBe('selection ');
  expect(order({ selection: 'nurse' })[0]).toBe('page Jo Doe');
});
it('follows no link by itself that could change something, leads away or is a letter', () => {
  const files = [
    file('/people/1/delete?file=cv.pdf', 'cv.pdf'),
    file('https://files.test/cv.pdf', 'cv.pdf'),
    file('/l.pdf', 'Cover letter.pdf'),
  ];
  expect(order({ files, text: '' }).every((one) => one.endsWith('(not by itself)'))).toBe(true);
});
