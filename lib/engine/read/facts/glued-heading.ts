import type { Line } from '../lines';
import { looksLikeRole } from './roles';

/** A heading with its text right behind it is a paragraph; a heading alone is shorter. */
const PARAGRAPH = 90;
const HEAD_CHARS = 140;
const PARTICLE = /^(?:of|and|for|the|to|in|de|du|des|der|für|und|del|la|y|e|do|da|van|en|&|\/|-|–|,)$/iu;
/** Words that begin the telling, not the title: verbs, and labels such as "Responsibilities". */
const TELLS =
  /^(?:\p{L}+(?:ed|ing)|responsib\p{L}+|duties|accomplishments?|achievements?|led|ran|built|oversaw|sold|wrote|made|taught|provide|manage|develop|assist|maintain|perform|ensure|create|supervise|work|handle|coordinate|support|plan|prepare|i|my|this|key|main)$/iu;

/** Whether one of the next two words is a title's noun, with nothing but capitals up to it. */
function isRoleAhead(words: readonly RegExpMatchArray[], at: number): boolean {
  const [next = '', after = ''] = words.slice(at + 1, at + 3).map(([word]) => word);
  if (!/^\p{Lu}/u.test(next)) return false;
  return looksLikeRole(next) || (/^\p{Lu}/u.test(after) && looksLikeRole(after));
}

/**
 * The heading at the start of a paragraph right under the dates ("Acme – Austin, TX Buyer Negotiated prices with …"), or
 * null. It ends where the words stop being a title: at a verb, a label, a sign, or a small letter.
 */
export function gluedHeading(line: Line | undefined, isBody: boolean): Line | null {
  if (line === undefined || !isBody || line.bullet || line.text.length < PARAGRAPH) return null;
  const words = [...line.text.slice(0, HEAD_CHARS).matchAll(/\S+/g)];
  let end = 0;
  let role = false;
  for (const [i, word] of words.entries()) {
    const bare = word[0].replace(/^[("“]+|[,;:.)"”]+$/g, '');
    const next = words[i + 1]?.[0] ?? '';
    const startsSentence = role && /^\p{Lu}/u.test(bare) && /^\p{Ll}/u.test(next) && !PARTICLE.test(next);
    // "Designer (contract) Acme": what stands in brackets is part of the heading.
    const isCapital =
      /^[\p{Lu}\d&–—|/-]/u.test(bare) || bare === ',' || word[0] === ',' || /^\(\p{L}+\)$/u.test(word[0]);
    // "Registered Nurse", "Telemarketing Agent": what ends like a verb belongs to the noun behind it.
    const isOfTitle = !role && /(?:ed|ing)$/.test(bare) && isRoleAhead(words, i);
    if ((TELLS.test(bare) && !isOfTitle) || /^["“]/.test(word[0]) || (!isCapital && !PARTICLE.test(bare)))
      break;
    if (startsSentence && !looksLikeRole(bare)) break;
    if (isCapital) end = word.index + word[0].length;
    role ||= looksLikeRole(bare);
    if (role && /[.:;]$/.test(word[0])) break;
  }
  if (!role || end === 0) return null;
  const text = line.text.slice(0, end).replace(/[\s,;:–—-]+$/, '');
  return { ...line, text, end: line.start + text.length };
}
