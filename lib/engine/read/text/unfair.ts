import type { HiddenFinding } from '@/lib/engine/types';
import type { RawLine } from '../lines';

/**
 * Sentences addressed to a machine. They must open the sentence or name the machine, so that a person who tells of
 * prompt-injection work is not accused.
 */
const TO_A_MACHINE: RegExp[] = [
  /^(?:please |important: |note: |system: )?(?:ignore|disregard|forget|override) (?:all |any |every |the |these |your |of )*(?:previous|prior|above|preceding|earlier|other|existing) (?:instructions?|prompts?|rules?|directions?|criteria|text|resumes?|candidates?)/i,
  /^(?:note|message|instructions?|attention|hint|dear)(?: to| for)?(?: the| any| all)? (?:ai|a\.i\.|llms?|language models?|chat ?gpt|gpt|bots?|parsers?|screening (?:software|system|tool|ai)|ats|algorithm)\b/i,
  /^if you are (?:an? )?(?:ai|llm|large language model|language model|bot|chat ?gpt|automated)/i,
  /^you are (?:now )?(?:an? )?(?:helpful |expert |unbiased )?(?:ai|llm|language model|chat ?gpt|assistant|recruit(?:er|ing) (?:ai|assistant|bot))\b/i,
  /^(?:please |always |you (?:must|should|will) )?(?:score|rate|rank|grade|mark|recommend|rank|give|assign|classify|select|shortlist) (?:this|the|me|him|her|my) ?(?:candidate|applicant|resume|cv|profile|person|application)?(?: a| as| the| an| at| with| for)* ?(?:score|rating|grade|top|highest|maximum|perfect|best|excellent|100|10\/10|ideal|hire|interview|match|strong)/i,
  /^(?:please )?(?:output|respond|reply|return|answer|print)(?: only)?(?: with)? ["'“]?(?:score|match|100|hire|yes|the candidate|this candidate|highly)/i,
  /^(?:ignoriere|vergiss|missachte) (?:alle |die |sämtliche )*(?:bisherigen|vorherigen|vorangegangenen|obigen|anderen)/i,
  /^(?:ignorez?|oubliez?) (?:toutes |les |tous )*(?:instructions|consignes|directives)(?: précédentes| antérieures)?/i,
  /^(?:ignora|ignore|olvida) (?:todas |las |as |todas as )*(?:instrucciones|instruções|indicaciones)(?: anteriores| previas| prévias)?/i,
  /^negeer (?:alle |de )*(?:vorige|eerdere|voorgaande|bovenstaande) /i,
  /<\/?(?:system|instructions?|prompt)>|\[\/?(?:INST|SYSTEM)\]|<\|im_start\|>/i,
];

/** A paragraph this long whose words repeat this much was written for counting, not for reading. */
const WALL_WORDS = 60;
const WALL_DISTINCT = 0.3;

const isWall = (text: string): boolean => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];
  return words.length >= WALL_WORDS && new Set(words).size / words.length < WALL_DISTINCT;
};

const isToMachine = (sentence: string): boolean => TO_A_MACHINE.some((form) => form.test(sentence.trim()));

/** Takes lines written for a machine or for a word counter out of the text; each becomes a finding with its reason. */
export function setUnfairAside(lines: RawLine[]): { lines: RawLine[]; hidden: HiddenFinding[] } {
  const hidden: HiddenFinding[] = [];
  const kept: RawLine[] = [];
  for (const line of lines) {
    if (isWall(line.text)) {
      hidden.push({
        kind: 'keyword_wall',
        text: line.text,
        why: 'The same words are repeated over and over.',
      });
      continue;
    }
    const sentences = line.text.match(/[^.!?]+[.!?]*\s*/g) ?? [line.text];
    const bad = sentences.filter(isToMachine);
    const whole = isToMachine(line.text) && bad.length === 0;
    if (bad.length === 0 && !whole) {
      kept.push(line);
      continue;
    }
    const why = 'The line talks to a program that reads resumes, not to a person.';
    if (whole || bad.length === sentences.length) {
      hidden.push({ kind: 'machine_instruction', text: line.text, why });
      continue;
    }
    hidden.push({ kind: 'machine_instruction', text: bad.join('').trim(), why });
    const text = sentences
      .filter((sentence) => !bad.includes(sentence))
      .join('')
      .trim();
    kept.push({
      ...line,
      text,
      places: line.places?.slice(0, 1).map((place) => ({ ...place, start: 0, end: text.length })),
    });
  }
  return { lines: kept, hidden };
}
