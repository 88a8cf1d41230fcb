/** What goes on record when an application was read and scored. Pure. */
import type { Happening } from '@/lib/audit/kinds';
import type { Scored } from '@/lib/audit/scored';
import type { Loaded } from './load-candidate';

/** The canonical fields that this reading asked the ATS for and got. */
const fieldsRead = ({ candidate, application, job, file, resume }: Loaded): string[] => [
  ...Object.entries(candidate).flatMap(([name, value]) => (value === undefined ? [] : `candidate.${name}`)),
  ...Object.entries(application ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : `application.${name}`,
  ),
  ...(job ? ['job.title', 'job.description'] : []),
  ...(file ? ['attachment.filename'] : []),
  ...(resume ? ['resume'] : []),
];

/** `isKnown`: this very score is on record already, and what went into it need not be kept again. */
export function happeningsOf(loaded: Loaded, key: string, isKnown: boolean): Happening[] {
  const { ref, score, basis, resume, job, file, candidate } = loaded;
  const happenings: Happening[] = [
    {
      kind: 'read',
      applicationKey: key,
      data: { from: ref.connectionId, fields: fieldsRead(loaded) },
      personal: { type: 'read', file: file?.filename ?? null, job: job?.title ?? null },
    },
  ];
  if (score && basis && resume && job) {
    const scored: Scored = {
      type: 'scored',
      // Where the words stand on the page is for drawing only.
      resume: { ...resume, layout: [] },
      job: { id: job.id, title: job.title, description: job.description },
      knownNames: [candidate.name],
      ...(basis.criteriaVersion > 0 && { requirements: [...basis.requirements] }),
      score,
    };
    const { engine, inputHash, value } = score;
    happenings.push({
      kind: 'scored',
      applicationKey: key,
      data: { engine, inputHash, requirementSetVersion: basis.criteriaVersion || null, value },
      ...(!isKnown && { personal: scored }),
    });
  }
  return happenings;
}
