import { expect, it } from 'vitest';
import { createMemoryStore } from '../../tests/faults/memory-store';
import type { KeyShelf } from './checkpoint';
import { checkpointNow, SIGN_EVERY } from './checkpoints';
import { exportLog } from './export';
import { DEVICE_KEY, type Happening } from './kinds';
import { verifyText } from './packet';
import { createRecorder } from './recorder';

function shelf(): KeyShelf {
  const keys = new Map<string, { id: string; key: CryptoKey }>();
  return { get: async (id) => keys.get(id), put: async (row) => keys.set(row.id, row) };
}
const happening: Happening = { kind: 'erased', applicationKey: DEVICE_KEY, data: {} };

it('is told after so many entries, however they come, and each signature holds on another machine', async () => {
  const [store, keys] = [createMemoryStore(), shelf()];
  let nowMs = 1_800_000_000_000;
  const signing: Promise<unknown>[] = [];
  const recorder = createRecorder({
    nowMs: () => nowMs,
    newSalt: () => crypto.randomUUID(),
    onMilestone: () => signing.push(Promise.resolve().then(() => checkpointNow(store.audit, keys, nowMs))),
  });
  const add = (count: number) =>
    store.transaction(({ audit }) => recorder.add(audit, ...Array<Happening>(count).fill(happening)));
  await add(SIGN_EVERY - 1);
  expect(signing).toHaveLength(0);
  await add(1);
  await Promise.all(signing);
  nowMs += 86_400_000;
  await add(2 * SIGN_EVERY + 3);
  await Promise.all(signing);
  expect(signing).toHaveLength(2);

  const text = JSON.stringify(await exportLog(store.audit, keys, nowMs));
  const verdict = await verifyText(text);
  expect(verdict).toMatchObject({
    ok: true,
    checkpoints: [
      { seq: SIGN_EVERY, atMs: nowMs - 86_400_000 },
      { seq: 3 * SIGN_EVERY + 3, atMs: nowMs },
    ],
  });
});

it('signs nothing twice and makes one key, however many ask at once', async () => {
  const [store, keys] = [createMemoryStore(), shelf()];
  expect(await checkpointNow(store.audit, keys, 1)).toBeNull();
  const recorder = createRecorder({ nowMs: () => 1, newSalt: () => 'salt' });
  await store.transaction(({ audit }) => recorder.add(audit, happening));
  const all = await Promise.all([1, 2, 3].map((atMs) => checkpointNow(store.audit, keys, atMs)));
  expect(new Set(all.map((one) => one?.publicKey)).size).toBe(1);
  expect(await checkpointNow(store.audit, keys, 9)).toEqual((await store.audit.checkpoints(1, 9))[0]);
});
