/** People and applications of the store as Ashby's answers draw them. */
import type { Applied, Person, Records } from '../store/records';
import { toUuid } from './tools';

/** What draws them, over the one store. */
export function createRows(records: Records) {
  async function values(owner: 'candidate' | 'application', stored: Record<string, unknown>) {
    const book = await records.fieldBook();
    return book
      .filter((field) => field.field_type === owner && stored[field.name_key] != null)
      .map((field) => {
        const label = (id: unknown) => field.options.find((one) => one.id === id)?.name ?? id;
        const there = stored[field.name_key];
        return {
          id: toUuid(field.id),
          title: field.name,
          value: Array.isArray(there) ? there.map(label) : label(there),
        };
      });
  }
  const applied = async (one: Applied) => ({
    id: toUuid(one.id),
    status: one.status === 'rejected' ? 'Archived' : 'Active',
    createdAt: one.appliedAt,
    updatedAt: one.updatedAt,
    candidate: { id: toUuid(one.personId) },
    job: { id: toUuid(one.jobId), title: one.job },
    currentInterviewStage: {
      id: toUuid(one.stageId),
      title: one.stage,
      type: 'Active',
      interviewPlanId: toUuid(one.jobId),
    },
    source: { id: toUuid(1), title: one.source },
    customFields: await values('application', one.fields),
  });
  async function person(one: Person) {
    const files = (await records.files(one.id)).map(({ id, filename, type }) => ({
      file: { id: toUuid(id), name: filename, handle: `handle-${id}` },
      type,
    }));
    return {
      id: toUuid(one.id),
      name: `${one.firstName} ${one.lastName}`,
      position: one.title,
      primaryEmailAddress: { value: one.email, type: 'Personal', isPrimary: true },
      primaryPhoneNumber: { value: one.phone, type: 'Personal', isPrimary: true },
      socialLinks: [],
      tags: one.tags.map((title, i) => ({ id: toUuid(i + 1), title, isArchived: false })),
      applicationIds: (await records.applicationsOf(one.id)).map(({ id }) => toUuid(id)),
      resumeFileHandle: files.filter(({ type }) => type === 'resume').at(-1)?.file ?? null,
      fileHandles: files.map(({ file }) => file),
      customFields: await values('candidate', one.fields),
      profileUrl: `https://app.ashbyhq.com/candidate-searches/new/right-side/candidates/${toUuid(one.id)}`,
    };
  }
  return { applied, person };
}
