/** Canonical skill ids ↔ an ATS's own option labels (the choices of a multi-select field). */
import { fold, words } from '../text/tokens';
import { namesOf, skills } from './graph';

/** One choice of the ATS's field. */
export interface AtsOption {
  id: string;
  label: string;
}
export type MappedBy = 'hand' | 'exact' | 'alias' | 'normalised';
export interface OptionMapping {
  /** Canonical skill id → the option, and by which rule. */
  mapped: ReadonlyMap<string, { option: AtsOption; by: MappedBy }>;
  /** Skill ids without an option, the most frequent first. */
  unmapped: { id: string; label: string; count: number }[];
}

const lower = (text: string): string => text.trim().toLowerCase();
/** "Node.js (advanced)" and "node js" meet: marks, plurals, accents and what stands in brackets do not count. */
const normalised = (text: string): string =>
  words(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
    .map(fold)
    .join(' ');

function indexOf(options: readonly AtsOption[], key: (label: string) => string): Map<string, AtsOption> {
  const index = new Map<string, AtsOption>();
  for (const option of options) if (!index.has(key(option.label))) index.set(key(option.label), option);
  index.delete('');
  return index;
}

/**
 * Maps skills to options: by hand first, then the same label, then one of our other names, then the normalised wording.
 * `counts` are canonical ids with how often they occurred; `byHand` gives an option id, or null for "never write this one".
 * A hand mapping to an option that the ATS no longer has is ignored.
 */
export function mapOptions(
  counts: ReadonlyMap<string, number>,
  options: readonly AtsOption[],
  byHand: ReadonlyMap<string, string | null> = new Map(),
): OptionMapping {
  const byId = new Map(options.map((option) => [option.id, option]));
  const byLabel = indexOf(options, lower);
  const byWording = indexOf(options, normalised);
  const mapped = new Map<string, { option: AtsOption; by: MappedBy }>();
  const unmapped: OptionMapping['unmapped'] = [];
  for (const [id, count] of counts) {
    const skill = skills.get(id);
    const hand = byHand.get(id);
    if (hand === null) continue;
    const found = (option: AtsOption | undefined, by: MappedBy) => (option ? { option, by } : undefined);
    const names = skill ? namesOf(skill) : [];
    const match =
      found(hand === undefined ? undefined : byId.get(hand), 'hand') ??
      found(skill && byLabel.get(lower(skill.label)), 'exact') ??
      found(
        first(names, (name) => byLabel.get(lower(name))),
        'alias',
      ) ??
      found(
        first(names, (name) => byWording.get(normalised(name))),
        'normalised',
      );
    if (match) mapped.set(id, match);
    else unmapped.push({ id, label: skill?.label ?? id, count });
  }
  unmapped.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return { mapped, unmapped };
}

function first<T>(names: readonly string[], look: (name: string) => T | undefined): T | undefined {
  for (const name of names) {
    const found = look(name);
    if (found) return found;
  }
  return undefined;
}

/** The canonical id that an option stands for, by the same rules; undefined where none does. */
export function skillOfOption(option: AtsOption): string | undefined {
  const label = lower(option.label);
  const wording = normalised(option.label);
  let near: string | undefined;
  for (const skill of skills.values())
    for (const name of namesOf(skill)) {
      if (lower(name) === label) return skill.id;
      if (normalised(name) === wording) near ??= skill.id;
    }
  return near;
}
