/** Answers as a vendor might change them, and ids as an attacker might write them. */

const ofJson =
  (change: (json: unknown) => unknown) =>
  async (response: Response): Promise<Response> => {
    if (!response.headers.get('content-type')?.includes('json') || response.status >= 400) return response;
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    return new Response(JSON.stringify(change(await response.json())), { status: response.status, headers });
  };

/** Every object gets a field that nobody has heard of. */
export const addField = ofJson(function add(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(add);
  if (typeof json !== 'object' || json === null) return json;
  const inside = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, add(value)]));
  return { ...inside, added_in_2027: { since: 1, list: ['x'] } };
});

/** The `nth` key of all keys in the answer is gone. */
export const drop = (nth: number) =>
  ofJson((json) => {
    let count = -1;
    const strip = (at: unknown): unknown => {
      if (Array.isArray(at)) return at.map(strip);
      if (typeof at !== 'object' || at === null) return at;
      const kept: [string, unknown][] = [];
      for (const [key, value] of Object.entries(at)) {
        count += 1;
        if (count !== nth) kept.push([key, strip(value)]);
      }
      return Object.fromEntries(kept);
    };
    return strip(json);
  });

export const hostileIds = [
  '../archive',
  '1/reject',
  '1%2Freject',
  '..',
  '%2e%2e/move',
  '1?stage=2',
  '1#x',
  '1;drop',
  ' ',
  '',
  '1\n2',
  '<script>',
];

/** Every text of a credential that must never be seen elsewhere. */
export function plantedSecrets(credentials: unknown): string[] {
  const found: string[] = [];
  const look = (at: unknown, key = ''): void => {
    if (typeof at === 'string' && /key|secret|token/i.test(key)) found.push(at);
    if (typeof at === 'object' && at !== null)
      for (const [name, value] of Object.entries(at)) look(value, name);
  };
  look(credentials);
  return found;
}
