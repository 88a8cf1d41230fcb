import type { LanguageSkill, Section } from '@/lib/engine/types';
import type { Line } from '../lines';
import { fold } from '../text/clean';

/** Names of languages in English, German, French, Spanish, Portuguese and Dutch, by ISO 639-1 code; folded. */
const NAMES: Record<string, string> = {
  en: 'english englisch anglais ingles engels',
  de: 'german deutsch allemand aleman alemao duits',
  fr: 'french franzosisch francais frances frans',
  es: 'spanish spanisch espagnol espanol castellano espanhol spaans',
  pt: 'portuguese portugiesisch portugais portugues portugees',
  nl: 'dutch niederlandisch hollandisch neerlandais holandes neerlandes nederlands',
  it: 'italian italienisch italien italiano italiaans',
  pl: 'polish polnisch polonais polaco polones pools',
  ru: 'russian russisch russe ruso russo',
  uk: 'ukrainian ukrainisch ukrainien ucraniano oekraiens',
  tr: 'turkish turkisch turc turco turks',
  ar: 'arabic arabisch arabe',
  zh: 'chinese mandarin cantonese chinesisch chinois chino chines chinees mandarim',
  ja: 'japanese japanisch japonais japones japans',
  ko: 'korean koreanisch coreen coreano koreaans',
  hi: 'hindi',
  ur: 'urdu',
  bn: 'bengali bengalisch',
  pa: 'punjabi',
  ta: 'tamil',
  te: 'telugu',
  gu: 'gujarati',
  fa: 'persian farsi persisch persan persa perzisch dari',
  he: 'hebrew hebraisch hebreu hebreo hebraico hebreeuws',
  vi: 'vietnamese vietnamesisch vietnamien vietnamita vietnamees',
  th: 'thai',
  tl: 'tagalog filipino',
  id: 'indonesian indonesisch indonesien',
  sv: 'swedish schwedisch suedois sueco zweeds',
  no: 'norwegian norwegisch norvegien noruego noors',
  da: 'danish danisch danois danes dinamarques deens',
  fi: 'finnish finnisch finnois fines finlandes fins',
  cs: 'czech tschechisch tcheque checo tcheco tsjechisch',
  sk: 'slovak slowakisch slovaque eslovaco',
  hu: 'hungarian ungarisch hongrois hungaro hongaars',
  ro: 'romanian rumanisch roumain rumano romeno roemeens',
  bg: 'bulgarian bulgarisch bulgare bulgaro',
  el: 'greek griechisch grec griego grego grieks',
  hr: 'croatian kroatisch croate croata',
  sr: 'serbian serbisch serbe serbio',
  sq: 'albanian albanisch albanais',
  ca: 'catalan katalanisch catala valenciano',
  sw: 'swahili',
  ht: 'creole kreyol',
  so: 'somali',
  am: 'amharic',
  yo: 'yoruba',
  ga: 'irish gaeilge irisch irlandais irlandes iers',
  cy: 'welsh cymraeg walisisch gallois gales',
  ig: 'igbo',
  ha: 'hausa',
  tw: 'twi',
  mr: 'marathi',
  ml: 'malayalam',
  kn: 'kannada',
  ne: 'nepali nepalesisch',
  si: 'sinhala sinhalese',
  ms: 'malay malaiisch malais malayo',
  zu: 'zulu',
  xh: 'xhosa',
  af: 'afrikaans',
  lt: 'lithuanian litauisch lituanien lituano',
  lv: 'latvian lettisch letton',
  et: 'estonian estnisch estonien',
  sl: 'slovenian slovene slowenisch slovene',
  mk: 'macedonian mazedonisch',
  bs: 'bosnian bosnisch',
  is: 'icelandic islandisch islandais',
  eu: 'basque baskisch euskera',
  gl: 'galician galicisch gallego galego',
  ka: 'georgian georgisch',
  hy: 'armenian armenisch armenien armenio',
  az: 'azerbaijani',
  kk: 'kazakh kasachisch',
  ku: 'kurdish kurdisch kurde',
  ps: 'pashto paschtu',
  my: 'burmese',
  km: 'khmer',
  ase: 'asl',
};
const CODE_OF = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
);
delete (NAMES as Record<string, string | undefined>).ase;

