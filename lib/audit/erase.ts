/** Erasing a person (GDPR, article 17): everything outside the chain goes, the chain itself stays whole. */
import type { SyncStore } from '@/lib/sync/outbox-store';
import type { Recorder } from './recorder';

/** Deletes what is kept of the applications whose key starts with `prefix`; answers how many records went. */
export const eraseCandidate = (store: SyncStore, recorder: Recorder, prefix: string): Promise<number> =>
  store.erase(prefix, async ({ audit }) => {
    const subjects = await audit.subjectsUnder(prefix);
    // Said while the salt is still there, so that the entry can be told to be about this person until now.
    await recorder.add(
      audit,
      ...subjects.map(({ key }) => ({ kind: 'erased' as const, applicationKey: key, data: {} })),
    );
  });
