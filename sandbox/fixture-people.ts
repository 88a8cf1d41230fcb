import type { People, SeedCandidate } from './store/seed';

/** Two people and one job: enough for tests that do not need the fifty. */
export async function fixturePeople(): Promise<People> {
  return {
    jobs: [
      {
        id: 5101,
        title: 'Registered Nurse',
        department: 'Care',
        location: 'Leeds',
        descriptionHtml: '<h2>Requirements</h2><ul><li>Registered nurse, 3 years on a ward</li></ul>',
        stages: ['Application Review', 'Interview', 'Offer'],
      },
    ],
    candidates: [nurse(6101, 'Ama', 'Boateng', 7101), nurse(6102, 'Piotr', 'Lis', 7102)],
  };
}

const nurse = (id: number, firstName: string, lastName: string, applicationId: number): SeedCandidate => ({
  id,
  firstName,
  lastName,
  headline: 'Staff nurse',
  email: `${firstName.toLowerCase()}@example.com`,
  phone: '+44 113 496 0101',
  location: 'Leeds',
  tags: ['night shifts'],
  source: 'Referral',
  applications: [
    { id: applicationId, jobId: 5101, stage: 'Application Review', appliedAt: '2026-10-05T08:30:00Z' },
  ],
  files: [
    {
      filename: `${lastName} CV.txt`,
      kind: 'resume',
      mime: 'text/plain',
      bytes: new TextEncoder().encode(`${firstName} ${lastName}\nStaff nurse since 2019.\n`),
    },
  ],
});
