import { beforeAll, expect, it } from 'vitest';
import { scoreJob } from '@/lib/engine';
import { parseResume } from '@/lib/engine/read';
import type { Packet } from './packet';
import { replayPacket } from './replay';
import type { Scored } from './scored';

const RESUME = `Dana Example, staff nurse with eight years on acute wards.

Experience
Staff Nurse, Leeds General Infirmary, 03/2018 - present
- Medication administration, wound care and care planning on a 28-bed ward
- Led the handover of three shifts and trained new colleagues in documentation

Education
BSc Nursing, University of Leeds, 2017

Skills
Wound care, medication administration, English
`;
const job = {
  id: '1',
  title: 'Staff nurse',
  description:
    'Requirements\n- Registered nurse\n- 3 years of experience on a ward\n- Wound care\n- Mentoring of students',
};
const read = async (text: string) => {
  const parsed = await parseResume(new TextEncoder().encode(text), { filename: 'resume.txt' });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return { ...parsed.value, layout: [] };
};
let scored: Scored;
beforeAll(async () => {
  const resume = await read(RESUME);
  const knownNames = ['Dana Example'];
  scored = { type: 'scored', resume, job, knownNames, score: scoreJob(resume, job, { knownNames }) };
});
const replayed = (content: Scored) => {
  const details = [{ hash: '0'.repeat(64), salt: 's', content: JSON.parse(JSON.stringify(content)) }];
  const packet: Packet = {
    format: 'candor-packet-1',
    exportedAtMs: 1,
    subjects: [],
    entries: [],
    details,
    checkpoints: [],
  };
  return replayPacket(packet)[0];
};

it('makes the same score again from what a packet holds', () => {
  expect(scored.score.value).not.toBeNull();
  expect(replayed(scored)).toEqual({ job: 'Staff nurse', value: scored.score.value, same: true, why: '' });
});

it('says whether engine, criteria, resume or the score itself is another', async () => {
  const { score } = scored;
  expect(replayed({ ...scored, score: { ...score, engine: 'candor-0.0.1+tax-1' } })?.why).toMatch(
    /^It was made by candor-0\.0\.1\+tax-1; this is candor-/,
  );
  const otherJob = { ...job, description: job.description.replace('Wound care', 'Dialysis') };
  expect(replayed({ ...scored, job: otherJob })?.why).toMatch(/^The criteria are not those of the score/);
  const resume = await read(RESUME.replace('eight years', 'nine years'));
  expect(replayed({ ...scored, resume })?.why).toMatch(/^The resume is not the one that was scored/);
  expect(replayed({ ...scored, score: { ...score, ceiling: 1 } })?.why).toMatch(/the score was changed\.$/);
});
