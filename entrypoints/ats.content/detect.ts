/** Which page of a connected ATS an address is. */
export interface Site {
  id: string;
  ats: string;
  webOrigin: string;
}

export interface CandidatePage {
  connectionId: string;
  ats: string;
  kind: 'candidate';
  candidateId: string;
  applicationId?: string;
}

const GREENHOUSE = /^\/people\/(\d+)(?:\/applications\/(\d+))?(?:\/|$)/;

/** The candidate that `address` shows, or null for every other page. */
export function detectPage(address: string, sites: readonly Site[]): CandidatePage | null {
  const url = new URL(address);
  const site = sites.find((known) => new URL(known.webOrigin).origin === url.origin);
  const match = site && GREENHOUSE.exec(url.pathname);
  if (!site || !match?.[1]) return null;
  return {
    connectionId: site.id,
    ats: site.ats,
    kind: 'candidate',
    candidateId: match[1],
    applicationId: match[2] ?? url.searchParams.get('application_id') ?? undefined,
  };
}
