import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { type AuditEntry, nextEntry, sealOf } from './chain';
import { type Checkpoint, signCheckpoint, signText } from './checkpoint';
import { sealedText, verifyPacket, verifyText } from './packet';

const entries: AuditEntry[] = [];
const details = Array.from({ length: 6 }, (_, i) => ({
  salt: `s${i}`,
  content: { value: i, name: `N ${i}` },
}));
for (const [i, { salt, content }] of details.entries())
  entries.push(
    nextEntry(entries.at(-1), {
      atMs: 1_700_000_000_000 + i,
      kind: 'sent',
      subject: 'a'.repeat(32),
      data: { value: 'match_score', nth: i },
      sealed: sealOf(salt, content),
    }),
  );
let checkpoint: Checkpoint;
const keys = new Map<string, { id: string; key: CryptoKey }>();
const shelf = {
  get: async (id: string) => keys.get(id),
  put: async (row: { id: string; key: CryptoKey }) => keys.set(row.id, row),
};
beforeAll(async () => {
  checkpoint = await signCheckpoint(shelf, { seq: 6, hash: entries[5]?.hash ?? '', atMs: 1 });
});
const packet = (changes: object = {}) => ({
  format: 'candor-log-1',
  exportedAtMs: 1,
  entries: structuredClone(entries),
  details: details.map((one) => ({ ...one, hash: sealOf(one.salt, one.content) })),
  checkpoints: [checkpoint],
  ...changes,
});

it('counts the entries of a whole log, also when a person has been erased from it', async () => {
  expect(await verifyPacket(packet())).toMatchObject({ ok: true, entries: 6, details: 6 });
  expect(await verifyPacket(packet({ details: [] }))).toMatchObject({ ok: true, entries: 6, details: 0 });
  expect(await verifyPacket(packet({ entries: [], details: [], checkpoints: [] }))).toMatchObject({
    ok: true,
  });
});

it('fails when any one character of the entries is another', async () => {
  const text = JSON.stringify(packet().entries);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: text.length - 1 }),
      fc.constantFrom('0', '7', 'x', '"', '}'),
      async (at, letter) => {
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        fc.pre(changed !== text);
        let parsed: unknown;
        try {
          parsed = JSON.parse(changed);
        } catch {
          return;
        }
        // "1.7e12" and the like: another spelling of the same content is no change of content.
        fc.pre(JSON.stringify(parsed) !== text);
        expect(await verifyPacket(packet({ entries: parsed }))).toMatchObject({ ok: false });
      },
    ),
    { numRuns: 200, seed: 5 },
  );
});

it('finds an entry left out, moved or cut off at the end, a changed detail and a foreign signature', async () => {
  for (const changed of [
    entries.slice(1),
    [...entries].reverse(),
    entries.slice(0, 5),
    entries.filter((_, i) => i !== 2),
  ])
    expect(await verifyPacket(packet({ entries: changed, details: [] }))).toMatchObject({ ok: false });
  const [first] = packet().details;
  expect(await verifyPacket(packet({ details: [{ ...first, content: { value: 99 } }] }))).toEqual({
    ok: false,
    why: 'Entry 1 does not fit: what it refers to was changed.',
  });
  expect(await verifyPacket(packet({ checkpoints: [{ ...checkpoint, atMs: 2 }] }))).toMatchObject({
    ok: false,
  });
});

it('says in words that a file is not a log', async () => {
  expect(await verifyPacket({ hello: 1 })).toMatchObject({
    ok: false,
    why: expect.stringContaining('not a log'),
  });
});

it('fails when any byte of the saved file is another, and names the entry where it lies in one', async () => {
  const whole = packet({ subjects: [] });
  const text = JSON.stringify({ ...whole, seal: await signText(shelf, sealedText(whole)) });
  expect(await verifyText(text)).toMatchObject({ ok: true, entries: 6 });
  const bytes = new TextEncoder().encode(text);
  const [from, to] = [text.indexOf('"entries":[') + 11, text.indexOf('],"details"')];
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const changed = bytes.map((byte, i) => (i === at ? byte ^ flip : byte));
      const verdict = await verifyText(new TextDecoder().decode(changed));
      expect(verdict).toMatchObject({ ok: false });
      if (!verdict.ok && at > from && at < to) expect(verdict.why).toMatch(/[Ee]ntry \d|Entries \d/);
    }),
    { numRuns: 500, seed: 7 },
  );
  expect(await verifyText(JSON.stringify(JSON.parse(text), null, 1))).toMatchObject({ ok: false });
});
