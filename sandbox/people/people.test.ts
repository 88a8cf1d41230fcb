import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { People } from '../store/seed';
import { generatePeople } from '.';

let people: People;
beforeAll(async () => {
  people = await generatePeople();
});

function digest({ jobs, candidates }: People): string {
  const hash = createHash('sha256').update(JSON.stringify(jobs));
  for (const { files, ...rest } of candidates) {
    hash.update(JSON.stringify(rest));
    for (const { bytes, ...about } of files) hash.update(JSON.stringify(about)).update(bytes);
  }
  return hash.digest('hex');
}

describe('the fifty', () => {
  it('apply to six jobs of six departments, with ids of their own', () => {
    const { jobs, candidates } = people;
    expect(candidates).toHaveLength(50);
    expect(new Set(jobs.map((job) => job.department)).size).toBe(6);
    const applications = candidates.flatMap((one) => one.applications);
    for (const job of jobs)
      expect(applications.filter((one) => one.jobId === job.id).length).toBeGreaterThanOrEqual(8);
    const ids = [...jobs, ...candidates, ...applications].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(candidates.filter((one) => one.applications.length > 1).length).toBeGreaterThan(2);
  });

  it('are byte for byte the same every time', async () => {
    expect(digest(await generatePeople())).toBe(digest(people));
  });

  it('send every kind of awkward file once, and only that file', () => {
    const awkward = people.candidates.filter((one) => one.expect?.unreadable);
    expect(awkward.map((one) => one.expect?.unreadable).sort()).toEqual([
      'damaged',
      'empty_file',
      'no_text',
      'password',
    ]);
    expect(awkward.every((one) => one.files.length === 1)).toBe(true);
    const endings = new Set(people.candidates.map((one) => one.files[0]?.filename.split('.').at(-1)));
    expect([...endings].sort()).toEqual(['docx', 'odt', 'pdf', 'rtf', 'txt']);
  });
});
