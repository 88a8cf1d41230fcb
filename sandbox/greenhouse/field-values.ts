import { z } from 'zod';
import type { Field, FieldBook, FieldOwner, StoredFields } from './field-book';

const SHORT_TEXT_MAX = 255;

const text = z.string();
const bySimpleType: Record<string, z.ZodType> = {
  short_text: text.max(SHORT_TEXT_MAX),
  long_text: text,
  rich_text: text,
  url: z.url(),
  date: z.iso.date(),
  yes_no: z.boolean(),
  number: z.union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ]),
};

function schemaOf(field: Field): z.ZodType {
  const optionId = z.coerce.number().refine((id) => field.options.some((option) => option.id === id));
  if (field.value_type === 'single_select') return optionId;
  if (field.value_type === 'multi_select') return z.array(optionId);
  return bySimpleType[field.value_type] ?? z.never();
}

export interface FieldChange {
  name_key?: string | undefined;
  custom_field_id?: number | undefined;
  value?: unknown;
}

/**
 * Checks a PATCH's `custom_fields` against the company's fields. Selects take option ids; null empties a field.
 * Either every change is good or `errors` says what is wrong with each.
 */
export function checkChanges(book: FieldBook, owner: FieldOwner, changes: FieldChange[]) {
  const values: StoredFields = {};
  const errors: string[] = [];
  for (const change of changes) {
    const field = book.find(
      (known) =>
        known.field_type === owner &&
        (known.name_key === change.name_key || known.id === change.custom_field_id),
    );
    if (!field) {
      errors.push(`custom field ${change.name_key ?? change.custom_field_id} does not exist`);
      continue;
    }
    const checked = schemaOf(field).nullable().safeParse(change.value);
    if (checked.success) values[field.name_key] = checked.data;
    else errors.push(`${field.name_key} is not a valid ${field.value_type}`);
  }
  return { values, errors };
}
