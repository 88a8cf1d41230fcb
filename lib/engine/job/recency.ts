/** Whether a demand asks that it was done lately: "within the last two years", "recent experience", "currently working". */
import { NUMBER } from './facts';

/** Years that "recent" stands for where the ad gives no number. */
export const RECENT_YEARS = 3;

const number = `\\d{1,2}|${[...NUMBER.keys()].join('|')}|few|couple of`;
const months = 'months?|monate?n?|mois|meses|maanden|maand';
const unit = `(?<unit>years?|yrs?|jahre?n?|ans?|années|annees|años|anos|jaar|jaren|${months})`;
/** Before these words a span of time says how long and not how lately. */
const HOW_LONG =
  '(?<!(?<![\\p{L}])(?:for|seit|depuis|desde|sinds|since|hace) (?:the |den |les |los |os |de )?)';
const span = (words: string): RegExp => new RegExp(`(?<![\\p{L}])${HOW_LONG}${words}(?![\\p{L}])`, 'iu');

/** One line a language. */
const WITHIN: readonly RegExp[] = [
  span(
    `(?:(?:with)?in |over |during |from )?(?:the )?(?:last|past|previous) (?<n>${number})\\s*(?:\\(\\d{1,2}\\) ?)?${unit}`,
  ),
  span(`(?:in|innerhalb|während) (?:den|der) (?:letzten|vergangenen) (?<n>${number}) ${unit}`),
  span(`(?:au cours des|dans les|durant les|pendant les|ces|les) (?<n>${number}) derni[eè]re?s ${unit}`),
  span(`(?:en|durante|dentro de) los (?:últimos|ultimos) (?<n>${number}) ${unit}`),
  span(`(?:nos|durante os|dentro dos) (?:últimos|ultimos) (?<n>${number}) ${unit}`),
  span(`(?:in|binnen|gedurende) de (?:afgelopen|laatste) (?<n>${number}) ${unit}`),
];
const RECENT: readonly RegExp[] = [
  span(
    'recent (?:[\\p{L}/-]+ ){0,4}(?:experience|practice|exposure|background|use)|recently (?:worked|used|practi[cs]ed)',
  ),
  span(
    '(?:aktuelle|jüngste|zeitnahe)[nrms]? (?:\\p{L}+ ){0,3}\\p{L}*(?:erfahrung|praxis)\\p{L}*|zuletzt (?:tätig|gearbeitet)',
  ),
  span('(?:expérience|pratique) (?:\\p{L}+ ){0,3}récente|récente (?:expérience|pratique)'),
  span('experiencia (?:\\p{L}+ ){0,3}reciente|reciente experiencia'),
  span('experiência (?:\\p{L}+ ){0,3}recente|recente experiência'),
  span('recente (?:\\p{L}+ ){0,3}\\p{L}*ervaring'),
];
const CURRENT: readonly RegExp[] = [
  span(
    'currently (?:work\\w*|employed|practi[cs]ing|using|teach\\w*|serving|active|managing|leading|in (?:an?|the))|current (?:[\\p{L}/-]+ ){0,2}(?:experience|practice)',
  ),
  span(
    '(?:derzeit|aktuell|gegenwärtig|momentan) (?:[\\p{L}-]+ ){0,6}(?:tätig|beschäftigt|angestellt|arbeite\\p{L}*)',
  ),
  span('actuellement (?:en poste|en activité|en exercice|employée?|salariée?)'),
  span('actualmente (?:trabaj\\p{L}+|en activo|emplead\\p{L}+|ejerc\\p{L}+)'),
  span('atualmente (?:a )?(?:trabalh\\p{L}+|empregad\\p{L}+|em atividade|exerc\\p{L}+)'),
  span('momenteel (?:[\\p{L}-]+ ){0,4}(?:werkzaam|actief|in dienst|werkend)'),
];

export interface Recency {
  /** 0: now; else the number of years back from today; null where the demand does not say. */
  withinYears: number | null;
  /** The demand without the words of the time, so that they are not read as years of experience. */
  rest: string;
}

const MONTH = new RegExp(`^(?:${months})$`, 'iu');

/** Reads one clause. "Two years of nursing within the last five years" asks for 2 years, of which only the last 5 count. */
export function recencyAsked(text: string): Recency {
  for (const pattern of WITHIN) {
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    const word = (match.groups.n ?? '').toLowerCase();
    const count = NUMBER.get(word) ?? (/^\d+$/.test(word) ? Number(word) : RECENT_YEARS);
    const years = MONTH.test(match.groups.unit ?? '') ? count / 12 : count;
    return {
      withinYears: years,
      rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim(),
    };
  }
  const of = (all: readonly RegExp[]): boolean => all.some((pattern) => pattern.test(text));
  return { withinYears: of(CURRENT) ? 0 : of(RECENT) ? RECENT_YEARS : null, rest: text };
}
