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
  const site = sites.find((known) => isSameSite(new URL(known.webOrigin), url));
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

/** Greenhouse keeps its customers on app, app2, app4 …; links between them are common. */
const GREENHOUSE_APP = /^app\d*\.greenhouse\.io$/;

const isSameSite = (known: URL, here: URL) =>
  known.origin === here.origin ||
  (here.protocol === 'https:' && GREENHOUSE_APP.test(known.hostname) && GREENHOUSE_APP.test(here.hostname));
