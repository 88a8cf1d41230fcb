import { buffer } from 'node:stream/consumers';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { afterAll, expect, test } from 'vitest';
import { createEnginePool } from './pool';

const pool = createEnginePool({ threads: 1 });
afterAll(() => pool.close());

const RESUME = `Staff nurse with eight years on acute wards.

Experience
Staff Nurse, Leeds General Infirmary, 03/2018 - present
- Medication administration, wound care and care planning on a 28-bed ward
- Mentoring of students, ward rounds with doctors, and talks with families of patients
- Handover to the night shift, safe use of controlled drugs, infection control

Skills
Wound care, medication administration, English
`;

test('reads a resume in a thread', async () => {
  const answer = await pool.run('parse', { bytes: new TextEncoder().encode(RESUME) });
  expect(answer).toMatchObject({ ok: true, value: { ok: true, value: { format: 'text' } } });
});

test('a ZIP bomb is refused with a sentence, and the thread lives on', async () => {
  const bytes = zipSync({ 'word/document.xml': strToU8('a'.repeat(300 * 2 ** 20)) });
  const bomb = await pool.run('parse', { bytes });
  expect(bomb).toMatchObject({ ok: true, value: { ok: false, error: { kind: 'too_large' } } });
  const after = await pool.run('parse', { bytes: new TextEncoder().encode(RESUME) });
  expect(after).toMatchObject({ ok: true, value: { ok: true } });
});

test('a PDF of 5,000 pages is read in its first pages only', async () => {
  const doc = new PDFDocument({ autoFirstPage: false });
  const tasks = ['wound care', 'handover', 'infection control', 'drug rounds', 'triage', 'discharge letters'];
  for (let i = 0; i < 5000; i++)
    doc.addPage().text(Array.from({ length: 5 }, (_, n) => `${tasks[(i + n) % 6]} ${i * n}`).join('\n'));
  doc.end();
  const answer = await pool.run('parse', { bytes: await buffer(doc) });
  expect(answer).toMatchObject({ ok: true, value: { ok: true, value: { pages: 5000 } } });
}, 120_000);

test('a task over its time is ended; the next one gets a fresh thread', async () => {
  const hasty = createEnginePool({ threads: 1, timeoutMs: 1 });
  const answer = await hasty.run('rank', {
    job: { title: 'Nurse', description: 'Wound care. '.repeat(50) },
    resumes: Array.from({ length: 200 }, (_, i) => ({ id: String(i), text: RESUME })),
  });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'unreadable-resume', detail: 'over 1 ms' } });
  await hasty.close();
});

test('a task over its memory is ended, and the process goes on', async () => {
  const small = createEnginePool({ threads: 1, memoryMb: 24 });
  const many = Array.from({ length: 1000 }, (_, i) => ({ id: String(i), text: `${RESUME}\n`.repeat(300) }));
  const answer = await small.run('rank', {
    job: { title: 'Nurse', description: 'Wound care.' },
    resumes: many,
  });
  expect(answer).toMatchObject({ ok: false });
  await small.close();
  const after = await pool.run('parse', { bytes: new TextEncoder().encode(RESUME) });
  expect(after).toMatchObject({ ok: true, value: { ok: true } });
}, 60_000);
