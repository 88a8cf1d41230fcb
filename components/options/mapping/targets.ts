import { DEFAULTS, FITS, proposedField, type Target, targetSchema, type ValueName } from '@/lib/mapping';
import type { FieldDef } from '@/lib/model';

/** The values a person can send elsewhere; the audit id always stands in the note, by which it is found again. */
export const ROWS: readonly { value: ValueName; words: string; tag?: boolean }[] = [
  { value: 'match_score', words: 'A whole number from 0 to 100' },
  { value: 'score_reason', words: 'One or two lines' },
  { value: 'skills_normalized', words: 'Canonical skill ids', tag: true },
  { value: 'primary_experience', words: 'Years, domain and title' },
  { value: 'parsed_education', words: 'Degree, field, school, year' },
  { value: 'resume_parsed_text', words: 'The whole text' },
  { value: 'source_channel', words: 'linkedin, referral, job_board …', tag: true },
  { value: 'automated_tags', words: 'relocation_ok, urgent', tag: true },
];

/** A target as the value of a select, and back. */
export const toOption = (target: Target): string => JSON.stringify(target);
export const fromOption = (option: string): Target => targetSchema.parse(JSON.parse(option));

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
  const plain: Choice[] = [
    { option: toOption({ kind: 'nothing' }), label: 'Nowhere' },
    { option: toOption({ kind: 'note' }), label: 'Private note' },
  ];
  if (row.tag) plain.push({ option: toOption({ kind: 'tag' }), label: 'Tags' });
  if (DEFAULTS[row.value].kind === 'proposed field')
    plain.unshift({
      option: toOption({ kind: 'proposed field' }),
      label: proposed ? `Proposed: ${proposed.name}` : 'Proposed field (none in this ATS yet)',
    });
  const fitting = fields.filter((field) => FITS[row.value].includes(field.type));
  return {
    plain,
    fields: fitting.map((field) => ({
      option: toOption(fieldTarget(field)),
      label: `${field.name} (${field.type.replace('_', ' ')}, ${field.owner})`,
    })),
  };
}
