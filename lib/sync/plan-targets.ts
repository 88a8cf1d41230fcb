/** Which value goes where: the user's choice or the default, and each field to one value only. Pure. */
import { DEFAULTS, type Mapping, proposedField, type Target } from '@/lib/mapping';
import type { FieldDef } from '@/lib/model';
import type { WritableValue } from './values';

export interface Routed {
  one: WritableValue;
  target: Target;
  /** The field that the target names, where the ATS has it. */
  field?: FieldDef;
  /** The label of the value that has the field already: two would overwrite each other at every write-back. */
  takenBy?: string;
}

const isField = ({ kind }: Target): boolean => kind === 'field' || kind === 'proposed field';

function fieldFor(
  target: Target,
  { value }: WritableValue,
  fields: readonly FieldDef[],
): FieldDef | undefined {
  if (target.kind === 'proposed field') return proposedField(value, fields);
  if (target.kind !== 'field') return undefined;
  return fields.find((one) => one.key === target.key && one.owner === target.owner);
}

/** In the order of the values. Where two want one field, the user's choice goes before a proposal, the earlier before the later. */
export function route(
  values: readonly WritableValue[],
  mapping: Mapping,
  fields: readonly FieldDef[],
): Routed[] {
  const takers = new Map<FieldDef, string>();
  const routed = values.map((one): Routed => {
    const target = mapping[one.value] ?? DEFAULTS[one.value];
    return { one, target, field: isField(target) ? fieldFor(target, one, fields) : undefined };
  });
  const chosenFirst = [...routed].sort(
    (a, b) => Number(a.target.kind === 'proposed field') - Number(b.target.kind === 'proposed field'),
  );
  for (const each of chosenFirst) {
    if (!each.field) continue;
    each.takenBy = takers.get(each.field);
    takers.set(each.field, each.takenBy ?? each.one.label);
  }
  return routed;
}
