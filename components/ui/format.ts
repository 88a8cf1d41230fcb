const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** Hours and minutes of the local clock, e.g. `14:02`. */
export const clock = (atMs: number) => time.format(atMs);

/** The local date, e.g. `24 Nov 2026`. */
export const date = (atMs: number) => day.format(atMs);

/** `1 question`, `3 questions`. */
export const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** How long until then, for a countdown: `8 s`, `2 min 5 s`; never negative. */
export function wait(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}
