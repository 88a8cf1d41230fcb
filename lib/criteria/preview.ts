/** What an edit of the criteria would do to the candidates scored so far. Pure. */
import { type Evidence, type Overrides, type Sum, sumPrepared } from '@/lib/engine';
import type { Requirement } from '@/lib/engine/types';
import type { Preview, PreviewRow } from './ranked';

/** A candidate whose evidence is read, so that only changed requirements are judged again. */
export interface Prepared {
  applicationKey: string;
  applicationId: string;
  name: string;
  evidence: Evidence;
  overrides: Overrides;
}

const numbers = ({ value, ceiling }: Sum) => ({ value, ceiling });

export function previewCriteria(
  candidates: readonly Prepared[],
  before: readonly Requirement[],
  after: readonly Requirement[],
): Preview {
  const musts = after.flatMap((one, i) => (one.must && !one.askOnly ? [{ id: one.id, i }] : []));
  const metBy = Object.fromEntries(musts.map(({ id }) => [id, 0]));
  let meetAll = 0;
  const rows = candidates.map(({ applicationId, name, evidence, overrides }): PreviewRow => {
    const was = sumPrepared(evidence, before, { overrides });
    const now = sumPrepared(evidence, after, { overrides });
    let met = 0;
    for (const { id, i } of musts) {
      if (now.verdicts[i] !== 'met') continue;
      metBy[id] = (metBy[id] ?? 0) + 1;
      met++;
    }
    if (met === musts.length) meetAll++;
    return { applicationId, name, before: numbers(was), after: numbers(now) };
  });
  return { rows, metBy, meetAll };
}
