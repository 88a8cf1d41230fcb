/** Degree, subject and school in the words of one line. */
import type { Education } from '@/lib/engine/types';
import { leadingSubject } from '../../find/subjects';
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
    /\b(?:pgce|pgde|postgraduate (?:certificate|diploma)|graduate diploma|bachelorof|bach?e?lor(?:['’]?s)?|b\.?\s?sc|bsc|b\.\s?a\.?|b\.\s?s\.?|b\.?\s?eng|beng|b\.\s?e\.?(?=\s|$)|b\.?b\.?a|bba|b\.?\s?tech|b\.?\s?com|b\.?\s?ed|ba (?=in\b)|bs (?=in\b)|bsn|bfa|llb|ll\.b|licence|licenciatura|licenciad[oa]|graduação|grado en|ingenier[ií]a|undergraduate|kandidat|baccalaureate|hbo|bs|ba)\b/iu,
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
export const DEGREES: ReadonlySet<Education['level']> = new Set([
  'associate',
  'bachelor',
  'master',
  'doctorate',
]);
export const SCHOOL =
  /\b(?:universit\p{L}*|universidad\p{L}*|college|collège|school|schule|hochschule|fachhochschule|berufsschule|institut\p{L}*|academ\p{L}+|académie|akademie|gymnasium|lycée|école|escuela|escola|colegio|colégio|faculdade|facultad|politécni\p{L}+|polytechni\p{L}+|polytechnic|seminary|hogeschool|roc|tu|eth|mit|ucla|iut|campus|conservator\p{L}+)\b|\p{L}+(?:universität|universiteit|hochschule|schule)\b/iu;
const FIELD = /^\s*(?:degree|diploma|hons?\.?|\(hons\)|honours)?\s*(?:in|of|en|em|im|für|-|–|:|,|\()\s*/iu;
const TRAILING = /[\s,;:()|•·–—-]+$/;

/** Level of a degree, or null where the words name none. */
export function degreeLevel(text: string): Education['level'] | null {
  return LEVELS.find(([, form]) => form.test(text))?.[0] ?? null;
}

export const tidy = (text: string): string => {
  const bare = text.replace(/^[\s,;:()|•·–—-]+/, '').replace(TRAILING, '');
  return /\([^)]*$/.test(bare) ? `${bare})` : bare;
};

/** "City College of New York B.E": the degree behind the name is none of it. */
const DEGREE_BEHIND = /\s+(?:[BM]\.\s?(?:[AES]|Sc|Tech|Com|Ed|Eng)\.?|Ph\.?\s?D\.?|MBA|BBA|BSc|MSc|BFA)$/;

const HONOURS =
  /\s+(?:Dean[’']?s List|GPA|(?:Magna|Summa) Cum Laude|Cum Laude|Graduated|with honou?rs)\b.*$/iu;
/** The end of a stretch of years, left before the name. */
const ONGOING = /^(?:present|current(?:ly)?|expected|in progress|ongoing)\s+/i;

/** The part of a line that names the school. */
export function schoolIn(text: string): string {
  const parts = text.split(/\t|\s[|•·]\s|\s[–—-]+\s|[–—]|\s?,\s|\s?:\s|;/).map(tidy);
  const school = parts.find(
    (part) => SCHOOL.test(part) && !looksLikePlace(part) && !/^high school diploma\b/i.test(part),
  );
  return (school ?? '').replace(HONOURS, '').replace(DEGREE_BEHIND, '').replace(ONGOING, '');
}

/** The subject in one part of what stands behind a degree; empty where it is a school's, a place's or another degree's. */
function fieldIn(part: string): string {
  const plain = tidy(part).replace(/\s+\d{1,2}$/, '');
  if (SCHOOL.test(plain)) return plain.slice(0, leadingSubject(plain));
  return looksLikePlace(plain) || degreeLevel(plain) !== null || !/\p{L}/u.test(plain) ? '' : plain;
}

/** Degree and field, such as "Bachelor of Science" and "Mechanical Engineering". */
export function degreeIn(text: string): { degree: string; field: string } {
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
      .map(fieldIn)
      .find((part) => part !== '') ?? '',
  );
  return { degree: tidy(degree), field: field.length <= 80 ? field : '' };
}
