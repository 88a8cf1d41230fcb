/** A candidate and a job as they stand on the pages of an ATS that no connector knows. */
export const RESUME = `Ama Boateng
ama@example.com

Experience
Staff Nurse, Leeds General Infirmary, 03/2018 - present
- Medication administration, wound care and care planning on a ward with twenty-eight beds

Education
BSc Nursing, University of Leeds, 2017

Skills
Wound care, medication administration, care planning, English, mentoring of students
`;
export const JOB = {
  title: 'Registered Nurse',
  text: 'Requirements\n- Registered nurse\n- 3 years of experience on a ward\n- Wound care\n- Night shifts',
};
