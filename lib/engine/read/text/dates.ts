import { fold } from './clean';

/** A stretch of time in a line. `null` as an end means until now, where `current` says so. */
export interface DateRange {
  start: string | null;
  end: string | null;
  current: boolean;
  /** Offsets in the text it was found in. */
  from: number;
  to: number;
  /** False for one date alone. */
  isRange: boolean;
}

const MONTHS: Record<string, number> = {};
for (const [i, names] of [
  'jan january januar janner jänner janvier janv enero ene janeiro januari',
  'feb february februar feber fevrier fevr fev febrero fevereiro februari febr',
  'mar march marz maerz mrz mars marzo marco maart mrt',
  'apr april avril avr abril abr',
  'may mai mayo maio mei',
  'jun june juni juin junio junho',
  'jul july juli juillet juil julio julho',
  'aug august aout agosto ago augustus',
  'sep sept september septembre septiembre setembro set',
  'oct october oktober okt octobre octubre outubro out',
  'nov november novembre noviembre novembro',
  'dec december dezember dez decembre diciembre dic dezembro',
].entries())
  for (const name of names.split(' ')) MONTHS[name] = i + 1;

const MONTH_WORDS =
  'jan(?:uary|uari|uar|vier|v|eiro)?|jänner|janner|ene(?:ro)?|feb(?:ruary|ruari|ruar|rero|r)?|fév(?:rier|r)?|fev(?:ereiro|rier|r)?|mar(?:ch|s|zo|ço|co)?|märz|maerz|mrz|maart|mrt|apr(?:il)?|avr(?:il)?|abr(?:il)?|mayo?|maio?|mei|june?|juni|juin|junio|junho|jul(?:y|i|io|ho)?|juil(?:let)?|aug(?:ust|ustus)?|août|aout|ago(?:sto)?|sept?(?:ember|embre|iembre)?|set(?:embro)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|dec(?:ember|embre)?|déc(?:embre)?|dez(?:ember|embro)?|dic(?:iembre)?';
const YEAR = '(?:19[4-9]\\d|20[0-7]\\d)';
const NOW =
  "present|current(?:ly)?|now|today|ongoing|to date|till date|till now|until now|date|heute|aktuell|jetzt|laufend|dato|derzeit|gegenwärtig|actuel(?:lement)?|présent|aujourd['’]hui|à ce jour|ce jour|en cours|la actualidad|actualidad|actualmente|actual|presente|hoy|la fecha|atualmente|atual|hoje|o momento|momento|heden|nu|huidig|vandaag";

