/** Longest-match lookup of phrases over folded words. */
import { fold, type Token, words } from '../text/tokens';

interface Node<T> {
  next: Map<string, Node<T>>;
  values: T[];
  /** Phrases that begin with this word and are not taken apart yet. */
  waiting: [phrase: string, value: T][] | null;
}
export interface Match<T> {
  values: readonly T[];
  /** Index of the first word and the number of words. */
  at: number;
  length: number;
}
const node = <T>(): Node<T> => ({ next: new Map(), values: [], waiting: null });

const PLAIN_START = /^[A-Za-z0-9]+(?=[ -]|$)/;
const firstWord = (phrase: string): string | undefined => {
  const plain = PLAIN_START.exec(phrase)?.[0];
  return plain ? fold(plain) : words(phrase)[0];
};

/** Phrases wait under their first word and are taken apart when a text first holds it, so that building is quick. */
export class PhraseTrie<T> {
  private readonly root: Node<T> = node();

  add(phrase: string, value: T): void {
    const first = firstWord(phrase);
    if (first === undefined) return;
    let here = this.root.next.get(first);
    if (!here) {
      here = node();
      this.root.next.set(first, here);
    }
    here.waiting ??= [];
    here.waiting.push([phrase, value]);
  }

  get isEmpty(): boolean {
    return this.root.next.size === 0;
  }

  private entry(word: string): Node<T> | undefined {
    const here = this.root.next.get(word);
    if (here?.waiting) {
      const { waiting } = here;
      here.waiting = null;
      for (const [phrase, value] of waiting) this.insert(phrase, value);
    }
    return here;
  }

  private insert(phrase: string, value: T): void {
    let here = this.root;
    const path = words(phrase);
    if (path.length === 0) return;
    for (const word of path) {
      let next = here.next.get(word);
      if (!next) {
        next = node();
        here.next.set(word, next);
      }
      here = next;
    }
    if (!here.values.includes(value)) here.values.push(value);
  }

  /** The longest phrase at each place for which `accept` keeps at least one value; matches do not overlap. */
  *matches(
    tokens: readonly Token[],
    accept: (match: Match<T>) => readonly T[] = (m) => m.values,
  ): Generator<Match<T>> {
    for (let at = 0; at < tokens.length; ) {
      const best = this.longestAt(tokens, at, accept);
      if (best) yield best;
      at += best?.length ?? 1;
    }
  }

  private longestAt(
    tokens: readonly Token[],
    at: number,
    accept: (match: Match<T>) => readonly T[],
  ): Match<T> | null {
    let here = this.entry(tokens[at]?.norm ?? '');
    // Most words begin no phrase.
    if (!here) return null;
    const ends: Match<T>[] = [];
    for (let i = at; i < tokens.length; i++) {
      const token = tokens[i];
      if (!token || (i > at && !token.joined)) break;
      if (i > at) here = here.next.get(token.norm);
      if (!here) break;
      if (here.values.length > 0) ends.push({ values: here.values, at, length: i - at + 1 });
    }
    for (const match of ends.reverse()) {
      const values = accept(match);
      if (values.length > 0) return { ...match, values };
    }
    return null;
  }
}
