import type { Line } from '../lines';
import { looksLikeRole } from './roles';

/** A heading with its text right behind it is a paragraph; a heading alone is shorter. */
const PARAGRAPH = 90;
const HEAD_CHARS = 140;
const PARTICLE = /^(?:of|and|for|the|to|in|de|du|des|der|für|und|del|la|y|e|do|da|van|en|&|\/|-|–|,)$/iu;
/** Words that begin the telling, not the title: verbs, and labels such as "Responsibilities". */
const TELLS =
  /^(?:\p{L}+(?:ed|ing)|responsib\p{L}+|duties|accomplishments?|achievements?|led|ran|built|oversaw|sold|wrote|made|taught|provide|manage|develop|assist|maintain|perform|ensure|create|supervise|work|handle|coordinate|support|plan|prepare|i|my|this|key|main)$/iu;

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
    const isCapital = /^[\p{Lu}\d&–—|/-]/u.test(bare) || bare === ',' || word[0] === ',';
    if (TELLS.test(bare) || /^["“]/.test(word[0]) || (!isCapital && !PARTICLE.test(bare))) break;
    if (startsSentence && !looksLikeRole(bare)) break;
    if (isCapital) end = word.index + word[0].length;
    role ||= looksLikeRole(bare);
    if (role && /[.:;]$/.test(word[0])) break;
  }
  if (!role || end === 0) return null;
  const text = line.text.slice(0, end).replace(/[\s,;:–—-]+$/, '');
  return { ...line, text, end: line.start + text.length };
}
