/** Joins calls that come while one is under way: refresh tokens work only once. */
export function once<Arg, T>(work: (arg: Arg) => Promise<T>): (arg: Arg) => Promise<T> {
  let running: Promise<T> | null = null;
  return (arg) => {
    running ??= work(arg).finally(() => {
      running = null;
    });
    return running;
  };
}
