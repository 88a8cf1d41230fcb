/** Years, degrees and languages that a line of a job ad asks for. */
import type { Education } from '../types';

const NUMBERS = [
  'one ein eine einem einer un une uno una um uma een één',
  'two zwei deux dos dois duas twee',
  'three drei trois tres três drie',
  'four vier quatre cuatro quatro',
  'five fünf cinq cinco vijf',
  'six sechs seis zes',
  'seven sieben sept siete sete zeven',
  'eight acht huit ocho oito',
  'nine neun neuf nueve nove negen',
  'ten zehn dix diez dez tien',
].map((words) => words.split(' '));
/** Number words of the six languages, accents kept. */
export const NUMBER: ReadonlyMap<string, number> = new Map([
  ...NUMBERS.flatMap((words, i) => words.map((word): [string, number] => [word, i + 1])),
  ['fifteen', 15],
  ['twenty', 20],
]);
const YEARS = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2}(?:[.,]5)?|${[...NUMBER.keys()].join('|')})(?:\\s*\\(\\d{1,2}\\))?\\s*(?:\\+|plus|or more|mindestens)?\\s*(?:(?:-|–|to|bis|à|a|tot)\\s*\\d{1,2}\\s*\\+?)?\\s*(?:or more\\s+)?(?:full\\s+)?(?:years?|yrs?|jahre?n?|ans?|années?|años?|anos?|jaar)(?![\\p{L}])`,
  'iu',
);
const AGE = /\byears? (?:of age|old)\b/i;

/** Years are asked for, but their number was lost or never given: "several years of …", "mehrjährige Erfahrung". */
const SOME_YEARS =
  /^\s*(?:\p{L}+ )?years? (?:of )?(?:\p{L}+ ){0,3}experience|(?:several|multiple|many) years|mehrjährige|plusieurs années|varios años|vários anos|meerdere jaren/iu;
export const someYearsAsked = (text: string): boolean => SOME_YEARS.test(text) && !AGE.test(text);

/** The least number of years asked for, or null; "3–5 years" asks for 3. */
export function yearsAsked(text: string): number | null {
  const match = text.match(YEARS);
  if (!match?.[1] || AGE.test(text.slice(match.index))) return null;
  const value = NUMBER.get(match[1].toLowerCase()) ?? Number.parseFloat(match[1].replace(',', '.'));
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
    /\b(?:vocational|trade school|apprenticeship|abgeschlossene (?:\p{L}+ )?(?:berufs)?ausbildung|berufsausbildung|ausbildung (?:als|zu[mr])|(?:un |diplôme de )?cap\b(?! table)|bac pro|bep|formación profesional|ciclo formativo|curso (?:técnico|profissional)|mbo)\b/iu,
  ],
  [
    'associate',
    /\bassociate'?s?'? (?:degree|of|in)\b|\bassociates degree|\bbts\b|\bdut\b|\bbac ?\+ ?2\b|\bdegree or (?:a )?diploma\b|\bdiploma or (?:a )?degree\b|\bdiploma (?:in|of higher)\b|\b(?:college|university|higher|national|tertiary) diploma\b/i,
  ],
  [
    'bachelor',
    /\bbachelor|\bundergraduate degree|\b(?:b\.?s\.?c?|b\.?a|bsn|bba|b\.?tech|b\.?eng)\.?(?= degree|\/| in\b| or\b|,|\)| required)|\b(?:university|college|four[- ]year|4[- ]year) degree|\blicence (?:en|de)\b|\bgrado en\b|\blicenciatura|\bgraduação|\bgraduado|hochschulabschluss|abgeschlossenes studium|\bstudium\b|\bhbo\b|\blicenciado|\bbac ?\+ ?[34]\b|\bdcg\b|\bhogeschool/i,
  ],
  [
    'master',
    /\bmaster'?s?'? ?(?:degree|of|in|'s)|\bmasters\b|\bmba\b|\bm\.?s\.?c\b|\bgraduate degree|\badvanced degree|\bmestrado|\bmáster|\bjuris doctor|\bj\.?d\.?(?= |,)|\bdiplom\b|\bbac ?\+ ?5\b|\bdscg\b|\buniversitaire master/i,
  ],
  ['doctorate', /\bph\.? ?d\b|\bdoctora(?:te|l degree)|\bpromotion in\b|\bm\.?d\.? degree|\bpharm\.?d\b/i],
];

/** A degree of no named level is the first one of a university. */
const ANY_DEGREE =
  /\bdegree (?:in|required|preferred|level)|(?<!\b(?:some|certain|large|great|high|higher|highest|same|any|what|full|lesser|greater|third|second|first) |\d[- ]?)\bdegree\b(?! of\b| turn| view| feedback| angle)|\buniversity education/i;

/** The lowest degree that satisfies the line, or null where it asks for none. */
export function degreeAsked(clause: string): Level | null {
  const text = clause.replaceAll('’', "'");
  const named = DEGREES.find(([, pattern]) => pattern.test(text))?.[0];
  return named ?? (ANY_DEGREE.test(text) ? 'bachelor' : null);
}
export const orEquivalent = (text: string): boolean =>
  /equivalent|in lieu|o similar\b|ou similar|vergleichbare? (?:qualifikation|ausbildung)|or (?:related |relevant |comparable )?(?:work |professional )?experience|oder (?:eine )?vergleichbar|ou équivalent|o equivalente|ou equivalente|of gelijkwaardig/i.test(
    text,
  );

export const CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type Cefr = (typeof CEFR)[number];
export const LANGUAGES: readonly [string, string, RegExp][] = [
  ['en', 'English', /\b(?:english|englisch\p{L}*|anglais|inglés|inglês|engelse?)\b/iu],
  ['de', 'German', /\b(?:german|deutsch\p{L}*|allemand|alemán|alemão|duitse?)\b/iu],
  ['fr', 'French', /\b(?:french|französisch\p{L}*|français|francés|francês|franse?)\b/iu],
  ['es', 'Spanish', /\b(?:spanish|spanisch\p{L}*|espagnol|español|espanhol|spaans)\b/iu],
  ['pt', 'Portuguese', /\b(?:portuguese|portugiesisch\p{L}*|portugais|portugués|português|portugees)\b/iu],
  ['nl', 'Dutch', /\b(?:dutch|niederländisch\p{L}*|néerlandais|neerlandés|holandês|nederlandse?)\b/iu],
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
  ['ro', 'Romanian', /\b(?:romanian|rumänisch\p{L}*|roumain|rumano|romeno|roemeens)\b/iu],
  ['cs', 'Czech', /\b(?:czech|tschechisch\p{L}*|tchèque|checo|tsjechisch)\b/iu],
  ['hu', 'Hungarian', /\b(?:hungarian|ungarisch\p{L}*|hongrois|húngaro)\b/iu],
  ['el', 'Greek', /\b(?:greek|griechisch\p{L}*|grec|griego|grego)\b/iu],
  ['sv', 'Swedish', /\b(?:swedish|schwedisch\p{L}*|suédois|sueco)\b/iu],
  ['da', 'Danish', /\b(?:danish|dänisch\p{L}*|danois|danés)\b/iu],
  ['no', 'Norwegian', /\b(?:norwegian|norwegisch\p{L}*|norvégien|noruego)\b/iu],
  ['fi', 'Finnish', /\b(?:finnish|finnisch\p{L}*|finnois|finlandés)\b/iu],
  ['hi', 'Hindi', /\bhindi\b/i],
  ['vi', 'Vietnamese', /\bvietnamese\b/i],
  ['tl', 'Tagalog', /\btagalog\b/i],
];
const LANGUAGE_CUE =
  /(?<![\p{L}])(?:fluen\p{L}*|speak\p{L}*|spoken|bilingual|native|languages?|proficien\p{L}*|written and|[abc][12](?![\p{L}\d])|sprach\p{L}*|\p{L}*kenntnisse|\p{L}*muttersprach\p{L}*|fließend\p{L}*|verhandlungssicher\p{L}*|langues?|courant|bilingue|idiomas?|nivel|nível|\p{L}*taal|vloeiend|beheersing|(?:business|professional|working|conversational) level|valorará|deseable|desejável|plus|pluspunt|atout|vorteil|fluido)(?![\p{L}])/iu;
const LEVEL_WORDS: readonly [Cefr, RegExp][] = [
  ['C2', /\b(?:native|mother tongue|muttersprach\p{L}*|langue maternelle|nativo|nativa|moedertaal)\b/iu],
  [
    'C1',
    /\b(?:fluen\p{L}*|verhandlungssicher\p{L}*|fließend\p{L}*|courant|bilingual|bilingue|bilingüe|fluido|fluente|vloeiend|business level|full professional|excellent|perfect)\b/iu,
  ],
  [
    'B2',
    /\b(?:very good|sehr gute|good|gute|strong|professional working|working proficiency|advanced|avanzado|avançado|bon niveau|conversational|proficien\p{L}*|intermediate)\b/iu,
  ],
  ['A2', /\b(?:basic|\p{L}*grundkenntnisse|notions|básicos?|basis)\b/iu],
];

export interface AskedLanguage {
  /** Alternatives: one of these is enough. */
  codes: string[];
  label: string;
  level: Cefr | null;
}

const levelIn = (text: string): Cefr | null => {
  const stated = text.match(/(?<![\p{L}\d])[ABC][12](?![\p{L}\d])/iu)?.[0].toUpperCase();
  return (
    CEFR.find((one) => one === stated) ?? LEVEL_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
  );
};
/** To teach a language is a trade, not a language requirement. */
const TAUGHT =
  /\b(?:teach\w*|tutor\w*|unterricht\w*|enseign\w*|enseñ\w*|ensin\w*) (?:of |the |in |l['’])?(?:english|german|french|spanish|portuguese|dutch|italian|deutsch|anglais|inglés|inglês)/i;
/** "Good English to brief the team" grades a language, "good French food" does not. */
const GRADED =
  /(?<![\p{L}])(?:[Gg]ood|[Vv]ery good|[Ee]xcellent|[Ss]trong|[Bb]asic|[Aa]dvanced|[Gg]ute[sn]?|[Ss]ehr gute[sn]?|[Bb]on|[Bb]onne|[Bb]uen|[Bb]om|[Gg]oed|[Gg]oede) (?:\p{Lu}\p{L}+|english|spanish|french|german)(?!\p{L})(?! (?:food|cuisine|wine|law|literature|style|cooking|accounting))/u;
/** "Polish or Romanian": little else than languages stands there. */
const isBareList = (text: string, found: readonly { at: number; end: number }[]): boolean => {
  const named = found.reduce((sum, one) => sum + one.end - one.at, 0);
  return named >= 0.6 * text.replace(/[^\p{L}]/gu, '').length;
};
const EITHER = /(?<![\p{L}])(?:or|oder|ou|o|of)(?![\p{L}])|\//iu;

/**
 * Languages a line asks for, each with the CEFR level stated or implied beside it: "fluent German and good English" asks for
 * two, "French or Spanish" for one of two. "French cuisine" asks for none.
 */
export function languagesAsked(text: string): AskedLanguage[] {
  const found = LANGUAGES.flatMap(([code, label, pattern]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ code, label, at, end: at + (text.slice(at).match(pattern)?.[0].length ?? 0) }];
  }).sort((a, b) => a.at - b.at);
  if (TAUGHT.test(text)) return [];
  if (found.length === 0 || !(LANGUAGE_CUE.test(text) || GRADED.test(text) || isBareList(text, found)))
    return [];
  const out: AskedLanguage[] = [];
  found.forEach((one, i) => {
    const last = found[i - 1];
    const next = found[i + 1];
    const open = out.at(-1);
    if (last && open && EITHER.test(text.slice(last.end, one.at))) {
      open.codes.push(one.code);
      open.label += ` or ${one.label}`;
      // "German or French at a business level" grades both.
      open.level ??= levelIn(text.slice(one.end, next ? next.at : text.length));
      return;
    }
    // A level stands before its language ("fluent German") or right after it ("German (B2)").
    const from = last ? last.end : 0;
    const own = `${text.slice(from, one.at)} ${text.slice(one.end, next ? next.at : text.length).slice(0, next ? 12 : 200)}`;
    out.push({ codes: [one.code], label: one.label, level: levelIn(own) ?? (next ? null : levelIn(text)) });
  });
  return out;
}
