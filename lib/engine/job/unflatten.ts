/** Puts back the line breaks that were lost when an ad was copied, or lower-cased and stripped of its punctuation. */
import { inlineHeading } from './headings';

/** A longer line than this is a run of sentences or of lost lines. */
const LONG_LINE = 200;
/** Sentence ends a thousand characters of ordinary prose hold at least. */
const PROSE_STOPS = 3;

const RUN_HEADINGS =
  /(?<!\b(?:the|these|those|of|all|any|other|and|our|your|meet|meets|following|with|job|include|including) )\b((?:(?:minimum|preferred|required|basic|key|essential|desired|job|additional|position) ){0,3}(?:qualifications|requirements|responsibilities|duties and responsibilities|essential functions|job duties|skills and abilities|education and experience|what we offer|what you(?:ll)? (?:do|need|bring)|what were looking for|nice to have|benefits|about us))\b(?! (?:of|for|to|as|such|are|is|include|including|needed|may|will|that|vary|within|related|and\/or)\b)/giu;
const STARTS =
  /(?<!\b(?:and|or|with|of|a|an|the|have|has|having|is|are|be|prior|previous|related|relevant|some|no|to|in|strong|excellent|good|your|demonstrated|proven|minimum|least|plus|current|andor|must|one|two|three|four|five|six|seven|eight|nine|ten) )\b(?=(?:must (?:be|have|possess|hold)|minimum (?:of )?\w+ years?|at least \w+ years?|(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:plus |or more )?years? (?:of|experience)|years of|ability to|able to|experience (?:with|in|using)|proficien(?:t|cy) (?:in|with)|knowledge of|familiarity with|understanding of|high school diploma|bachelors? degree|associates? degree|masters? degree|valid driver|bilingual|current (?:\w+ )?licen[cs]e)\b)/giu;
const ENDS =
  /\b((?:is |are |strongly |highly )?(?:required|preferred|desired|desirable|a (?:big |huge )?plus))\b(?! (?:qualifications?|skills?|experience|to|by|in|for|at|and|but|or|of|education|knowledge|certifications?|documentation|training|work|qualification)\b)/giu;

const isRun = (line: string): boolean =>
  (line.match(/[.;!?](?=\s|$)/g)?.length ?? 0) < (line.length / 1000) * PROSE_STOPS;

/** "…in assigned schedules qualifications undergraduate degree required minimum of two years…" */
function splitRun(line: string): string[] {
  return line
    .replace(RUN_HEADINGS, '\n$1:\n')
    .replace(STARTS, '\n')
    .replace(ENDS, '$1\n')
    .split('\n')
    .map((piece) => piece.trim())
    .filter(Boolean);
}

function splitLong(line: string): string[] {
  const inline = inlineHeading(line);
  if (inline) return [inline.heading, ...splitLong(inline.text)];
  const byGap = line.trim().split(/\s{2,}/u);
  if (byGap.length > 3) return byGap.flatMap(splitRun);
  if (isRun(line)) return splitRun(line);
  return line.split(/(?<=[\p{L}\d)%+][.;!?])\s+(?=\S)/u);
}

/** No ad is longer than the one and no paragraph than the other. What is, is cut, so that no pattern ever runs over more. */
const LONGEST_RUN = 30_000;
const LONGEST_LINE = 3000;
function cut(line: string, most: number): string[] {
  if (line.length <= most) return [line];
  const pieces: string[] = [];
  for (let from = 0; from < line.length; ) {
    const piece = line.slice(from, from + most);
    const space = piece.length < most ? -1 : piece.lastIndexOf(' ');
    pieces.push(space > 0 ? piece.slice(0, space) : piece);
    from += space > 0 ? space : piece.length;
  }
  return pieces;
}

/** Lines in order, none empty and none endless. */
export function unflatten(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line) => cut(line, LONGEST_RUN))
    .join('\n')
    .replace(/([.!?;)])(?=\p{Lu}[\p{Ll}\p{Lu}])/gu, '$1\n')
    .replace(/(?<!\p{L})(\p{Ll}{3,})(?=\p{Lu}\p{Ll}{2,})/gu, '$1\n')
    .replace(/(\p{Lu}[\p{Lu} &/]{5,40}:)(?=\S)/gu, '\n$1\n')
    .replace(/\s*[•▪●◦‣➢✓]\s*/gu, '\n• ')
    .split('\n')
    .flatMap((line) => (line.length <= LONG_LINE ? [line] : splitLong(line)))
    .flatMap((line) => cut(line, LONGEST_LINE))
    .filter((line) => line.trim() !== '');
}

/** Whether an ad has lost its capitals and punctuation: what it asks is then read with less trust. */
export const isFlattened = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 200 && capitals / letters < 0.005;
};