/** One date: groups month word, its year; season or quarter; numeric forms; year alone; now. */
const DATE = new RegExp(
  [
    `(?<dayA>\\d{1,2})[./](?<dayB>\\d{1,2})[./](?<fullYear>${YEAR})`,
    `(?<isoYear>${YEAR})[-./](?<isoMonth>0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?(?![\\d])`,
    `(?<numMonth>0?[1-9]|1[0-2])\\s?[/.-]\\s?(?<numYear>${YEAR})`,
    `(?<word>${MONTH_WORDS})\\.?(?:\\s+\\d{1,2}(?:st|nd|rd|th)?,)?(?:,|/|-|\\s+de|\\s+of)?\\s*(?<wordYear>${YEAR}|['’]\\s?\\d{2})(?!\\d)`,
    `(?:spring|summer|fall|autumn|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|verão|outono|inverno|voorjaar|zomer|herfst|(?:WS|SS|WiSe|SoSe)|q(?<quarter>[1-4]))[\\s,/]*(?<seasonYear>${YEAR})`,
    `(?<shortMonth>0[1-9]|1[0-2])/(?<shortYear>\\d{2})(?![\\d/])`,
    `(?<year>${YEAR})`,
    `(?<bareMonth>${MONTH_WORDS})\\.?(?=\\s*(?:-|–|—|to|bis|à|au|a|até|hasta|tot)\\s)`,
    `(?<now>${NOW})(?![\\p{L}\\p{N}])`,
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'giu',
);
const BETWEEN =
  /^[\s)]*(?:[-–—‐−~→]+|to|until|till|til|through|thru|bis(?:\s+(?:zum|zur))?|à|au|jusqu['’](?:à|au|en)|a|al|até|ate|hasta|e|tot(?:\s+en\s+met)?|t\/m)?[\s(]*$/iu;
const JOINS = /[-–—‐−~→]|\p{L}/u;
const SINCE =
  /(?:since|from|starting|seit|ab|depuis|dès|desde|sinds|vanaf)(?:\s+(?:le|el|o|dem))?\s*:?\s*$/iu;
const UNTIL = /(?:until|till|through|bis|jusqu['’](?:à|en)|hasta|até|tot)\s*$/iu;

interface Token {
  from: number;
  to: number;
  year: number | null;
  month: number | null;
  now: boolean;
}

const twoDigits = (text: string): number => {
  const value = Number(text.replace(/\D/g, ''));
  return value > 99 ? value : value < 45 ? 2000 + value : 1900 + value;
};

function readToken(match: RegExpMatchArray, dayFirst: boolean): Token {
  const g = match.groups ?? {};
  const from = match.index ?? 0;
  const base = { from, to: from + match[0].length, year: null, month: null, now: false };
  const monthOf = (word: string): number | null => MONTHS[fold(word)] ?? null;
  if (g.now !== undefined) return { ...base, now: true };
  if (g.fullYear !== undefined) {
    const a = Number(g.dayA);
    const b = Number(g.dayB);
    const month = match[0].includes('.') || dayFirst || a > 12 ? (b <= 12 ? b : a) : a;
    return { ...base, year: Number(g.fullYear), month: month >= 1 && month <= 12 ? month : null };
  }
  if (g.isoYear !== undefined) return { ...base, year: Number(g.isoYear), month: Number(g.isoMonth) };
  if (g.numYear !== undefined) return { ...base, year: Number(g.numYear), month: Number(g.numMonth) };
  if (g.word !== undefined) return { ...base, year: twoDigits(g.wordYear ?? ''), month: monthOf(g.word) };
  if (g.seasonYear !== undefined)
    return { ...base, year: Number(g.seasonYear), month: g.quarter ? Number(g.quarter) * 3 - 2 : null };
  if (g.shortYear !== undefined)
    return { ...base, year: twoDigits(g.shortYear), month: Number(g.shortMonth) };
  if (g.bareMonth !== undefined) return { ...base, month: monthOf(g.bareMonth) };
  return { ...base, year: Number(g.year) };
}

const partial = (token: Token): string | null =>
  token.year === null
    ? null
    : token.month === null
      ? String(token.year)
      : `${token.year}-${String(token.month).padStart(2, '0')}`;

const isInsideWord = (text: string, token: Token): boolean =>
  /[\p{L}\p{N}$€£#]$/u.test(text.slice(Math.max(0, token.from - 1), token.from)) ||
  /^(?:[\p{L}\p{N}]|[.,]\d)/u.test(text.slice(token.to, token.to + 2));

/**
 * All dates and stretches of time in one line, in six languages: "03/2015 – 04/2017", "Sept. '18 to present",
 * "since 03/2019", "2019 – heute", "Jan - Mar 2020", "2018-21".
 * @param dayFirst whether 03/04/2019 is in April (most of the world) or in March (United States).
 */
export function findDates(text: string, dayFirst = false): DateRange[] {
  if (!/\d/.test(text)) return [];
  const tokens: Token[] = [];
  for (const match of text.matchAll(DATE)) {
    const token = readToken(match, dayFirst);
    if (!isInsideWord(text, token)) tokens.push(token);
  }
  const ranges: DateRange[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (first === undefined || first.now) continue;
    const second = tokens[i + 1];
    const between = second === undefined ? '' : text.slice(first.to, second.from);
    const joined =
      second !== undefined &&
      between.length <= 14 &&
      BETWEEN.test(between) &&
      (JOINS.test(between) || second.now || between.includes('\t'));
    if (joined && (second.now || second.year !== null)) {
      const begin = first.year === null ? { ...first, year: second.year } : first;
      ranges.push(
        inOrder(partial(begin), second.now ? null : partial(second), second.now, first.from, second.to),
      );
      i++;
      continue;
    }
    if (first.year === null) continue;
    ranges.push(alone(text, first));
  }
  return ranges;
}

function inOrder(
  start: string | null,
  end: string | null,
  current: boolean,
  from: number,
  to: number,
): DateRange {
  const swapped = start !== null && end !== null && end < start.slice(0, end.length);
  return { start: swapped ? end : start, end: swapped ? start : end, current, from, to, isRange: true };
}

/** A date without a partner: "since 2019", "until 2018", "2019 –", "2018-21", or simply a date. */
function alone(text: string, token: Token): DateRange {
  const date = partial(token);
  const before = text.slice(Math.max(0, token.from - 24), token.from);
  const after = text.slice(token.to);
  const since = SINCE.exec(before);
  if (since !== null && !/\p{L}$/u.test(before.slice(0, since.index)))
    return {
      start: date,
      end: null,
      current: true,
      from: token.from - since[0].length,
      to: token.to,
      isRange: true,
    };
  const until = UNTIL.exec(before);
  if (until !== null && !/\p{L}$/u.test(before.slice(0, until.index)))
    return {
      start: null,
      end: date,
      current: false,
      from: token.from - until[0].length,
      to: token.to,
      isRange: true,
    };
  const short = /^\s?[-–/](\d{2})(?![\d/.])/.exec(after);
  if (short !== null && token.month === null && token.year !== null) {
    const end = Math.floor(token.year / 100) * 100 + Number(short[1]);
    if (end > token.year && end - token.year < 50)
      return {
        start: date,
        end: String(end),
        current: false,
        from: token.from,
        to: token.to + short[0].length,
        isRange: true,
      };
  }
  const open = /^\s*[-–—]\s*(?=$|\t|\|)/.exec(after);
  if (open !== null)
    return {
      start: date,
      end: null,
      current: true,
      from: token.from,
      to: token.to + open[0].trimEnd().length,
      isRange: true,
    };
  // "January 2000 to" with nothing behind it: begun then, the end was left out.
  const cut = /^\s+(?:to|until|bis|à|au|hasta|até|tot)\s*$/iu.exec(after);
  if (cut !== null)
    return { start: date, end: null, current: false, from: token.from, to: text.length, isRange: true };
  if (/^to\s+$/i.test(text.slice(0, token.from)))
    return { start: null, end: date, current: false, from: 0, to: token.to, isRange: true };
  return { start: date, end: date, current: false, from: token.from, to: token.to, isRange: false };
}

/** Whether a line holds any date. */
export const hasDate = (text: string): boolean => findDates(text).length > 0;

const ONLY_NOW = new RegExp(`^(?:${NOW})$`, 'iu');
/** Whether a line is one date, or a word for now, and nothing else. */
export function isDateOnly(text: string): boolean {
  if (text.length > 30) return false;
  if (ONLY_NOW.test(text)) return true;
  const [date, ...more] = findDates(text);
  return (
    date !== undefined && more.length === 0 && !date.isRange && date.from === 0 && date.to === text.length
  );
}
