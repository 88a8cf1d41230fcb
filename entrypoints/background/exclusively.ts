/** Runs the drain in one context of this browser at a time; a lock is given back when its holder dies. */
export async function exclusively(work: () => Promise<number | null>): Promise<number | null | 'busy'> {
  return navigator.locks.request('candor-outbox', { ifAvailable: true }, (lock) => (lock ? work() : 'busy'));
}
