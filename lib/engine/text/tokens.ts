/** Words with their places in the text, in the one folded form that all lookups use. */

export interface Token {
  /** Lower case, without accents, plural folded: "Réseaux" → "reseaux", "policies" → "policy". */
  norm: string;
  start: number;
  end: number;
  /** Written in capitals only ("IT", "RN"), which tells acronyms from small words. */
  caps: boolean;
  /** Whether a phrase may run on from the word before: only a space, a line wrap or a joining mark lies between. */
  joined: boolean;
}

// ".NET", "C++", "C#" and "&" carry meaning in their marks; elsewhere marks only separate words.
const WORD = /\.net\b|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\+\+|#(?![\p{L}\p{N}]))?|(?<=\s)&(?=\s)/giu;
const JOINING = /^(?:\s{0,2}|[-‐‑–/.&'’_]|\s[-–/]\s|\/\s|\s\/|-\n)$/u;

const KEEP_S = /(?:ss|us|is|as|os|'s)$/;

/** Light plural folding: the same on both sides of every comparison, so a wrong fold does no harm. */
export function foldPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || KEEP_S.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|ches|shes|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const PLAIN = /^[a-z0-9]+$/;

/** One word in folded form. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (lower === '&') return 'and';
  if (lower === '.net') return 'dotnet';
  if (PLAIN.test(lower)) return foldPlural(lower);
  const bare = lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss');
  return foldPlural(bare);
}

/** All words of `text` in order. Linear in the length of the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const start = match.index;
    tokens.push({
      norm: fold(raw),
      start,
      end: start + raw.length,
      caps: raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase(),
      joined: tokens.length > 0 && start - last <= 3 && JOINING.test(text.slice(last, start)),
    });
    last = start + raw.length;
  }
  return tokens;
}

const PLAIN_PHRASE = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

/** The folded words of a phrase, without places; plain phrases take a short cut to the same words. */
export const words = (phrase: string): string[] =>
  PLAIN_PHRASE.test(phrase)
    ? phrase.toLowerCase().split(/[ -]/).map(foldPlural)
    : tokenise(phrase).map((token) => token.norm);
