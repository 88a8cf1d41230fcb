import { expect, it } from 'vitest';
import { scoreJob } from '@/lib/engine';
import { readText } from '@/lib/engine/read';
import { clipboardOf } from './clipboard';

const RESUME = readText(`Experience
Staff Nurse, Leeds General Infirmary, 03/2018 - present
- Wound care and medication administration on a busy ward, teaching students, planning care with the whole team

Education
BSc Nursing, University of Leeds, 2017

Skills
Wound care, medication administration, care planning, English, teaching of students and new colleagues
`);
const JOB = { title: 'Registered Nurse', description: 'Requirements\n- Wound care\n- 3 years on a ward' };

it('makes the note and the fields of a write-back, without an audit id that no log has', () => {
  const score = scoreJob(RESUME, JOB);
  const made = clipboardOf(score, RESUME);
  expect(made?.note).toContain(`Candor match score: ${score.value} of 100`);
  expect(made?.note).toContain(`input ${score.inputHash.slice(0, 12)}`);
  expect(made?.note).not.toMatch(/audit id|CND-/);
  expect(made?.fields).toContainEqual({ value: 'match_score', text: String(score.value) });
  expect(made?.fields.map(({ value }) => value)).not.toContain('resume_parsed_text');
});
it('makes nothing where there is no score', () => {
  expect(clipboardOf({ ...scoreJob(RESUME, JOB), value: null }, RESUME)).toBeNull();
});