const LEVELS: [LanguageSkill['level'], RegExp][] = [
  [
    'C2',
    /\b(?:c2|native|mother tongue|first language|bilingual|muttersprach\p{L}*|zweisprachig|langue maternelle|bilingue|lengua materna|nativ[oa]|materna|moedertaal|tweetalig)\b/iu,
  ],
  [
    'C1',
    /\b(?:c1|fluent(?:ly)?|fließend|fliessend|verhandlungssicher|full professional|proficient|courant|couramment|fluide|avanzado|fluido|con fluidez|fluente|avançado|vloeiend|advanced|sehr gut|excellent|near[- ]native|expert)\b/iu,
  ],
  [
    'B2',
    /\b(?:b2|professional working|upper[- ]intermediate|business|gute? kenntnisse|gut|good|professionnel|bon niveau|alto|bueno|bom|goed|conversant|competent)\b/iu,
  ],
  [
    'B1',
    /\b(?:b1|intermediate|conversational|limited working|mittel|intermédiaire|intermedio|intermediário|intermédio|gemiddeld|medio|conversacional|working knowledge)\b/iu,
  ],
  [
    'A2',
    /\b(?:a2|elementary|basic|grundkenntnisse|basiskenntnisse|notions?|élémentaire|básic[oa]|basis|scolaire|schulkenntnisse|some|limited)\b/iu,
  ],
  ['A1', /\b(?:a1|beginner|anfänger|débutant|principiante|iniciante|beginner)\b/iu],
];
const levelIn = (text: string): LanguageSkill['level'] =>
  LEVELS.find(([, form]) => form.test(text))?.[0] ?? null;
/** Where the words that tell the level end, with a bracket that closes behind them; 0 where none stand there. */
function levelEnd(text: string): number {
  const form = LEVELS.find(([, one]) => one.test(text))?.[1];
  const match = form?.exec(text);
  if (!match) return 0;
  const end = match.index + match[0].length;
  return end + (/^\s*\)/.exec(text.slice(end))?.[0].length ?? 0);
}
/** Outside a languages section only words like these make a language name a language skill. */
const SPEAKS =
  /\b(?:fluent|fluency|bilingual|trilingual|multilingual|native|mother tongue|speak|speaks|speaking|spoken|written and (?:oral|spoken)|conversant|conversational|proficient in|fließend|muttersprach\p{L}*|verhandlungssicher|courant|bilingue|langue maternelle|hablo|fluido|fluente|nativo|lengua materna|vloeiend|moedertaal|[abc][12])\b/iu;

/** Languages a person says they speak, with their level on the CEFR scale where it is stated or implied. */
export function readLanguages(lines: Line[], sectionOf: (line: Line) => Section['kind']): LanguageSkill[] {
  const found = new Map<string, LanguageSkill>();
  lines.forEach((line, i) => {
    const own = sectionOf(line) === 'languages';
    if (!own && (line.text.length > 200 || !SPEAKS.test(line.text))) return;
    const words = [...line.text.matchAll(/\p{L}+/gu)].map((word) => ({
      code: /^\p{Lu}/u.test(word[0]) || own ? CODE_OF.get(fold(word[0])) : undefined,
      from: word.index,
      to: word.index + word[0].length,
    }));
    const names = words.filter((word) => word.code !== undefined);
    names.forEach(({ code, from, to }, n) => {
      if (code === undefined || code === 'ase') return;
      const next = names[n + 1]?.from ?? line.text.length;
      const before = line.text.slice(n === 0 ? 0 : (names[n - 1]?.to ?? 0), from);
      const under = own && names.length === 1 && !lines[i + 1]?.bullet ? (lines[i + 1]?.text ?? '') : '';
      const hasNameUnder = under.split(/\P{L}+/u).some((word) => CODE_OF.has(fold(word)));
      const behind = line.text.slice(to, next);
      const level =
        // "Inglés (B2), Valenciano (C1)": a name that is not known ends here too.
        levelIn(behind.split(/[,;|•]/)[0] ?? '') ??
        levelIn(behind) ??
        levelIn(before) ??
        (own ? null : levelIn(line.text)) ??
        (hasNameUnder || under.length > 40 ? null : levelIn(under));
      const known = found.get(code);
      if (known !== undefined && (known.level !== null || level === null)) return;
      found.set(code, {
        code,
        label: line.text.slice(from, to),
        level,
        // The level is what the quote is read for.
        span: { start: line.start + from, end: line.start + to + levelEnd(behind) },
      });
    });
  });
  return [...found.values()];
}
