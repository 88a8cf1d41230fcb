import { expect, it } from 'vitest';
import { scoreJob } from '@/lib/engine';
import { parseResume } from '@/lib/engine/read';
import { PARSE_ERRORS, resumeSchema, scoreSchema } from '@/lib/engine/types';
import { ADS } from './arbitrary-cv';
import { fuzzedFile, HOSTILE, seeds } from './fuzz';
import { makePdf } from './make';

const fair = await seeds();
const FILES = 400;

async function holds(bytes: Uint8Array, name: string): Promise<void> {
  const result = await parseResume(bytes);
  if (!result.ok) {
    expect(PARSE_ERRORS, name).toContain(result.error.kind);
    return;
  }
  expect(resumeSchema.safeParse(result.value).error, name).toBeUndefined();
  const [ad = { title: '', description: '' }] = ADS;
  const score = scoreJob(result.value, ad);
  expect(scoreSchema.safeParse(score).error, name).toBeUndefined();
  const points = score.findings.reduce((sum, one) => sum + one.points, 0);
  expect(score.value ?? 0, name).toBe(points);
}

it(`gives a score or a typed error for ${FILES} cut, changed and random files`, async () => {
  for (let seed = 1; seed <= FILES; seed++) await holds(fuzzedFile(fair, seed), `seed ${seed}`);
}, 120_000);

it.each(HOSTILE)('survives %s', async (name, make) => holds(make(), name), 60_000);

it('reads the first pages of 5,000', async () => {
  const bytes = await makePdf((doc) => {
    for (let i = 0; i < 5000; i++)
      doc.addPage().text(`Nurse ${[3, 5, 7, 11].map((k) => (k * i + 1e6).toString(36)).join(' ')}`, 50, 300);
  });
  const result = await parseResume(bytes);
  if (!result.ok) throw new Error(result.error.kind);
  expect(result.value.pages).toBe(5001);
  expect(result.value.notices?.[0]).toMatch(/^Only the first 200 of 5001 pages/);
}, 60_000);

it('stops at a drawing that repeats itself without end', async () => {
  const forms = Array.from({ length: 9 }, (_, i) => {
    const body = i === 8 ? 'BT /F 9 Tf (ha) Tj ET ' : `/X${i + 1} Do `;
    return [`/X${i}`, body.repeat(10), i === 8 ? '' : `/X${i + 1} ${i + 11} 0 R`];
  });
  const objects = [
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
    '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X0 10 0 R>>>>>> endobj',
    '4 0 obj <</Length 7>> stream\n/X0 Do \nendstream endobj',
    ...forms.map(
      ([, body = '', next = ''], i) =>
        `${i + 10} 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Length ${body.length}/Resources<</XObject<<${next}>>/Font<</F 30 0 R>>>>>> stream\n${body}\nendstream endobj`,
    ),
    '30 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj',
  ];
  const bytes = new TextEncoder().encode(
    `%PDF-1.7\n${objects.join('\n')}\ntrailer <</Root 1 0 R/Size 31>>\n%%EOF`,
  );
  const result = await parseResume(bytes);
  expect(result).toMatchObject({ ok: false, error: { kind: 'too_large' } });
}, 60_000);
