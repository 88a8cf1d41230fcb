import type { Quote, Score, Span } from '@/lib/engine/types';

/**
 * Where a quote stands in the resume's text. The engine's offsets are believed only if the words there are the
 * quote's own; else the first place with the same words counts, and null means that the text does not hold them.
 */
export function locateQuote(text: string, quote: Quote): Span | null {
  if (text.slice(quote.start, quote.end) === quote.text) return { start: quote.start, end: quote.end };
  const start = quote.text ? text.indexOf(quote.text) : -1;
  return start < 0 ? null : { start, end: start + quote.text.length };
}

/** A stretch of resume text; `quote` is the index of the quote that it is, null between quotes. */
export interface Piece {
  start: number;
  text: string;
  quote: number | null;
}

/** Every quote of the findings once, and `also` among them, in the order of the text. */
export function quotesOf(score: Score | null, also: Quote | null = null): Quote[] {
  const bySpan = new Map<string, Quote>();
  const quotes = score?.findings.flatMap((finding) => finding.quotes) ?? [];
  for (const quote of also ? [...quotes, also] : quotes) bySpan.set(`${quote.start}-${quote.end}`, quote);
  return [...bySpan.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

export const sameSpan = (a: Span, b: Span) => a.start === b.start && a.end === b.end;

/** Cuts the text at the quotes. Where two overlap, `chosen` is whole and the others give way. */
export function cutAtQuotes(text: string, quotes: Quote[], chosen: number | null): Piece[] {
  const found = quotes.flatMap((quote, index) => {
    const span = locateQuote(text, quote);
    return span ? [{ ...span, index }] : [];
  });
  const first = found.find((span) => span.index === chosen);
  const kept: typeof found = first ? [first] : [];
  for (const span of found)
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);

  const pieces: Piece[] = [];
  let at = 0;
  for (const span of kept.sort((a, b) => a.start - b.start)) {
    if (span.start > at) pieces.push({ start: at, text: text.slice(at, span.start), quote: null });
    pieces.push({ start: span.start, text: text.slice(span.start, span.end), quote: span.index });
    at = span.end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), quote: null });
  return pieces;
}
