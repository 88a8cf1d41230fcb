/** How the skills of one demand hang together: alternatives, "and", "at least two of". */
import { findSkills, isSoft, type SkillMention } from '../find/skills';

const EXAMPLES =
  /such as|\be\.?g\.?\b|\bi\.?e\.?\b|\blike\b|one of|any of|similar|z\. ?b\.|wie etwa|par exemple|tels? que|como por|por ejemplo|por exemplo|zoals|bijvoorbeeld|one or more of/i;
const OR = /(?<![\p{L}])(?:or|and\/or|andor|oder|bzw|beziehungsweise|ou|o|u|of)(?![\p{L}])|\//iu;
const COMMA = /^\s*[,;/]\s*$/;
const COUNT =
  /\b(?:at least|mindestens|au moins|al menos|pelo menos|minstens|minimum) (one|two|three|1|2|3|eine|zwei|drei|une?|deux|trois|un[oa]|dos|tres|uma?|duas|dois|três|één|twee|drie) (?:of|from|der|von|des|de|dos|das|los|las|van)(?![\p{L}])|\b(one|two|three) or more of\b|\b(?:one|any) of the following\b/iu;
const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  '2': 2,
  '3': 3,
  zwei: 2,
  drei: 3,
  deux: 2,
  trois: 3,
  dos: 2,
  tres: 3,
  duas: 2,
  dois: 2,
  três: 3,
  twee: 2,
  drie: 3,
};

/** The number in "at least two of", else undefined. */
export function atLeast(text: string): number | undefined {
  const match = text.match(COUNT);
  return match ? (COUNTS[(match[1] ?? match[2] ?? 'one').toLowerCase()] ?? 1) : undefined;
}

const unique = (all: string[][]): string[][] => [
  ...new Map(all.map((group) => [group.join('|'), group])).values(),
];

/** A run of commas that ends in "or" is one set of alternatives: "Java, Go or Rust". */
function joinsNext(text: string, mentions: readonly SkillMention[], i: number): boolean {
  for (let at = i; at + 1 < mentions.length; at++) {
    const between = text.slice(mentions[at]?.end, mentions[at + 1]?.start);
    if (between.length < 24 && OR.test(between)) return true;
    if (!COMMA.test(between)) return false;
  }
  return false;
}

/** Groups the hard skills of a text, or its soft ones where it names no other: alternatives share a group. */
export function groupsOf(text: string): string[][] {
  const found = findSkills(text).filter((mention) => mention.polarity !== 'negated');
  const hard = found.filter((mention) => !isSoft(mention.id));
  const used = hard.length > 0 ? hard : found;
  if (atLeast(text) !== undefined) return unique(used.map((mention) => [mention.id]));
  if (used.length > 1 && EXAMPLES.test(text)) return [[...new Set(used.map((mention) => mention.id))]];
  const out: string[][] = [];
  used.forEach((mention, i) => {
    const group = out.at(-1);
    if (i > 0 && group && joinsNext(text, used, i - 1)) group.push(mention.id);
    else out.push([mention.id]);
  });
  return unique(out.map((group) => [...new Set(group)]));
}
