/** Facts for the write-back: skills, main experience and tags, each with its quotes. */

import { isSoft } from './find/skills';
import type { Evidence } from './match/evidence';
import { yearsIn } from './match/evidence';
import { occupations } from './taxonomy/graph';
import type { Quote, Score, SkillHit, Span } from './types';

const QUOTES_A_SKILL = 3;

/** The exact piece of the text a span points at. */
export const quote = (text: string, { start, end }: Span): Quote => ({
  start,
  end,
  text: text.slice(start, end),
});

export function skillHits(evidence: Evidence): SkillHit[] {
  const hits = new Map<string, SkillHit>();
  for (const line of evidence.lines)
    for (const mention of line.skills) {
      if (mention.polarity !== 'plain' || isSoft(mention.id)) continue;
      const hit = hits.get(mention.id) ?? { id: mention.id, label: mention.label, quotes: [] };
      if (hit.quotes.length < QUOTES_A_SKILL) hit.quotes.push(quote(evidence.resume.text, mention));
      hits.set(mention.id, hit);
    }
  return [...hits.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The family of occupations in which the dated titles spent most years; the latest of its titles. */
export function primaryExperience(evidence: Evidence): Score['primaryExperience'] {
  const families = new Map<string, { label: string; title: string; positions: number[]; latest: number }>();
  for (const title of evidence.titles) {
    const known = title.occupations.map(({ id }) => occupations.get(id)).find(Boolean);
    const key = known?.family ?? '';
    const own = families.get(key) ?? {
      label: known?.familyLabel ?? '',
      title: '',
      positions: [],
      latest: -1,
    };
    own.positions.push(evidence.resume.positions.indexOf(title.position));
    const end = title.months?.end ?? 0;
    if (end > own.latest) Object.assign(own, { latest: end, title: title.position.title });
    families.set(key, own);
  }
  const ranked = [...families.values()]
    .map((family) => ({ ...family, years: Math.round(yearsIn(evidence, family.positions) * 10) / 10 }))
    .sort(
      (a, b) => Number(b.label !== '') - Number(a.label !== '') || b.years - a.years || b.latest - a.latest,
    );
  const [main] = ranked;
  return main ? { years: main.years, domain: main.label, title: main.title } : null;
}

const RELOCATE =
  /\b(?:(?:willing|open|ready|happy|able) to relocat\w*|will relocate|open to relocation|umzugsbereit|relocation ok)\b/i;
const URGENT =
  /\b(?:available (?:immediately|now|at once)|immediate(?:ly)? (?:availab\w*|start|joiner)|can start immediately|sofort verfügbar|ab sofort)\b/i;

/** Only what the candidate says; `diversity` is never inferred from a resume. */
export function tagsOf(evidence: Evidence): Score['tags'] {
  const { text } = evidence.resume;
  return (
    [
      ['relocation_ok', RELOCATE],
      ['urgent', URGENT],
    ] as const
  ).flatMap(([tag, pattern]) => {
    const match = text.match(pattern);
    if (match?.index === undefined) return [];
    return [{ tag, quotes: [quote(text, { start: match.index, end: match.index + match[0].length })] }];
  });
}
