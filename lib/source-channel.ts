/** One word for where an application came from, whatever the ATS calls it. Pure. */
import { z } from 'zod';

export const CHANNELS = [
  'linkedin',
  'referral',
  'job_board',
  'agency',
  'career_site',
  'sourced',
  'other',
] as const;
export const channelSchema = z.enum(CHANNELS);
export type Channel = z.infer<typeof channelSchema>;

/** The user's own choices, by the source's name as `sourceKey` gives it. */
export const channelMapSchema = z.record(z.string().max(200), channelSchema);
export type ChannelMap = z.infer<typeof channelMapSchema>;

/** A source's name without what differs from one ATS to the next: case, accents, spaces, punctuation. */
export const sourceKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 200);

/**
 * Names that ATSs ship with or that their users give, in the order in which they are tried: an agency that posts on
 * LinkedIn is an agency, a referral through the careers page is a referral.
 */
const KNOWN: readonly [RegExp, Channel][] = [
  [
    /\b(referr\w*|referal|refer a friend|employee recommendation|\w*empfehlung\w*|mitarbeiter werben\w*|cooptation|recommandation|referido\w*|recomendacion|indicacao|aanbeveling|aangedragen)\b/,
    'referral',
  ],
  [
    /\b(agenc\w+|agentur\w*|headhunt\w*|staffing|personaldienstleister|personalvermittl\w*|zeitarbeit|search firm|recruitment (firm|partner|consultan\w+)|external recruiter|third party recruiter|cabinet|interim|agencia\w*|consultora|uitzendbureau|detachering|randstad|adecco|manpower|hays|michael page|robert half|kelly services)\b/,
    'agency',
  ],
  [/\blinked ?in\b/, 'linkedin'],
  [
    /\b(sourced|sourcing|outbound|prospect\w*|talent pool|talent rediscovery|gem|hiretual|hireez|seekout|entelo|active sourcing|direktansprache|approche directe|github|crm|added manually|manually added)\b/,
    'sourced',
  ],
  [
    /\b(career|careers|career ?site|careers? page|careersite|company (web)?site|corporate (web)?site|our website|your website|website|web site|jobs page|job page|karriere\w*|webseite|homepage|site carriere\w*|site internet|portal de empleo propio|pagina de carreiras|site de carreiras|werken bij|vacaturesite|initiativbewerbung|direct applic\w+|applied directly|organic)\b/,
    'career_site',
  ],
  [
    /\b(indeed|glassdoor|monster|stepstone|step stone|xing|ziprecruiter|zip recruiter|reed|totaljobs|cv library|careerbuilder|dice|craigslist|jobteaser|welcome to the jungle|wttj|apec|hellowork|regionsjobs|pole emploi|france travail|infojobs|computrabajo|catho|vagas|gupy|bumeran|nationale vacaturebank|werkzoeken|jobbird|jobindex|seek|naukri|wellfound|angel ?list|angellist|hacker ?news|stack ?overflow|built in|builtin|otta|google (for )?jobs|adzuna|jooble|talent com|neuvoo|simplyhired|joblift|jobware|meinestadt|kimeta|arbeitsagentur|bundesagentur|handshake|snagajob|hosco|caterer|nhs jobs|tes|teachers? jobs?|dribbble|behance|weworkremotely|remote ok|flexjobs|facebook jobs|ashby job board|job ?board\w*|jobborse\w*|stellenborse\w*|stellenanzeige\w*|job ?site|job ad\w*|bolsa de (trabajo|empleo)|site d emploi|jobsite|vacaturebank)\b/,
    'job_board',
  ],
  [
    /\b(internal (applicant|candidate|mobility)|intern|event\w*|meetup|career fair|job fair|messe|university|campus|hochschule|school|social media|facebook|instagram|twitter|tiktok|newsletter|radio|print|walk in|former employee|boomerang|other|sonstige\w*|andere|autre|otro|otra|outro|overig)\b/,
    'other',
  ],
];

export interface Sourced {
  channel: Channel;
  /** False where neither the user nor Candor knows the name: it counts as `other` and is listed for mapping. */
  known: boolean;
}

/** The channel of a source's name; null where the ATS names none. */
export function channelOf(name: string | undefined, own: ChannelMap = {}): Sourced | null {
  const key = sourceKey(name ?? '');
  if (!key) return null;
  const chosen = Object.hasOwn(own, key) ? own[key] : undefined;
  const channel = chosen ?? KNOWN.find(([words]) => words.test(key))?.[1];
  return channel ? { channel, known: true } : { channel: 'other', known: false };
}

export interface SourceCount extends Sourced {
  /** As the ATS writes it. */
  name: string;
  applications: number;
}

/** The names seen, unknown ones first, then by how many applications carry them. */
export function sourceCounts(names: readonly (string | undefined)[], own: ChannelMap = {}): SourceCount[] {
  const counts = new Map<string, SourceCount>();
  for (const name of names) {
    const sourced = channelOf(name, own);
    if (!name || !sourced) continue;
    const key = sourceKey(name);
    const count = counts.get(key);
    if (count) count.applications += 1;
    else counts.set(key, { name: name.trim(), applications: 1, ...sourced });
  }
  return [...counts.values()].sort(
    (a, b) =>
      Number(a.known) - Number(b.known) || b.applications - a.applications || (a.name < b.name ? -1 : 1),
  );
}
