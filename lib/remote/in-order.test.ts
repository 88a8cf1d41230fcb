import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { inOrder } from './in-order';

test('keys stand as they were sent, those of the schema after them, unknown ones not at all', () => {
  const schema = z.object({
    a: z.number().default(1),
    b: z.array(z.object({ c: z.string(), d: z.string() })),
  });
  const sent = { extra: 1, b: [{ d: 'x', c: 'y', e: 'z' }] };
  expect(JSON.stringify(inOrder(schema.parse(sent), sent))).toBe('{"b":[{"d":"x","c":"y"}],"a":1}');
});

test('JSON that a schema leaves as it is comes out byte for byte', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const sent = JSON.parse(text);
      const parsed = z.json().parse(sent);
      expect(JSON.stringify(inOrder(parsed, sent))).toBe(JSON.stringify(parsed));
    }),
  );
});
