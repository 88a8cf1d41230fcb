/** Zoho Recruit's custom fields of a candidate: known by their API name, selects by the text of their options. */
import { z } from 'zod';
import type { FieldDef, FieldValue } from '@/lib/model';
import { read, write } from './contract';
import { path } from './request';
import { id, list, text } from './shape';
import { DOCS } from './zohorecruit-api';

const TYPES: Readonly<Record<string, FieldDef['type']>> = {
  text: 'short_text',
  textarea: 'long_text',
  integer: 'number',
  double: 'number',
  bigint: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  picklist: 'single_select',
  multiselectpicklist: 'multi_select',
  website: 'url',
};
/** Names that could say how to reach a person, whose they are, or where they stand: never written, whatever they are. */
const OTHERS = /status|stage|pipeline|e-?mail|phone|mobile|skype|owner|(?:^|_)name|opt_?out|unsubscri|block/i;
export const isOurs = (apiName: string): boolean => /^\w{1,100}$/.test(apiName) && !OTHERS.test(apiName);

export const fields = read(
  `${DOCS}apiv2/field-meta.html`,
  () => ({ path: '/settings/fields', query: { module: 'Candidates' } }),
  z
    .object({
      fields: list(
        z.object({
          id,
          api_name: z.string(),
          field_label: text,
          data_type: z.string(),
          custom_field: z.boolean(),
          length: z.number().nullish(),
          pick_list_values: list(z.object({ display_value: z.string(), actual_value: z.string() })),
        }),
      ),
    })
    .transform((body) =>
      body.fields.flatMap((one): FieldDef[] => {
        const type = TYPES[one.data_type];
        const name = one.field_label ?? one.api_name;
        if (!type || !one.custom_field || !isOurs(one.api_name) || !isOurs(name.replace(/\W+/g, '_')))
          return [];
        const options = one.pick_list_values
          .filter((value) => value.actual_value !== '-None-')
          .map((value) => ({ id: value.actual_value, label: value.display_value }));
        const maxLength = type.endsWith('_text') ? (one.length ?? undefined) : undefined;
        return [{ id: one.id, key: one.api_name, name, owner: 'candidate', type, options, maxLength }];
      }),
    ),
);

/** `trigger: []` keeps workflows from running, which might mail somebody. */
export const setField = write(
  `${DOCS}apiv2/update-records.html`,
  (candidateId: string, field: FieldDef, value: FieldValue) => ({
    method: 'PUT',
    path: path`/Candidates/${candidateId}`,
    body: { data: [{ [field.key]: outward(field, value) }], trigger: [] },
  }),
  z.unknown(),
);
/** The only body that a candidate may be changed with: one field, and none that is not Candor's business. */
export const oneField = z.strictObject({
  data: z.tuple([
    z.record(z.string().refine(isOurs), z.unknown()).refine((row) => Object.keys(row).length === 1),
  ]),
  trigger: z.tuple([]),
});

function outward({ type, options }: FieldDef, value: FieldValue): FieldValue {
  const of = (label: string) => options.find((one) => one.label === label)?.id ?? label;
  if (type === 'single_select' && typeof value === 'string') return of(value);
  return type === 'multi_select' && Array.isArray(value) ? value.map(of) : value;
}
/** The values of these fields in a record, options by their label. */
export function valuesIn(row: Readonly<Record<string, unknown>>, defs: readonly FieldDef[]) {
  const shown = ({ key, options }: FieldDef): unknown => {
    const of = (one: unknown) => options.find((option) => option.id === one)?.label ?? one;
    const value = row[key] ?? undefined;
    return Array.isArray(value) ? value.map(of) : of(value);
  };
  return Object.fromEntries(defs.map((def): [string, unknown] => [def.key, shown(def)]));
}
