import type { Run } from './paint';

/** Baselines this close are one. */
const SAME_LINE = 1.5;

/** Splits an item of a page's text into what a person sees and what not, by the runs that lie under it. */
export function partByInk(
  item: { str: string; x: number; y: number; width: number },
  runs: readonly Run[],
): { seen: string; unseen: string; kind: Run['unseen'] } {
  const under = runs.filter(
    (run) =>
      Math.abs(run.y - item.y) <= SAME_LINE &&
      Math.min(run.x1, item.x + item.width) - Math.max(run.x0, item.x) >
        0.5 * Math.min(run.x1 - run.x0, item.width),
  );
  const dark = under.filter((run) => run.unseen !== null);
  const kind = dark[0]?.unseen ?? null;
  // The same letters drawn again in a visible ink are visible.
  const alike = (run: Run) => under.some((other) => other.unseen === null && Math.abs(other.x0 - run.x0) < 2);
  const gone = dark.filter((run) => !alike(run));
  if (gone.length === 0) return { seen: item.str, unseen: '', kind: null };
  if (gone.length === under.length) return { seen: '', unseen: item.str, kind };
  let seen = item.str;
  for (const { text } of gone) if (text.trim().length > 1) seen = seen.replace(text.trim(), '');
  return { seen, unseen: gone.map((run) => run.text.trim()).join(' '), kind };
}
