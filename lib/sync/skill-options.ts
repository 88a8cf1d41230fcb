/** Skills in the words of the ATS's own choices. Pure. */
import { labelOf, mapOptions } from '@/lib/engine';
import type { SkillOptions } from '@/lib/mapping';
import type { FieldDef } from '@/lib/model';
import type { Content } from './convert';

/**
 * The options that stand for these canonical ids, by the user's choice first. A skill without one keeps its own label,
 * so that the plan can say how many are left out; one that the user never wants written is not named at all.
 */
export function skillsAs(field: FieldDef, ids: readonly string[], chosen: SkillOptions = {}): Content {
  const { mapped } = mapOptions(
    new Map(ids.map((id) => [id, 1])),
    field.options,
    new Map(Object.entries(chosen)),
  );
  const list = ids.flatMap((id) => {
    if (chosen[id] === null) return [];
    return mapped.get(id)?.option.label ?? labelOf(id);
  });
  return { text: list.join(', '), list };
}
