/**
 * What a schema made of JSON, with its keys in the order in which they were sent: a score's input hash, and a Score
 * that is compared byte for byte, see the order. Keys that the schema added come last.
 */
export function inOrder<T>(parsed: T, sent: unknown): T {
  if (Array.isArray(parsed))
    return (Array.isArray(sent) ? parsed.map((one, i) => inOrder<unknown>(one, sent[i])) : parsed) as T;
  if (typeof parsed !== 'object' || parsed === null || typeof sent !== 'object' || sent === null)
    return parsed;
  const values = new Map(Object.entries(parsed));
  const first = Object.entries(sent).filter(([key]) => values.has(key));
  const ordered = first.map(([key, value]) => [key, inOrder<unknown>(values.get(key), value)]);
  const rest = [...values].filter(([key]) => !Object.hasOwn(sent, key));
  return Object.fromEntries([...ordered, ...rest]) as T;
}
