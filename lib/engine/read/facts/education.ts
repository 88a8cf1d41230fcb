import type { Education } from '@/lib/engine/types';
import { leadingSubject } from '../../find/subjects';
import type { Line } from '../lines';
import { findDates } from '../text/dates';
import { looksLikePlace } from './roles';

/** Degrees by level, highest first; the first that fits decides. */
const LEVELS: [Education['level'], RegExp][] = [
  [
    'doctorate',
    /\b(?:ph\.?\s?d|doctora(?:te|t|do)|doctor (?:of|in)|dr\.? (?:rer|phil|med|ing|iur|jur)|promotion zum|d\.?phil|ed\.?d|pharm\.?d|doutora(?:do|mento)|m\.d\.|j\.d\.|juris doctor|md|jd|dnp|dds|dvm)\b/iu,
  ],
  [
    'master',
    /\b(?:masterof|master(?:['’]?s)?(?!\s+(?:carpenter|electrician|plumber))|m\.?\s?sc|msc|m\.?\s?ed|m\.?b\.?a|mba|m\.\s?a\.?|m\.?\s?eng|meng|m\.\s?s\.?|ms (?=in\b)|ma (?=in\b)|msw|mph|llm|ll\.m|magister|diplom(?:-|\s)?(?:ing|kaufm|inform|volksw|betriebsw|psych|phys|chem|math|biol)\p{L}*|dipl\.\s?-?\s?\p{L}+|staatsexamen|maestr[ií]a|máster|mestrado|doctorandus|drs\.?|dea|dess|diplôme d['’]ingénieur)\b/iu,
  ],
  [
    'bachelor',
    /\b(?:pgce|pgde|postgraduate (?:certificate|diploma)|graduate diploma|bachelorof|bach?e?lor(?:['’]?s)?|b\.?\s?sc|bsc|b\.\s?a\.?|b\.\s?s\.?|b\.?\s?eng|beng|b\.?b\.?a|bba|b\.?\s?tech|b\.?\s?com|b\.?\s?ed|ba (?=in\b)|bs (?=in\b)|bsn|bfa|llb|ll\.b|licence|licenciatura|licenciad[oa]|graduação|grado en|ingenier[ií]a|undergraduate|kandidat|baccalaureate|hbo|bs|ba)\b/iu,
  ],
  [
    'associate',
    /\b(?:associate(?:['’]?s)?(?= (?:degree|of|in|in applied|applied|s?\s?:)|\s*[,:]|\s+\p{Lu})|a\.\s?a\.?\s?s?\.?|aas|a\.s\.|bts|dut|deug|brevet de technicien|foundation degree|diploma (?:of|in) higher education|dip\.?he|hnd|tecnólogo|associate['’]?s)\b/iu,
  ],
  [
    'vocational',
    /\b(?:vocational|apprenticeship|trade school|(?:trade|vocational) certificate|certificate (?:of|in)|diploma in|technical diploma|ausbildung|lehre|berufsausbildung|gesellenbrief|meisterbrief|ihk|fachwirt|cap|bep|bac pro|formación profesional|ciclo formativo|fp|técnico|curso técnico|curso profissional|mbo|technician diploma|cosmetology|nvq|btec)\b/iu,
  ],
  [
    'school',
    /\b(?:high school|secondary school|g\.?e\.?d|a-levels?|gcse|abitur|fachabitur|fachhochschulreife|hochschulreife|mittlere reife|realschul\p{L}*|hauptschul\p{L}*|gymnasium|matura|baccalauréat|brevet des collèges|lycée|bachillerato|eso|ensino médio|ensino secundário|12º ano|vwo|havo|vmbo|diploma)\b/iu,
  ],
];
const DEGREES: ReadonlySet<Education['level']> = new Set(['associate', 'bachelor', 'master', 'doctorate']);
const SCHOOL =
  /\b(?:universit\p{L}*|universidad\p{L}*|college|collège|school|schule|hochschule|fachhochschule|berufsschule|institut\p{L}*|academ\p{L}+|académie|akademie|gymnasium|lycée|école|escuela|escola|colegio|colégio|faculdade|facultad|politécni\p{L}+|polytechni\p{L}+|polytechnic|seminary|hogeschool|roc|tu|eth|mit|ucla|iut|campus|conservator\p{L}+)\b|\p{L}+(?:universität|universiteit|hochschule|schule)\b/iu;
const FIELD = /^\s*(?:degree|diploma|hons?\.?|\(hons\)|honours)?\s*(?:in|of|en|em|im|für|-|–|:|,|\()\s*/iu;
const TRAILING = /[\s,;:()|•·–—-]+$/;

/** Level of a degree, or null where the words name none. */
export function degreeLevel(text: string): Education['level'] | null {
  return LEVELS.find(([, form]) => form.test(text))?.[0] ?? null;
}

const tidy = (text: string): string => {
  const bare = text.replace(/^[\s,;:()|•·–—-]+/, '').replace(TRAILING, '');
  return /\([^)]*$/.test(bare) ? `${bare})` : bare;
};

/** The part of a line that names the school. */
function schoolIn(text: string): string {
  const parts = text.split(/\t|\s[|•·]\s|\s[–—-]+\s|[–—]|\s?,\s|\s?:\s|;/).map(tidy);
  return (
    parts.find(
      (part) => SCHOOL.test(part) && !looksLikePlace(part) && !/^high school diploma\b/i.test(part),
    ) ?? ''
  );
}

/** Degree and field, such as "Bachelor of Science" and "Mechanical Engineering". */
function degreeIn(text: string): { degree: string; field: string } {
  const plain = tidy(text.replace(/\t/g, ' , '));
  const of =
    /^(.*?\b(?:of|en|de|em)\s+(?:applied\s+)?(?:science|arts?|engineering|business administration|fine arts|education|laws?|nursing|philosophy|technology|commerce|social work|public health|letters|music|architecture))\b(.*)$/iu.exec(
      plain,
    );
  const head = of?.[1] ?? '';
  const rest = of === null ? plain : (of[2] ?? '');
  const marker = /\s+(?:in|im|en|em)\s+|\s?[:,–—]\s|\s-\s/iu.exec(head === '' ? rest : '');
  const degree = head !== '' ? head : marker === null ? rest : rest.slice(0, marker.index);
  const tail =
    head !== ''
      ? rest.replace(FIELD, '')
      : marker === null
        ? ''
        : rest.slice(marker.index + marker[0].length);
  const field = tidy(
    tail
      .split(/\s?[,;|•·–—]\s|\s-\s|\s{2,}|[.;]\s|\bgpa\b/i)
      .find((part) => part.trim() !== '' && !SCHOOL.test(part) && !looksLikePlace(part)) ?? '',
  );
  return { degree: tidy(degree), field: field.length <= 80 ? field : '' };
}

const MAJOR =
  /\b(?:major(?:ed)?|schwerpunkt|fachrichtung|spécialité|especialidad|concentration|emphasis)(?:\s+in)?\s*[:–-]?\s*([\p{L}][\p{L} &/,-]{2,60})/iu;

/** A line longer than this is an entry with its telling; only its start names degree and school. */
const LONG = 240;
const SHORT = 160;
/** A degree with the school right behind it ("Associate of Arts University of Phoenix"). */
const DEGREE_HEAD =
  /^((?:Associate|Bachelor|Master|Doctor)(?:['’]?s)?(?: [Dd]egree)?(?: (?:of|in) \p{Lu}\p{L}+)?|High School Diploma|Juris Doctor) +(?=\p{Lu}\p{L}+ )/u;
/** A provider's stand-in for a place. */
const PLACEHOLDER = /\bcity ?, ?state\b(?: ?, ?(?:US|U\.S\.?A?\.?)\b)?/gi;

/** Some providers print the subject right before the school's name, with nothing between. */
function partFromSchool(entry: Education): void {
  if (entry.field !== '' || !DEGREES.has(entry.level)) return;
  const end = leadingSubject(entry.school);
  const rest = entry.school.slice(end).trim();
  if (end === 0 || !SCHOOL.test(rest) || /^(?:school|college|academy|department) of\b/i.test(rest)) return;
  entry.field = entry.school.slice(0, end);
  entry.school = rest;
}

/** The degrees and schools of one stretch of lines. A new entry begins where a second degree, school or gap comes. */
export function readEducation(lines: Line[], dayFirst: boolean): Education[] {
  const out: Education[] = [];
  let entry: Education | null = null;
  let hasDegree = false;
  const isDates = (line: Line): boolean => {
    const [date] = findDates(line.text, dayFirst);
    return date !== undefined && date.from === 0 && date.to === line.text.length;
  };
  const datesLead = lines[0] !== undefined && isDates(lines[0]);
  for (const line of lines) {
    // Cut between words: half a stretch of years would be another year.
    const said = line.text.length > LONG ? line.text.slice(0, SHORT).replace(/\S*$/, '') : line.text;
    const dates = findDates(said, dayFirst);
    const bare = dates
      .reduceRight((text, date) => `${text.slice(0, date.from)} \t ${text.slice(date.to)}`, said)
      .replace(PLACEHOLDER, '\t')
      .replace(DEGREE_HEAD, '$1\t');
    const leads = datesLead && isDates(line);
    const level = line.bullet && line.text.length > 120 ? null : degreeLevel(bare);
    const school = schoolIn(bare);
    const isDegree =
      level !== null &&
      !(school !== '' && level === 'school' && tidy(bare).length - school.length < 4 && hasDegree);
    const startsNew =
      entry === null ||
      leads ||
      (isDegree && hasDegree) ||
      (school !== '' && entry.school !== '') ||
      (line.gap && (isDegree || school !== '') && hasDegree);
    if (startsNew && (isDegree || school !== '' || (dates.length > 0 && !line.bullet))) {
      entry = {
        level: 'unknown',
        degree: '',
        field: '',
        school: '',
        year: null,
        span: { start: line.start, end: line.end },
      };
      hasDegree = false;
      out.push(entry);
    }
    if (entry === null) continue;
    entry.span.end = line.end;
    if (isDegree && !hasDegree && level !== null) {
      const found = degreeIn(school === '' ? bare : bare.replace(school, '\t'));
      const parts = found.degree.split(/\s*,\s+/);
      const at = parts.findIndex((part) => degreeLevel(part) !== null);
      const before = parts.slice(0, Math.max(0, at)).find((part) => !looksLikePlace(part));
      Object.assign(entry, { level, ...found, degree: at > 0 ? (parts[at] ?? '') : found.degree });
      if (school === '' && before !== undefined) entry.school = before;
      hasDegree = true;
    }
    if (school !== '' && entry.school === '') entry.school = school;
    const last = dates.at(-1);
    if (last !== undefined && entry.year === null) entry.year = (last.end ?? last.start)?.slice(0, 4) ?? null;
    const major = MAJOR.exec(line.text)?.[1];
    if (major !== undefined && entry.field === '') entry.field = tidy(major);
  }
  for (const found of out) partFromSchool(found);
  return out.filter((found) => found.level !== 'unknown' || found.school !== '');
}
