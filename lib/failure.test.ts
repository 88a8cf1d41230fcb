import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { checkLog } from './audit/export';
import { createRecorder } from './audit/recorder';
import { failureOf } from './failure';
import { CandorDb } from './store/db';
import { createDexieStore } from './store/sync-store';
import { createOutbox } from './sync/outbox';
import type { PlannedWrite } from './sync/plan';

const write = (id: string): PlannedWrite => ({
  id,
  ref: { connectionId: 'gh', candidateId: '1', applicationId: '2' },
  applicationKey: 'gh/1/2',
  value: 'score_reason',
  destination: { kind: 'note', text: 'x' },
  auditId: `CND-${id}`,
  line: '',
});

describe('storage full', () => {
  it('half of a change is none: outbox and log stay as they were, say why, and go on once there is room', async () => {
    const db = new CandorDb(`full-${crypto.randomUUID()}`);
    const store = createDexieStore(db);
    const outbox = createOutbox(
      store,
      createRecorder({ nowMs: () => 1, newSalt: () => crypto.randomUUID() }),
      () => 1,
    );
    await outbox.enqueue([write('first')]);
    const logged = await db.audit.count();
    let full = true;
    // The outbox's row is in by then; the log's line no longer fits.
    db.audit.hook('creating', () => {
      if (full) throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    const failed = await outbox.enqueue([write('second')]).then(
      () => null,
      (error: unknown) => failureOf(error),
    );
    expect(failed).toMatchObject({
      kind: 'storage-full',
      message: expect.stringMatching(/no room left .* nothing was lost/),
    });
    expect((await outbox.all()).map(({ id }) => id)).toEqual(['first']);
    expect(await db.audit.count()).toBe(logged);
    full = false;
    await outbox.enqueue([write('second')]);
    expect((await outbox.all()).map(({ id }) => id).sort()).toEqual(['first', 'second']);
    expect(await checkLog(store.audit)).toMatchObject({ broken: null });
  });
  it('is known by its name, also inside another error; anything else is not', () => {
    expect(failureOf({ name: 'AbortError', inner: { name: 'QuotaExceededError' } }).kind).toBe(
      'storage-full',
    );
    expect(failureOf(new TypeError('x is undefined'))).toMatchObject({
      kind: 'internal',
      detail: 'TypeError: x is undefined',
    });
    expect(failureOf('thrown text').kind).toBe('internal');
  });
});
