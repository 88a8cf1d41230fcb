/** Which attached file a person wants read for an application, where it is not the newest resume. */
import type { CandorDb } from './db';

export const createResumeChoices = (db: CandorDb) => ({
  get: async (applicationKey: string): Promise<string | null> =>
    (await db.resumeChoices.get(applicationKey))?.attachmentId ?? null,
  put: async (applicationKey: string, attachmentId: string): Promise<void> => {
    await db.resumeChoices.put({ applicationKey, attachmentId });
  },
});
