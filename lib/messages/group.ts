/** What every group of messages is made of. */
import { z } from 'zod';
import { type AppError, ERROR_KINDS } from '@/lib/result';

/** `panel`: a panel inside an ATS page; the sender's tab decides which candidate it is about. */
export type MessageGroup = Record<
  string,
  { from: 'panel' | 'extension-page'; input: z.ZodType; output: z.ZodType }
>;

export const appErrorSchema = z.object({
  kind: z.enum(ERROR_KINDS),
  message: z.string(),
  detail: z.string().optional(),
  atsName: z.string().optional(),
  request: z.string().optional(),
  retryAtMs: z.number().optional(),
}) satisfies z.ZodType<AppError>;
