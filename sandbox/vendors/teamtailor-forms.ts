/** The bodies that Teamtailor takes, and the ids of its fields' values. */
import { z } from 'zod';

/** Ids of values: one for each person and field. */
export const valueId = (personId: number, fieldId: number) =>
  `${personId}${String(fieldId).padStart(5, '0')}`;
export const ofValueId = (id: string) => ({
  personId: Number(id.slice(0, -5)),
  fieldId: Number(id.slice(-5)),
});

const ref = (type: string) =>
  z.strictObject({ data: z.strictObject({ id: z.string(), type: z.literal(type) }) });
const data = <T extends z.ZodRawShape>(type: string, shape: T) =>
  z.strictObject({ data: z.strictObject({ type: z.literal(type), ...shape }) });
const value = z.strictObject({ value: z.union([z.string(), z.number(), z.boolean()]).nullable() });
export const newNote = data('notes', {
  attributes: z.strictObject({ note: z.string().min(1), 'private-note': z.boolean() }),
  relationships: z.strictObject({ candidate: ref('candidates'), user: ref('users') }),
});
export const newValue = data('custom-field-values', {
  attributes: value,
  relationships: z.strictObject({ 'custom-field': ref('custom-fields'), owner: ref('candidates') }),
});
export const changedValue = data('custom-field-values', { id: z.string(), attributes: value });
export const changedTags = data('candidates', {
  id: z.string(),
  attributes: z.strictObject({ tags: z.array(z.string()) }),
});
export const changedStage = data('job-applications', {
  id: z.string(),
  relationships: z.strictObject({ stage: ref('stages') }),
});
