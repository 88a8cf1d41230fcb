/** Facts for the write-back: skills, main experience and tags, each with its quotes. */

import { isSoft } from './find/skills';
import type { Evidence } from './match/evidence';
import { yearsIn } from './match/evidence';
import { noticesIn, relocationQuotes } from './tag-words';
import { occupationById } from './taxonomy/graph';
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
    const known = title.occupations.map(({ id }) => occupationById(id)).find(Boolean);
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

/** Weeks until somebody can begin, up to which the resume alone makes them urgent. */
const SOON_WEEKS = 2;

/** Only what the candidate says; `diversity` is never inferred from a resume. */
export function tagsOf(evidence: Evidence): Score['tags'] {
  const { text } = evidence.resume;
  const soon = noticesIn(text).filter(({ weeks }) => weeks <= SOON_WEEKS);
  const found: Score['tags'] = [
    { tag: 'relocation_ok', quotes: relocationQuotes(text).slice(0, 1) },
    { tag: 'urgent', quotes: soon.slice(0, 1).map((one) => one.quote) },
  ];
  return found.filter(({ quotes }) => quotes.length > 0);
}
