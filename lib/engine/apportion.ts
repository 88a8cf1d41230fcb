/** Whole points that add up exactly, by the largest remainder. */

/**
 * Splits `total` in proportion to `shares` into integers whose sum is exactly `total`; ties go to the earlier share. What has
 * a share at all gets one at least, from the largest, as long as there are enough: nothing asked for weighs "0 of 0".
 */
export function apportion(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  if (sum <= 0) return shares.map(() => 0);
  const exact = shares.map((share) => (share / sum) * total);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, i) => ({ i, rest: Math.round((value - Math.floor(value)) * 1e9) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1;
  if (shares.filter((share) => share > 0).length > total) return whole;
  shares.forEach((share, i) => {
    if (share <= 0 || whole[i] !== 0) return;
    const largest = whole.indexOf(Math.max(...whole));
    whole[largest] = (whole[largest] ?? 0) - 1;
    whole[i] = 1;
  });
  return whole;
}
