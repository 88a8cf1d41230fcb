/** Zoho Recruit's ids, field types, scopes and bodies, as the emulator takes them. */
import { z } from 'zod';
import type { Field } from '../greenhouse/field-book';

export const ORG = '846336';
/** Eighteen digits, the account's own first. */
export const toId = (id: number): string => ORG + String(id).padStart(12, '0');
export const fromId = (id: string | undefined): number =>
  id?.startsWith(ORG) && id.length === 18 ? Number(id.slice(ORG.length)) : Number.NaN;
export const TYPES: Readonly<Record<string, string>> = {
  short_text: 'text',
  long_text: 'textarea',
  number: 'double',
  yes_no: 'boolean',
  date: 'date',
  single_select: 'picklist',
  multi_select: 'multiselectpicklist',
};
export const apiName = (field: Field): string => field.name.replace(/\W+/g, '_');
export const newNote = z.strictObject({
  data: z.tuple([
    z.strictObject({
      Note_Title: z.string(),
      Note_Content: z.string().min(1),
      Parent_Id: z.string(),
      se_module: z.literal('Candidates'),
    }),
  ]),
});
export const changes = z.strictObject({
  data: z.tuple([z.record(z.string(), z.unknown())]),
  trigger: z.array(z.string()).max(0),
});
export const newTags = z.strictObject({
  tags: z.array(z.strictObject({ name: z.string().min(1).max(25) })).min(1),
});
/** A stored value with its options by their text. */
export const labelled = ({ value_type, options }: Field, value: unknown): unknown => {
  const of = (one: unknown) => options.find((option) => option.id === one)?.name;
  if (value === null || value === undefined || !value_type.endsWith('_select')) return value ?? null;
  return Array.isArray(value) ? value.map(of) : of(value);
};
/** What a request needs. */
export function scopeOf(method: string, path: string): string {
  if (path.includes('/search')) return 'ZohoRecruit.search.READ';
  if (method === 'GET')
    return path.includes('/settings/') ? 'ZohoRecruit.settings.READ' : 'ZohoRecruit.modules.READ';
  if (path.endsWith('/Notes')) return 'ZohoRecruit.modules.notes.CREATE';
  return method === 'PUT' ? 'ZohoRecruit.modules.UPDATE' : 'ZohoRecruit.settings.tags.ALL';
}
