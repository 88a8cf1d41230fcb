/** The bodies that Ashby takes and the frames of its answers. */
import { z } from 'zod';

export const MOST = 100;
export const uuid = z.uuid();
export const paged = z.strictObject({
  limit: z.int().min(1).max(MOST).optional(),
  cursor: z.string().optional(),
});
export const notePaged = z.strictObject({ ...paged.shape, candidateId: uuid });
export const note = z.strictObject({
  candidateId: uuid,
  note: z.strictObject({ type: z.enum(['text/plain', 'text/html']), value: z.string().min(1) }),
  sendNotifications: z.literal(false),
  isPrivate: z.boolean(),
});
export const change = z.strictObject({
  objectId: uuid,
  objectType: z.enum(['Candidate', 'Application']),
  fieldId: uuid,
  fieldValue: z.unknown(),
});

/** With `archiveReasonId` it archives; Candor sends none. */
export const step = z.strictObject({ applicationId: uuid, interviewStageId: uuid });

export const refused = (code: string) => ({
  success: false,
  errors: [code],
  errorInfo: { code, message: code.replaceAll('_', ' ') },
});

/** A page of a list in Ashby's form, or what was wrong. */
export class Page {
  readonly body: Record<string, unknown>;
  constructor(results: unknown[], next: number | null, errors: string[] = []) {
    this.body =
      errors.length > 0
        ? { success: false, errors: errors.map((message) => ({ message })) }
        : {
            success: true,
            results,
            moreDataAvailable: next !== null,
            ...(next !== null && { nextCursor: String(next) }),
          };
  }
}
