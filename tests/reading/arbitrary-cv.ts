/** Resumes and ads put together at random, for the laws of a score. */
import fc from 'fast-check';

export const NAME = 'Jane Miller';
export const ADS = [
  {
    title: 'Registered Nurse',
    description: `Requirements
- Registered nurse licence
- At least 3 years of nursing experience on an acute ward
- Wound care and medication administration
- Infection control or care planning
- Bachelor of nursing or equivalent experience
Nice to have
- Phlebotomy
- Mentoring of students in the rhythm of a busy ward
Duties
- Plan and give care to eight patients a shift and hand over to the next team in good order`,
  },
  {
    title: 'Backend Developer',
    description: `Requirements
- 4 years of experience with Python or Go
- At least two of: PostgreSQL, MySQL, Redis
- Kubernetes and Docker
- Bachelor's degree in computer science or equivalent experience
- Fluent English
Nice to have
- Kafka
Duties
- Build and run the payment services of our platform, write tests, and keep the databases fast and well`,
  },
];
export const BULLETS = [
  'Gave wound care to patients on a surgical ward',
  'Wrote care plans and checked medication administration with the pharmacist',
  'Led infection control audits on two wards',
  'Built payment services in Python with PostgreSQL and Redis',
  'Moved twelve services to Kubernetes and Docker',
  'Kept MySQL databases fast with better indexes',
  'Sold shoes to customers at the till',
  'No experience with phlebotomy',
  'Would like to learn Kafka',
  'Mentoring of students during a busy ward rhythm',
  'Planned the rota of nine colleagues',
];
const POSITIONS = [
  'Registered Nurse, City Hospital, 03/2015 - 06/2019',
  'Software Developer, Acme GmbH, 01/2018 - 12/2022',
  'Sales Assistant, Shoe House, 05/2010 - 02/2014',
];
const SKILLS = ['Wound care', 'Python', 'Kafka', 'Phlebotomy', 'Customer service', 'Docker'];

export interface Cv {
  entries: { heading: string; bullets: string[] }[];
  skills: string[];
  degree: boolean;
}
export const cvArb: fc.Arbitrary<Cv> = fc.record({
  entries: fc
    .tuple(fc.shuffledSubarray(POSITIONS, { minLength: 1 }), fc.shuffledSubarray(BULLETS, { minLength: 3 }))
    .map(([headings, bullets]) =>
      headings.map((heading, i) => ({
        heading,
        bullets: bullets.filter((_, at) => at % headings.length === i),
      })),
    ),
  skills: fc.shuffledSubarray(SKILLS, { minLength: 1 }),
  degree: fc.boolean(),
});
export const adArb = fc.constantFrom(...ADS);
export const PROFILE =
  'Careful colleague who likes clear words, quiet mornings and work that helps somebody every single day of the week';

export const sections = ({ entries, skills, degree }: Cv): string[] => [
  `Experience\n${entries.map(({ heading, bullets }) => [heading, ...bullets.map((b) => `• ${b}`)].join('\n')).join('\n\n')}`,
  `Skills\n${skills.join('\n')}`,
  ...(degree ? ['Education\nBachelor of Science in Nursing, Leeds University, 2014'] : []),
];
export const write = (cv: Cv): string => [NAME, `Summary\n${PROFILE}`, ...sections(cv)].join('\n\n');
