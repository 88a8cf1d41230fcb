import type { Resume, Span } from '../types';

/** A rectangle on a page, in PDF points from the page's top left corner; pages count from 1. */
export interface PlaceOnPage {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Where a span of the resume's text stands in the original file: one rectangle a line. Inside a line the letters are taken
 * to be equally wide, which is right to within a letter or two. Empty for formats without pages.
 */
export function placesOf(resume: Pick<Resume, 'layout'>, span: Span): PlaceOnPage[] {
  return resume.layout.flatMap(({ start, end, page, x, y, width, height }) => {
    const from = Math.max(start, span.start);
    const to = Math.min(end, span.end);
    if (from >= to) return [];
    const letter = width / (end - start);
    return [{ page, x: x + (from - start) * letter, y, width: (to - from) * letter, height }];
  });
}
