/** What the ATS's own notes say of a candidate's wish: so a wish that one colleague recorded holds on every device. Pure. */
import type { Note } from '@/lib/model';
import type { OptOut } from './model';

export const CONSENT_MARK = 'Candor consent · audit id';
export const OUT_LINE = 'The candidate has opted out of automated scoring.';
export const IN_LINE = 'The candidate’s opt-out from automated scoring is taken back.';

/** The newest wish in the notes, or null. */
export function wishInNotes(notes: readonly Note[]): OptOut | null {
  const wishes = notes.flatMap(({ body, createdAt }): OptOut[] => {
    const lines = body.split('\n').map((line) => line.trim());
    const [first = ''] = lines;
    if (!body.includes(CONSENT_MARK) || (first !== OUT_LINE && first !== IN_LINE)) return [];
    const at = lines.findIndex((line) => line.startsWith('Recorded by '));
    const by = /^Recorded by (.+), \d{4}-\d{2}-\d{2}/.exec(lines[at] ?? '')?.[1] ?? 'a Candor user';
    const why = lines.slice(1, Math.max(1, at)).join(' ').slice(0, 1_000);
    return [{ optedOut: first === OUT_LINE, why, instead: '', by, atMs: Date.parse(createdAt ?? '') || 0 }];
  });
  return wishes.sort((a, b) => b.atMs - a.atMs)[0] ?? null;
}

/** The later of two wishes. */
export const laterWish = (one: OptOut | null, other: OptOut | null): OptOut | null =>
  !one || (other && other.atMs > one.atMs) ? other : one;
