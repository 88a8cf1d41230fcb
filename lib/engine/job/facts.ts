/** Years, degrees and languages that a line of a job ad asks for. */
import type { Education } from '../types';

const NUMBER: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  ein: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  deux: 2,
  trois: 3,
  cinq: 5,
  dos: 2,
  tres: 3,
  cinco: 5,
  twee: 2,
  drie: 3,
  vijf: 5,
};
const YEARS =
  /(\d{1,2}(?:[.,]5)?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|zwei|drei|vier|fünf|deux|trois|cinq|dos|tres|cinco|twee|drie|vijf)(?:\s*\(\d{1,2}\))?\s*(?:\+|plus|or more|mindestens)?\s*(?:(?:-|–|to|bis|à|a|tot)\s*\d{1,2}\s*\+?)?\s*(?:or more\s+)?(?:full\s+)?(?:years?|yrs?|jahren?|jahre|ans|années|años|anos|jaar)\b/iu;
const AGE = /\byears? (?:of age|old)\b/i;

/** The least number of years asked for, or null; "3–5 years" asks for 3. */
export function yearsAsked(text: string): number | null {
  const match = text.match(YEARS);
  if (!match?.[1] || AGE.test(text.slice(match.index))) return null;
  const value = NUMBER[match[1].toLowerCase()] ?? Number.parseFloat(match[1].replace(',', '.'));
  return Number.isFinite(value) && value > 0 && value <= 40 ? value : null;
}

export type Level = Exclude<Education['level'], 'unknown'>;
export const LEVELS: readonly Level[] = [
  'school',
  'vocational',
  'associate',
  'bachelor',
  'master',
  'doctorate',
];
const DEGREES: readonly [Level, RegExp][] = [
  [
    'school',
    /(?<!\b(?:in|at|for) an? |\bteaching (?:in |at )?)\b(?:high ?school|secondary school)(?! (?:teach|student|pupil|level|math|english|science))|\b(?:ged\b|hs diploma|abitur|baccalauréat|bachillerato|ensino médio)/i,
  ],
  [
    'vocational',
    /\b(?:vocational|trade school|apprenticeship|abgeschlossene (?:\p{L}+ )?(?:berufs)?ausbildung|berufsausbildung|ausbildung (?:als|zu[mr])|cap\b|bac pro|formación profesional|curso técnico|mbo)\b/iu,
  ],
  ['associate', /\bassociate'?s?'? (?:degree|of|in)\b|\bassociates degree|\bbts\b/i],
  [
    'bachelor',
    /\bbachelor|\bundergraduate degree|\b(?:b\.?s\.?c?|b\.?a|bsn|bba|b\.?tech|b\.?eng)\.?(?= degree|\/| in\b| or\b|,|\)| required)|\b(?:university|college|four[- ]year|4[- ]year) degree|\bdegree (?:in|required|preferred)|\blicence (?:en|de)\b|\bgrado en\b|\blicenciatura|\bgraduação|\bgraduado|hochschulabschluss|abgeschlossenes studium|\bstudium\b|\bhbo\b|\blicenciado/i,
  ],
  [
    'master',
    /\bmaster'?s?'? ?(?:degree|of|in|'s)|\bmasters\b|\bmba\b|\bm\.?s\.?c\b|\bgraduate degree|\badvanced degree|\bmestrado|\bmáster|\bjuris doctor|\bj\.?d\.?(?= |,)|\bdiplom\b/i,
  ],
  ['doctorate', /\bph\.? ?d\b|\bdoctora(?:te|l degree)|\bpromotion in\b|\bm\.?d\.? degree|\bpharm\.?d\b/i],
];

