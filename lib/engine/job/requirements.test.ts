import { describe, expect, it } from 'vitest';
import { readRequirements, tooLittleToGoOn } from './requirements';

/** One short line a requirement: what a recruiter would note down. The occupation and the work are left out. */
const notes = (title: string, description: string): string[] =>
  readRequirements({ title, description })
    .filter(({ kind }) => kind !== 'occupation' && kind !== 'work')
    .map((one) =>
      [
        one.must ? 'must' : 'nice',
        one.kind,
        one.askOnly && 'ask',
        one.years && `${one.years}y`,
        one.level,
        one.orEquivalent && 'or equivalent',
        one.atLeast && `${one.atLeast} of`,
        one.anyOf.map((group) => group.map((id) => id.replace(/^.*\./, '')).join('|')).join(' & '),
      ]
        .filter(Boolean)
        .join(' '),
    );

describe('a degree', () => {
  it.each([
    ['Degree or diploma in nursing', 'must education associate'],
    ['College diploma in electronics', 'must education associate'],
    ['A relevant degree', 'must education bachelor'],
    ['Degree-level education in physics', 'must education bachelor'],
    ['High school diploma or GED', 'must education school'],
  ])('is read from “%s”', (line, note) => {
    expect(notes('Engineer', `Requirements\n- ${line}\n- Experience with Kubernetes`)).toContain(note);
  });

  it.each(['A high degree of autonomy with Kubernetes', '360-degree feedback with Kubernetes'])(
    'is not read from “%s”',
    (line) => {
      const all = notes('Engineer', `Requirements\n- ${line}\n- Experience with Terraform`);
      expect(all.filter((note) => note.includes('education'))).toEqual([]);
    },
  );
});

describe('an ad that kept its form', () => {
  it('gives musts, wishes, alternatives, groups, years, degree, language, travel, and nothing of the rest', () => {
    const ad = `About Northlight
We are a friendly team of 40 building payment software and we love Scala.
What you'll do
- Design our payment services
What you need
- 5+ years of experience with Python or Go
- At least two of: PostgreSQL, MySQL, MongoDB
- Experience with Kubernetes and Terraform
- Bachelor's degree in computer science or equivalent experience
- Fluent English; German (B2) is a plus
- Willingness to travel up to 20 %
Nice to have
- AWS certification
- Experience with Kafka, RabbitMQ or similar
What we offer
- 30 days of vacation, AWS training, Spanish lessons
Northlight is an equal opportunity employer. All qualified applicants are considered without regard to race or disability.`;
    expect(notes('Backend Engineer', ad)).toEqual([
      'must experience 5y python|go',
      'must skill 2 of postgresql & mysql & mongodb',
      'must skill kubernetes & terraform',
      'must education bachelor or equivalent',
      'must language C1 en',
      'must other ask',
      'nice language B2 de',
      'nice certificate aws-certification',
      'nice skill apache-kafka|rabbitmq',
    ]);
  });

  it('parts what one line asks for from what it wishes for', () => {
    const ad = `QUALIFICATIONS:
Current RN license in the State of Ohio required.
BLS and ACLS certification required; PALS preferred.
Minimum of 2 years emergency nursing experience required.
Associate degree in nursing required, BSN preferred.
Able to work rotating shifts, including nights and weekends.
BENEFITS
Medical, dental, tuition reimbursement for BSN students.`;
    expect(notes('RN - Emergency Department', ad)).toEqual([
      'must certificate registered-nurse-licence',
      'must certificate basic-life-support & advanced-cardiac-life-support',
      'must experience 2y emergency-nursing',
      'must education associate',
      'must other ask',
      'nice certificate pediatric-advanced-life-support',
    ]);
  });

  it('reads a whole paragraph behind a heading, and waives what is waived', () => {
    const ad = `Requirements: Class A CDL with hazmat endorsement. Two years of over-the-road experience. Forklift certification a plus. No experience with Microsoft Excel needed. Must be 21 years of age or older. Master's degree preferred but not required for this position.
We offer: $0.62 per mile, health insurance, home weekly.`;
    expect(notes('CDL A Truck Driver', ad)).toEqual(
      [
        'must certificate commercial-driver-s-licence & cdl-endorsements',
        'must experience 2y long-haul-driving',
        'must other ask',
        'nice certificate forklift-licence',
      ].map((line) => line.trim()),
    );
  });
});

describe('an ad that lost its capitals and punctuation', () => {
  it('is cut at its headings and demands', () => {
    const ad =
      'acme logistics is a leading provider of supply chain services and a great place to work we are looking for a warehouse supervisor in dayton ohio responsibilities supervise a team of pickers and packers ensure orders are shipped on time qualifications high school diploma or ged required forklift certification required minimum of three years of warehouse experience bilingual spanish preferred must be able to lift fifty pounds benefits health insurance dental insurance paid time off we are an equal opportunity employer and do not discriminate on the basis of race';
    expect(notes('Warehouse Supervisor', ad).filter((note) => !note.startsWith('nice skill'))).toEqual([
      'must education school',
      'must certificate forklift-licence',
      'must experience 3y warehousing',
      'must other ask',
      'nice language C1 es',
    ]);
  });

  it('is read line by line where its lines are left', () => {
    const ad = `about us
smile family dental has been serving the valley for over  years and everybody here loves to work with people of all ages
responsibilities
 assist the dentist during procedures
 sterilize instruments and prepare treatment rooms for the next patient
requirements
 high school diploma or equivalent
 registered dental assistant certification
 xray license
 at least one year of chairside experience
 cpr certification preferred
benefits
 dental insurance
 paid time off`;
    expect(notes('Dental Assistant', ad)).toEqual([
      'must education school or equivalent',
      'must certificate registered-dental-assistant',
      'must certificate',
      'must experience 1y',
      'nice certificate cpr',
    ]);
  });
});

describe('an ad that says too little', () => {
  it.each([
    ['Rockstar needed', 'Join us! Great pay, great people, great place. Apply now.'],
    ['Cashier', 'We are hiring. Come by the store.'],
    ['Registered Nurse', ''],
  ])('asks for criteria instead of inventing them: %s', (title, description) => {
    expect(notes(title, description)).toEqual([]);
    expect(tooLittleToGoOn(readRequirements({ title, description }))).toMatch(/names no criteria/);
  });
});
