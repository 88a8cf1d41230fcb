/** Which subjects of study a clause asks for. */
import { type SubjectId, subjectsIn } from '../find/subjects';

export interface AskedSubjects {
  /** Alternatives; empty where a subject is asked that the list of subjects does not hold. */
  subjects: SubjectId[];
  /** "or a related field" */
  related: boolean;
}

const DEGREE =
  /(?<![\p{L}])(?:degrees?|bachelor(?:['’]?s)?|master(?:['’]?s)?|associate(?:['’]?s)?|undergraduate|graduate|doctora\p{L}+|ph\.?d|b\.?s\.?c?|m\.?s\.?c|b\.?a|m\.?a|\p{L}*studi(?:um|ums|engang|ert\p{L}*)|\p{L}*abschluss|diplom(?:a|e|ă)?|diplôme|licence|licenciatura|licenciad[oa]|grado|graduação|graduad[oa]|titulación|formação|mestrado|máster|hbo|wo|opleiding|bac ?\+ ?\d)(?![\p{L}])/giu;
const ENDS =
  /(?<![\p{L}])(?:\d+ ?\+?|one|two|three|four|five|several|minimum|at least|mindestens|experience|\p{L}*erfahrung|expérience|experiencia|experiência|\p{L}*ervaring|certifi\p{L}+|licen[cs]ed?|skills?|knowledge|\p{L}*kenntnisse|connaissances?|conocimientos?|conhecimentos?|kennis|ability|proficien\p{L}+|working)(?![\p{L}])/iu;
const NAMED =
  /^\S*(?: degrees?)? (?:in|of|en|em|der|des|im|in de|d['’]) ?(?!an? |any |the |this |(?:closely )?related|relevant|similar|equivalent|science|arts|progress)\p{L}/iu;
const RELATED =
  /(?<![\p{L}])(?:related|relevant|similar|comparable|adjacent|applicable|verwandt\p{L}*|vergleichbar\p{L}*|ähnlich\p{L}*|einschlägig\p{L}*|connexes?|similaires?|afín|afines|afins?|relacionad\p{L}+|similares|aanverwant\p{L}*|vergelijkba\p{L}+|soortgelijk\p{L}*)(?![\p{L}])/iu;

/** "Mechanical or Aerospace Engineering" names two subjects. */
const SHARED_HEAD =
  /(?<![\p{L}])(\p{L}{4,})(?=(?:, ?\p{L}+)*,? ?(?: or | and |\/) ?\p{L}+ (engineering|science|design|management)(?![\p{L}]))/giu;

/** The words beside each degree; "five years of marketing and a degree in law" asks for law alone. */
function besideDegrees(text: string): { before: string; after: string }[] {
  return [...text.matchAll(DEGREE)].map((match) => {
    const left = text
      .slice(0, match.index)
      .split(/[,;:.]|(?<![\p{L}])(?:and|und|et|y|e|en|experience|with)(?![\p{L}])/iu)
      .at(-1);
    const right = text.slice(match.index + match[0].length);
    const end = right.search(ENDS);
    const before = (left ?? '').trim().split(/\s+/).slice(-4).join(' ');
    return { before: `${before} ${match[0]}`, after: `${match[0]}${end < 0 ? right : right.slice(0, end)}` };
  });
}

/** The subjects a clause asks a degree in, or null where any subject will do. */
export function subjectsAsked(text: string): AskedSubjects | null {
  const beside = besideDegrees(text.replace(SHARED_HEAD, '$1 $2'));
  const after = beside.flatMap((one) => subjectsIn(one.after));
  const found = after.length > 0 ? after : beside.flatMap((one) => subjectsIn(one.before));
  if (found.length === 0 && !beside.some((one) => NAMED.test(one.after))) return null;
  return { subjects: [...new Set(found)], related: RELATED.test(text) };
}
