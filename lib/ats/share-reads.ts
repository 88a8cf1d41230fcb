/** Two parts that ask an ATS the same thing at the same time get one answer: vendors count requests. */
import type { Result } from '@/lib/result';
import type { Answer } from './paging';
import type { AtsRequest } from './request';

type Send = (request: AtsRequest, repeatable: boolean) => Promise<Result<Answer>>;

/** Joins reads that are under way. A read that begins after a write never joins one from before it. */
export function shareReads(send: Send): Send {
  const underWay = new Map<string, Promise<Result<Answer>>>();
  return async (request, repeatable) => {
    if (!repeatable) {
      underWay.clear();
      return send(request, repeatable).finally(() => underWay.clear());
    }
    const key = JSON.stringify(request);
    const known = underWay.get(key);
    if (known) return known;
    const asked = send(request, repeatable).finally(() => {
      if (underWay.get(key) === asked) underWay.delete(key);
    });
    underWay.set(key, asked);
    return asked;
  };
}
