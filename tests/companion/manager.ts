/** A link whose decisions the companion writes, and the manager at its other end. */
import { sha256 } from '../../lib/engine/hash';
import type { Target } from '../../lib/mapping';
import { newLinkId } from '../../lib/review/address';
import { aboutDecision, aboutPackage, DECISION_STEP, keysOf, newSecret, seal } from '../../lib/review/crypt';
import type { ReviewDecision } from '../../lib/review/model';

export const MANAGER = 'Dana Reed';
type Verdict = ReviewDecision['verdict'];

export interface Manager {
  id: string;
  post(path: string, body: unknown): Promise<Response>;
  /** About the nth of the link; the id of a decision that is said again. */
  say(at: number, verdict: Verdict, comment?: string, id?: string): Promise<Response>;
}
export interface LinkOptions {
  people: readonly { candidateId: number; applicationId: number }[];
  connectionId?: string;
  target?: Target;
  to?: string;
  expiresAtMs?: number;
  /** Whether the companion writes. */
  written?: boolean;
}

const candidateAt = (at: number): string => at.toString(16).padStart(16, '0');

/** Makes the link as the device of `token`; answers the companion's refusal where it refuses. */
export async function makeManager(
  url: string,
  token: string,
  options: LinkOptions,
): Promise<Manager | Response> {
  const { people, connectionId = 'greenhouse:test', target = { kind: 'note' }, to = MANAGER } = options;
  const { expiresAtMs = Date.now() + 3_600_000, written = true } = options;
  const id = newLinkId();
  const keys = await keysOf(id, newSecret());
  const candidates = people.map(({ candidateId, applicationId }, at) => ({
    ...{ id: candidateAt(at), candidateId: String(candidateId), applicationId: String(applicationId) },
    ...{ jobId: '3', score: 72 },
  }));
  const made = await fetch(`${url}/v1/links`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ id, proofHash: sha256(keys.proof), passphrase: false, candidates: people.length, expiresAtMs },
      sealed: await seal(keys.package, aboutPackage(id), {}),
      ...(written && { writer: { connectionId, to, target, candidates } }),
    }),
  });
  if (!made.ok) return made;
  const post = (path: string, body: unknown) =>
    fetch(`${url}/v1/review/${id}${path}`, {
      method: 'POST',
      headers: { authorization: `Review ${keys.proof}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    id,
    post,
    async say(at, verdict, comment = '', decision = crypto.randomUUID()) {
      const said = { candidate: candidateAt(at), verdict, comment, atMs: Date.now() };
      const about = aboutDecision(id, decision);
      const sealed = await seal(keys.decisions, about, { id: decision, ...said }, DECISION_STEP);
      return post('/decisions', { id: decision, sealed, said });
    },
  };
}
