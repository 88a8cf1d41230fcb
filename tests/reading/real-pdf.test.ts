/**
 * Real resumes, which lie outside the project: what is found in them as counts and kinds. The counts of those marked
 * `seen` were compared by eye, of 21 with the pages and of 19 with the text that pdftotext takes from them; `misses` says
 * in how many places reading falls short.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseResume } from '@/lib/engine/read';
import { hasData } from '../bench/engine/data';
import { readPdfs } from '../bench/engine/reading';
import { countsOf } from '../bench/engine/reading-counts';

const expected = z
  .record(z.string(), z.looseObject({ seen: z.boolean().optional(), misses: z.string().optional() }))
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, 'real-pdf.expected.json'), 'utf8')));

const here = hasData('pdf');
if (!here) process.stderr.write('../shared/data/pdf is not here; the real resumes are left out.\n');

it.skipIf(!here)(
  'reads what the pages show',
  async () => {
    const found: Record<string, unknown> = {};
    for (const { id, bytes } of readPdfs()) {
      const result = await parseResume(bytes);
      const { seen, misses } = expected[id] ?? {};
      const notes = { ...(seen ? { seen } : {}), ...(misses ? { misses } : {}) };
      found[id] = { ...(result.ok ? countsOf(result.value) : { error: result.error.kind }), ...notes };
    }
    expect(found).toEqual(expected);
  },
  60_000,
);
