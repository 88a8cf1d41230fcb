/** The scores of the sandbox's fifty for the job each applied to, in the form that is checked in. */
import { htmlToText } from '@/lib/ats/html';
import { scoreJob } from '@/lib/engine';
import { parseResume } from '@/lib/engine/read';
import { generatePeople } from '.';

/** Where the checked-in scores lie, from the project's root. */
export const GOLDEN_FILE = 'tests/golden/scores.json';

export async function goldenScores() {
  const { jobs, candidates } = await generatePeople();
  const lines = [];
  for (const { id, firstName, lastName, applications, files } of candidates) {
    const job = jobs.find((one) => one.id === applications[0]?.jobId);
    const resume = await parseResume(files[0]?.bytes ?? new Uint8Array());
    const person = { id, name: `${firstName} ${lastName}`, job: job?.title ?? '' };
    if (!job || !resume.ok) {
      lines.push({ ...person, problem: resume.ok ? 'no job' : resume.error.kind });
      continue;
    }
    const score = scoreJob(
      resume.value,
      { title: job.title, description: htmlToText(job.descriptionHtml) },
      { knownNames: [person.name] },
    );
    lines.push({
      ...person,
      value: score.value,
      ceiling: score.ceiling,
      points: Object.fromEntries(
        score.findings.map((one) => [one.requirement.id, `${one.points} of ${one.weight}`]),
      ),
      reason: score.reason,
      engine: score.engine,
      inputHash: score.inputHash,
    });
  }
  return lines;
}

/** One person a paragraph, so that a moved score shows as a moved line. */
export const goldenText = async (): Promise<string> => `${JSON.stringify(await goldenScores(), null, 1)}\n`;
