/**
 * Scores candidates of the sandbox in Node: `tsx node-score.ts API_ORIGIN TOKEN ID…`, one line of Score JSON each.
 * A process of its own, because the test runner does not load the taxonomy's JSON modules.
 */
import { loadCandidate } from '@/lib/pipeline/load-candidate';
import { createAtsClient } from '../../lib/ats/client';
import { greenhouse } from '../../lib/ats/greenhouse';
import { localFetch } from '../../sandbox/local-fetch';
import { tokenInHand } from '../contract/token-in-hand';

const [apiOrigin = '', token = '', ...ids] = process.argv.slice(2);
const client = createAtsClient({
  ats: greenhouse,
  authorizer: tokenInHand(apiOrigin, token),
  fetch: localFetch,
  nowMs: Date.now,
});
for (const candidateId of ids) {
  const loaded = await loadCandidate(client, { connectionId: 'node', candidateId });
  if (!loaded.ok) throw new Error(loaded.error.message);
  console.log(JSON.stringify(loaded.value.score));
}
