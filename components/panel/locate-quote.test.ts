import { describe, expect, it } from 'vitest';
import type { Quote } from '@/lib/engine/types';
import { cutAtQuotes, locateQuote } from './locate-quote';

const TEXT = 'Led a team of six.\nBuilt services in Go and Kubernetes.';
const quote = (text: string, start = TEXT.indexOf(text)): Quote => ({
  text,
  start,
  end: start + text.length,
});

describe('locateQuote', () => {
  it('believes offsets that hold the words, and looks for the words where they do not', () => {
    expect(locateQuote(TEXT, quote('Kubernetes'))).toEqual({ start: 44, end: 54 });
    expect(locateQuote(TEXT, quote('Kubernetes', 3))).toEqual({ start: 44, end: 54 });
    expect(locateQuote(TEXT, quote('Rust', 3))).toBeNull();
  });
});

describe('cutAtQuotes', () => {
  const quotes = [quote('team of six'), quote('Go and Kubernetes'), quote('Kubernetes')];

  it('gives the text back whole, whatever is chosen', () => {
    for (const chosen of [null, 0, 1, 2])
      expect(
        cutAtQuotes(TEXT, quotes, chosen)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(TEXT);
  });
  it('keeps the chosen one of two overlapping quotes whole', () => {
    const marked = (chosen: number | null) =>
      cutAtQuotes(TEXT, quotes, chosen).flatMap(({ quote: q }) => q ?? []);
    expect(marked(null)).toEqual([0, 1]);
    expect(marked(2)).toEqual([0, 2]);
  });
});
