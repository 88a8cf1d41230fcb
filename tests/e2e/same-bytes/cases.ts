/** What is scored everywhere: the sandbox's fifty for each job they applied to, and real PDFs for each of the six jobs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { htmlToText } from '../../../lib/ats/html';
import { generatePeople } from '../../../sandbox/people';
import { dataFile } from '../../bench/engine/data';
import type { Case } from './hashes';

/** A case together with the bytes of its file, which go over the wire by themselves. */
export interface CaseWithFile extends Case {
  bytes: Uint8Array;
}

const { jobs: sandboxJobs, candidates } = await generatePeople();
const jobs = sandboxJobs.map(({ id, title, descriptionHtml }) => ({
  id,
  text: { title, description: htmlToText(descriptionHtml) },
}));

export const sandboxCases: CaseWithFile[] = candidates.map(
  ({ id, firstName, lastName, applications, files }) => ({
    id: `candidate ${id}`,
    file: `/sandbox/${id}`,
    knownNames: [`${firstName} ${lastName}`],
    jobs: jobs.filter((job) => applications.some((one) => one.jobId === job.id)).map((job) => job.text),
    bytes: files[0]?.bytes ?? new Uint8Array(),
  }),
);

/** Empty where the real PDFs are not here, which is said in one line. */
export const pdfCases: CaseWithFile[] = [];
if (existsSync(dataFile('pdf')))
  for (const name of readdirSync(dataFile('pdf')).filter((each) => each.endsWith('.pdf')))
    pdfCases.push({
      id: name,
      file: `/pdf/${name}`,
      knownNames: [],
      jobs: jobs.map((job) => job.text),
      bytes: new Uint8Array(readFileSync(dataFile(`pdf/${name}`))),
    });
else process.stderr.write('../shared/data/pdf is not here; the real resumes are left out.\n');
