import { MOST_FILES, MOST_PAGE_CHARS, type PageContent } from '@/lib/page/content';
import { findFiles } from './find-files';
import { visibleText } from './visible-text';

/** Below this much text, the main part is a shell and the candidate stands elsewhere on the page. */
const LEAST_MAIN = 300;
/** Of the window's area, from which on a foreign frame may well hold the candidate. */
const LARGE = 0.2;

/** Everything that the page in front of the person has to offer; nothing is changed and nothing fetched. */
export function readPage(): PageContent {
  const main = document.querySelector<HTMLElement>('main, [role="main"], article');
  const inMain = main ? visibleText(main, MOST_PAGE_CHARS) : null;
  const read =
    inMain && inMain.text.length >= LEAST_MAIN ? inMain : visibleText(document.body, MOST_PAGE_CHARS);
  return {
    address: location.href.slice(0, 4000),
    title: document.title.slice(0, 500),
    ...read,
    selection: (getSelection()?.toString() ?? '').slice(0, MOST_PAGE_CHARS),
    files: findFiles(document).slice(0, MOST_FILES),
    frames: foreignFrames().slice(0, 10),
  };
}

/** Sites of large frames that the page itself may not look into. */
function foreignFrames(): string[] {
  const frames = [...document.querySelectorAll('iframe')].filter((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width * height >= LARGE * innerWidth * innerHeight && frame.contentDocument === null;
  });
  return [...new Set(frames.flatMap(({ src }) => URL.parse(src, document.baseURI)?.host || []))];
}
