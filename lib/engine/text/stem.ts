/** A light English stemmer for comparing wording: coarse on purpose, "managing", "manager" and "management" meet. */
const ENDINGS = [
  'isations',
  'izations',
  'isation',
  'ization',
  'ational',
  'fulness',
  'ousness',
  'iveness',
  'ations',
  'ation',
  'ators',
  'ator',
  'ments',
  'ment',
  'ically',
  'ances',
  'ences',
  'ance',
  'ence',
  'ities',
  'ity',
  'ings',
  'ing',
  'edly',
  'ied',
  'ies',
  'ed',
  'ions',
  'ion',
  'ers',
  'er',
  'ors',
  'or',
  'ives',
  'ive',
  'ally',
  'ably',
  'able',
  'ible',
  'ical',
  'ic',
  'al',
  'ous',
  'ful',
  'ness',
  'ists',
  'ist',
  'ism',
  'ise',
  'ize',
  'ates',
  'ate',
  'ly',
  'es',
  's',
  'e',
  'y',
  'i',
];
const cache = new Map<string, string>();

function strip(word: string): string {
  for (const ending of ENDINGS) {
    const left = word.length - ending.length;
    if (left >= (ending.length === 1 ? 3 : 4) && word.endsWith(ending)) return word.slice(0, left);
  }
  return word;
}

/** The stem of a folded word, in at most three strippings. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  let out = word;
  for (let i = 0; i < 3; i++) {
    const next = strip(out);
    if (next === out) break;
    out = next;
  }
  if (out.length > 3 && out.at(-1) === out.at(-2) && !/[lsz]$/.test(out)) out = out.slice(0, -1);
  if (cache.size > 50_000) cache.clear(); // keeps a long-lived page from growing without end
  cache.set(word, out);
  return out;
}
