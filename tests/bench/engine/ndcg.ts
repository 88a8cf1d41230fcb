/** nDCG@k with gain 2^grade − 1. `order` are ids best first; `grades` those of one job. */
export function ndcg(order: readonly string[], grades: ReadonlyMap<string, number>, k = 10): number {
  const sum = (values: readonly number[]): number =>
    values.slice(0, k).reduce((total, grade, i) => total + (2 ** grade - 1) / Math.log2(i + 2), 0);
  const ideal = sum([...grades.values()].sort((a, b) => b - a));
  return ideal > 0 ? sum(order.map((id) => grades.get(id) ?? 0)) / ideal : 0;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