/** The lowest degree that satisfies the line, or null where it asks for none. */
export function degreeAsked(text: string): Level | null {
  return DEGREES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
export const orEquivalent = (text: string): boolean =>
  /equivalent|in lieu|or (?:related |relevant |comparable )?(?:work |professional )?experience|oder vergleichbar|ou équivalent|o equivalente|ou equivalente|of gelijkwaardig/i.test(
    text,
  );

export const CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type Cefr = (typeof CEFR)[number];
const LANGUAGES: readonly [string, string, RegExp][] = [
  ['en', 'English', /\b(?:english|englisch\p{L}*|anglais|inglés|inglês|engels)\b/iu],
  ['de', 'German', /\b(?:german|deutsch\p{L}*|allemand|alemán|alemão|duits)\b/iu],
  ['fr', 'French', /\b(?:french|französisch\p{L}*|français|francés|francês|frans)\b/iu],
  ['es', 'Spanish', /\b(?:spanish|spanisch\p{L}*|espagnol|español|espanhol|spaans)\b/iu],
  ['pt', 'Portuguese', /\b(?:portuguese|portugiesisch\p{L}*|portugais|portugués|português|portugees)\b/iu],
  ['nl', 'Dutch', /\b(?:dutch|niederländisch\p{L}*|néerlandais|neerlandés|holandês|nederlands)\b/iu],
  ['it', 'Italian', /\b(?:italian|italienisch\p{L}*|italien|italiano|italiaans)\b/iu],
  ['pl', 'Polish', /\b(?:polish|polnisch\p{L}*|polonais|polaco|polonês|pools)\b/iu],
  ['ru', 'Russian', /\b(?:russian|russisch\p{L}*|russe|ruso|russo)\b/iu],
  ['uk', 'Ukrainian', /\b(?:ukrainian|ukrainisch\p{L}*)\b/iu],
  ['tr', 'Turkish', /\b(?:turkish|türkisch\p{L}*|turc|turco|turks)\b/iu],
  ['ar', 'Arabic', /\b(?:arabic|arabisch\p{L}*|arabe|árabe)\b/iu],
  ['he', 'Hebrew', /\b(?:hebrew|hebräisch\p{L}*|hébreu|hebreo|hebraico)\b/iu],
  ['zh', 'Chinese', /\b(?:chinese|mandarin|cantonese|chinesisch\p{L}*|chinois|chino|chinês)\b/iu],
  ['ja', 'Japanese', /\b(?:japanese|japanisch\p{L}*|japonais|japonés|japonês)\b/iu],
  ['ko', 'Korean', /\b(?:korean|koreanisch\p{L}*|coréen|coreano)\b/iu],
  ['hi', 'Hindi', /\bhindi\b/i],
  ['vi', 'Vietnamese', /\bvietnamese\b/i],
  ['tl', 'Tagalog', /\btagalog\b/i],
];
const LANGUAGE_CUE =
  /\b(?:fluen\p{L}*|speak\p{L}*|spoken|bilingual|native|languages?|proficien\p{L}*|written and|[abc][12]\b|sprach\p{L}*|kenntnisse|muttersprach\p{L}*|fließend|verhandlungssicher|langues?|courant|bilingue|idiomas?|nivel|nível|taal|vloeiend)/iu;
const LEVEL_WORDS: readonly [Cefr, RegExp][] = [
  [
    'C2',
    /\b(?:native|mother tongue|muttersprach\p{L}*|langue maternelle|nativo|nativa|bilingual|bilingue|bilingüe|moedertaal)\b/iu,
  ],
  [
    'C1',
    /\b(?:fluen\p{L}*|verhandlungssicher\p{L}*|fließend\p{L}*|courant|fluido|fluente|vloeiend|business level|full professional|excellent|perfect)\b/iu,
  ],
  [
    'B2',
    /\b(?:very good|sehr gute|good|gute|professional working|working proficiency|advanced|avanzado|avançado|bon niveau|conversational|proficien\p{L}*|intermediate)\b/iu,
  ],
  ['A2', /\b(?:basic|grundkenntnisse|notions|básico|basis)\b/iu],
];

/** Languages a line asks for, with the CEFR level it states or implies. "French cuisine" asks for none. */
export function languagesAsked(text: string): { code: string; label: string; level: Cefr | null }[] {
  if (!LANGUAGE_CUE.test(text)) return [];
  const stated = text.match(/\b[ABC][12]\b/i)?.[0].toUpperCase();
  const level =
    CEFR.find((one) => one === stated) ?? LEVEL_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  return LANGUAGES.filter(([, , pattern]) => pattern.test(text)).map(([code, label]) => ({
    code,
    label,
    level,
  }));
}
