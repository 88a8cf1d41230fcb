/** What an imported entry looks like where it is sent, stored or read from a file. */
import { z } from 'zod';

const id = z.string().max(200);
const ids = z.array(id).max(2000).optional();
const ownId = id.regex(/^(?:esco|onet):[\p{L}\p{N}._-]+$/u);
const label = z.string().min(1).max(300);
const alias = z.array(z.string().max(2000)).max(100).optional();

export const skillShape = z.object({
  id: ownId,
  label,
  kind: z.enum(['skill', 'tool', 'licence', 'knowledge', 'soft']).optional(),
  alias,
  broader: ids,
});
export const occupationShape = z.object({ id: ownId, label, alias, skills: ids, group: id.optional() });

/** More than ESCO and O*NET hold together. */
export const extraShape = z.object({
  skills: z.array(skillShape).max(60_000),
  occupations: z.array(occupationShape).max(20_000),
});

export const fileReadShape = z.object({
  file: z.string().max(300),
  kind: z.string().max(100),
  rows: z.int(),
  leftOut: z.int(),
});
