import type { People } from '../../sandbox/store/seed';
import { scorablePeople } from '../contract/people';

/** `count` candidates with the ids 10000, 10001 …, each with one application and a resume that scores. */
export async function crowd(count: number): Promise<People> {
  const { jobs, candidates } = await scorablePeople();
  const [model] = candidates;
  if (!model) throw new Error('The fixture has nobody.');
  return {
    jobs,
    candidates: Array.from({ length: count }, (_, i) => ({
      ...model,
      id: 10_000 + i,
      email: `person${i}@example.com`,
      applications: model.applications.map((one) => ({ ...one, id: 500_000 + i })),
    })),
  };
}
