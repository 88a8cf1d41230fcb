/** Makes what a link shows out of what was scored: no more than a manager needs, and no name where names are hidden. Pure. */
import type { Scored } from '@/lib/audit/scored';
import { maskNames, maskResume } from '@/lib/engine';
import type { Finding, Quote, Score } from '@/lib/engine/types';
import type { ReviewCandidate, ReviewPackage } from './model';

export interface Chosen {
  /** Means nothing outside the link. */
  id: string;
  name: string;
  scored: Pick<Scored, 'resume' | 'score' | 'knownNames'>;
}

export interface PackageInput
  extends Pick<ReviewPackage, 'job' | 'from' | 'to' | 'message' | 'order' | 'writer'> {
  namesHidden: boolean;
  chosen: readonly Chosen[];
  /** From 0 up to 1, for shuffling. */
  random: () => number;
}

/** What the engine needs and a reader does not. */
const forReading = (finding: Finding): Finding => {
  const { profile: _profile, ...requirement } = finding.requirement;
  return { ...finding, requirement: { ...requirement, anyOf: [], terms: [] } };
};
const shown = (score: Score): Score => ({
  ...score,
  findings: score.findings.map(forReading),
  ...{ skills: [], education: [], tags: [], masked: [] },
});

/** The same score in the words of the masked resume. */
function withoutNames({ scored: { resume, score, knownNames }, name }: Chosen) {
  const masked = maskResume(resume, [...knownNames, name]);
  const names = [name, ...knownNames, ...(resume.name ? [resume.name.text] : [])];
  const hide = (text: string): string => maskNames(text, names);
  const quoted = (quote: Quote): Quote => ({ ...quote, text: masked.text.slice(quote.start, quote.end) });
  const main = score.primaryExperience;
  return {
    text: masked.text,
    score: {
      ...score,
      reason: hide(score.reason),
      primaryExperience: main && { ...main, title: hide(main.title), domain: hide(main.domain) },
      hidden: score.hidden.map((one) => ({ ...one, text: hide(one.text) })),
      findings: score.findings.map((finding) => ({
        ...finding,
        why: hide(finding.why),
        question: finding.question && hide(finding.question),
        quotes: finding.quotes.map(quoted),
        override: finding.override && { ...finding.override, reason: hide(finding.override.reason) },
      })),
    },
  };
}

function candidateOf(one: Chosen, namesHidden: boolean): ReviewCandidate {
  const { resume } = one.scored;
  const { text, score } = namesHidden ? withoutNames(one) : { text: resume.text, score: one.scored.score };
  return {
    id: one.id,
    name: namesHidden ? null : one.name,
    score: shown(score),
    resume: { text, filename: '', format: resume.format, pages: resume.pages },
  };
}

/** Fisher and Yates: each order is as likely as any other. */
function shuffle<T>(all: readonly T[], random: () => number): T[] {
  const mixed = [...all];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}
const byScore = (a: Chosen, b: Chosen): number =>
  (b.scored.score.value ?? -1) - (a.scored.score.value ?? -1) || (a.id < b.id ? -1 : 1);

/** Every requirement that was scored by, heaviest first; it is the same list for all, unless the criteria changed between. */
function criteriaOf(chosen: readonly Chosen[]): ReviewPackage['criteria'] {
  const byLabel = new Map<string, ReviewPackage['criteria'][number]>();
  for (const { scored } of chosen)
    for (const { requirement, weight } of scored.score.findings)
      if (!requirement.askOnly && !byLabel.has(requirement.label))
        byLabel.set(requirement.label, { label: requirement.label, must: requirement.must, weight });
  return [...byLabel.values()].sort((a, b) => b.weight - a.weight).slice(0, 200);
}

export function makePackage(input: PackageInput): ReviewPackage {
  const { job, from, to, message, order, writer, namesHidden, chosen, random } = input;
  const ordered = order === 'score' ? [...chosen].sort(byScore) : shuffle(chosen, random);
  return {
    version: 1,
    ...{ job, from, to, message, order, writer },
    criteria: criteriaOf(chosen),
    candidates: ordered.map((one) => candidateOf(one, namesHidden)),
  };
}
