import { fixturePeople } from '../../sandbox/fixture-people';
import type { People } from '../../sandbox/store/seed';

const RESUME = `Staff nurse with eight years on acute wards.

Experience
Staff Nurse, Leeds General Infirmary, 03/2018 - present
- Medication administration, wound care and care planning on a 28-bed ward

Education
BSc Nursing, University of Leeds, 2017

Skills
Wound care, medication administration, English
`;
const DESCRIPTION =
  '<h2>Requirements</h2><ul><li>Registered nurse</li><li>3 years of experience on a ward</li><li>Wound care</li><li>Mentoring of students</li></ul>';

/** The fixture's people with enough text to score. */
export async function scorablePeople(): Promise<People> {
  const { jobs, candidates } = await fixturePeople();
  const bytes = new TextEncoder().encode(RESUME);
  return {
    jobs: jobs.map((job) => ({ ...job, descriptionHtml: DESCRIPTION })),
    candidates: candidates.map((one) => ({ ...one, files: one.files.map((file) => ({ ...file, bytes })) })),
  };
}
