/** Paths of the ATS's pages. */
export const jobPath = (id: number, stageId?: number) =>
  stageId === undefined ? `/jobs/${id}` : `/jobs/${id}#${stageAnchor(stageId)}`;

export const stageAnchor = (stageId: number) => `stage-${stageId}`;

export const personPath = (id: number, applicationId: number, fileId?: number) =>
  withQuery(`/people/${id}`, { application_id: applicationId, file: fileId });

/** The part of a candidate page that is fetched again and again. */
export const livePath = (id: number, applicationId: number) =>
  withQuery(`/people/${id}/live`, { application_id: applicationId });

export const filePath = (personId: number, fileId: number) => `/people/${personId}/attachments/${fileId}`;

export const actionPath = (personId: number, action: 'notes' | 'fields' | 'stage') =>
  `/people/${personId}/${action}`;

export const signInPath = (back: string) => withQuery('/users/sign_in', { back });

function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return `${path}?${search}`;
}
