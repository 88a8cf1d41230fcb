import { t, type WordKey } from '@/components/ui/words';
import {
  DEFAULTS,
  FITS,
  type Mapping,
  proposedField,
  type Target,
  targetSchema,
  type ValueName,
} from '@/lib/mapping';
import type { FieldDef } from '@/lib/model';

/** The values a person can send elsewhere; the audit id always stands in the note, by which it is found again. */
export const ROWS: readonly { value: ValueName; words: WordKey; tag?: boolean }[] = [
  { value: 'match_score', words: 'mapping.row.match_score' },
  { value: 'score_reason', words: 'mapping.row.score_reason' },
  { value: 'skills_normalized', words: 'mapping.row.skills_normalized', tag: true },
  { value: 'primary_experience', words: 'mapping.row.primary_experience' },
  { value: 'parsed_education', words: 'mapping.row.parsed_education' },
  { value: 'resume_parsed_text', words: 'mapping.row.resume_parsed_text' },
  { value: 'source_channel', words: 'mapping.row.source_channel', tag: true },
  { value: 'automated_tags', words: 'mapping.row.automated_tags', tag: true },
  { value: 'decision', words: 'mapping.row.decision', tag: true },
];

/** A target as the value of a select, and back. */
export const toOption = (target: Target): string => JSON.stringify(target);
export const fromOption = (option: string): Target => targetSchema.parse(JSON.parse(option));

/** The field that a value goes to under this mapping, where it goes to one that is there. */
export function fieldOf(
  value: ValueName,
  mapping: Mapping,
  fields: readonly FieldDef[],
): FieldDef | undefined {
  const target = mapping[value] ?? DEFAULTS[value];
  if (target.kind === 'proposed field') return proposedField(value, fields);
  if (target.kind !== 'field') return undefined;
  return fields.find(({ owner, key }) => owner === target.owner && key === target.key);
}

export interface Choice {
  option: string;
  label: string;
}

const fieldTarget = ({ owner, key }: FieldDef): Target => ({ kind: 'field', owner, key });

/** Everything on offer for a value: only fields of a type that can hold it. */
export function choicesFor(
  row: (typeof ROWS)[number],
  fields: readonly FieldDef[],
): { plain: Choice[]; fields: Choice[] } {
  const proposed = proposedField(row.value, fields);
  const plain: Choice[] = [{ option: toOption({ kind: 'note' }), label: t('mapping.note') }];
  // What a person decided is always put on record.
  if (row.value !== 'decision')
    plain.unshift({ option: toOption({ kind: 'nothing' }), label: t('mapping.nowhere') });
  if (row.tag) plain.push({ option: toOption({ kind: 'tag' }), label: t('value.automated_tags') });
  if (DEFAULTS[row.value].kind === 'proposed field')
    plain.unshift({
      option: toOption({ kind: 'proposed field' }),
      label: proposed ? t('mapping.proposed', { field: proposed.name }) : t('mapping.noProposed'),
    });
  const fitting = fields.filter((field) => FITS[row.value].includes(field.type));
  return {
    plain,
    fields: fitting.map((field) => ({
      option: toOption(fieldTarget(field)),
      label: t('mapping.field', {
        name: field.name,
        type: t(`mapping.type.${field.type}`),
        owner: t(`mapping.owner.${field.owner}`),
      }),
    })),
  };
}
