import { type Queryable, rows } from '../store/open';

export type FieldOwner = 'candidate' | 'application';

export interface Field {
  id: number;
  name: string;
  name_key: string;
  field_type: FieldOwner;
  value_type: string;
  options: { id: number; name: string }[];
}

/** Every custom field of the company with its options, as reading and writing values need them. */
export type FieldBook = Field[];

export const loadFieldBook = (db: Queryable): Promise<FieldBook> =>
  rows<Field>(
    db,
    `SELECT f.*, coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) ORDER BY o.id)
       FROM custom_field_options o WHERE o.custom_field_id = f.id), '[]') AS options
     FROM custom_fields f ORDER BY f.id`,
  );

/** Stored values keyed by `name_key`, every field present; an empty one is null. */
export type StoredFields = Record<string, unknown>;

/** Values as the API and the pages show them: options by label, not by id. */
export function readableFields(book: FieldBook, owner: FieldOwner, stored: StoredFields) {
  const own = book.filter((field) => field.field_type === owner);
  return Object.fromEntries(
    own.map((field) => [
      field.name_key,
      { name: field.name, type: field.value_type, value: readable(field, stored[field.name_key]) },
    ]),
  );
}

function readable(field: Field, value: unknown): unknown {
  const labelOf = (id: unknown) => field.options.find((option) => option.id === id)?.name ?? null;
  if (value === undefined || value === null) return null;
  if (field.value_type === 'single_select') return labelOf(value);
  if (field.value_type === 'multi_select' && Array.isArray(value)) return value.map(labelOf);
  return value;
}
