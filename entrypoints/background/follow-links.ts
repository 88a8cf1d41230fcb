/** Hears what managers decided: by a stream while the worker is awake, by an alarm otherwise. Each decision counts once. */
import { browser } from 'wxt/browser';
import { type RemoteSite, requestAs } from '@/lib/remote/request';
import { fromBase64url } from '@/lib/review/bytes';
import { aboutDecision, keysOf, open } from '@/lib/review/crypt';
import { type HeldLink, isFollowed } from '@/lib/review/held';
import { type ReviewDecision, reviewDecisionSchema } from '@/lib/review/model';
import { decisionListSchema, type LinkView, linkListSchema } from '@/lib/review/protocol';
import { companionSite } from './companion';
import { decideFor } from './link-decision';
import { recordLink, secretsOf } from './link-secrets';
import { createLinkStream } from './link-stream';
import type { Services } from './services';

export const LINKS_ALARM = 'links';
const UNREADABLE = 'A decision could not be decrypted and was left out. Ask the manager what they decided.';

export interface Follower {
  /** Asks the companion once, and goes on listening while a link is open; answers why it could not, or null. */
  follow(): Promise<string | null>;
}

/** Whether the companion has decisions that are not in the ATS yet. */
const isWriting = ({ writing }: Pick<HeldLink, 'writing'>): boolean => (writing?.open ?? 0) > 0;

export function createFollower(services: Services): Follower {
  const { db } = services;
  const stream = createLinkStream();

  async function decisionOf(link: HeldLink, one: { id: string; sealed: string }) {
    const material = fromBase64url((await secretsOf(services, link.id))?.material ?? '');
    if (!material) return null;
    const { decisions } = await keysOf(link.id, material);
    return open(reviewDecisionSchema, decisions, aboutDecision(link.id, one.id), one.sealed);
  }

  /** Deals with one and moves the cursor; a repeat after a crash finds the decision on record already. */
  async function take(
    link: HeldLink,
    decision: ReviewDecision | null,
    seq: number,
  ): Promise<HeldLink | null> {
    const problem = decision ? await decideFor(services, link, decision) : UNREADABLE;
    if (decision && problem) {
      await db.links.update(link.id, { problem });
      return null;
    }
    const candidates = link.candidates.map((one) =>
      decision?.candidate === one.id
        ? { ...one, verdict: decision.verdict === 'withdrawn' ? null : decision.verdict }
        : one,
    );
    const next: HeldLink = { ...link, cursor: seq, candidates, problem };
    await db.links.update(link.id, { cursor: seq, candidates, problem });
    return next;
  }

  async function fetchDecisions(site: RemoteSite, link: HeldLink): Promise<string | null> {
    const path = `/v1/links/${encodeURIComponent(link.id)}/decisions?after=${link.cursor}`;
    const answer = await requestAs(decisionListSchema, site, 'GET', path);
    if (!answer.ok) return answer.error.message;
    let now: HeldLink = link;
    for (const one of answer.value.decisions) {
      const next = await take(now, await decisionOf(now, one), one.seq);
      if (!next) return null;
      now = next;
    }
    await db.links.update(link.id, { waiting: isWriting(now) });
    void services.drainAndWake();
    return null;
  }

  async function update(link: HeldLink, view: LinkView | undefined): Promise<void> {
    const state = view?.state ?? 'gone';
    const openedAtMs = view?.openedAtMs ?? link.openedAtMs;
    // Kept with the state: a link that has ended is asked for until all it holds is dealt with.
    const writing = view?.writing ?? link.writing;
    const waiting = view !== undefined && (view.lastSeq > link.cursor || isWriting({ writing }));
    await db.links.update(link.id, { state, openedAtMs, waiting, writing });
    if (openedAtMs !== null && link.openedAtMs === null) await recordLink(services, link, 'opened');
    if (state !== link.state && (state === 'expired' || state === 'locked'))
      await recordLink(services, link, state);
  }

  const followedAt = async ({ url }: RemoteSite): Promise<HeldLink[]> =>
    (await db.links.toArray()).filter((link) => link.companion === url && isFollowed(link));

  async function askOnce(): Promise<string | null> {
    const site = await companionSite(services);
    const followed = site ? await followedAt(site) : [];
    if (!site || followed.length === 0) return null;
    const list = await requestAs(linkListSchema, site, 'GET', '/v1/links');
    if (!list.ok) return list.error.message;
    let problem: string | null = null;
    for (const link of followed) {
      const view = list.value.links.find(({ id }) => id === link.id);
      await update(link, view);
      if (view && view.lastSeq > link.cursor)
        problem = (await fetchDecisions(site, { ...link, writing: view.writing })) ?? problem;
    }
    return problem;
  }

  async function follow(): Promise<string | null> {
    // Two at once would both find the same decision; the record takes it once, and one asking is enough.
    const problem = await navigator.locks.request('candor-links', askOnce);
    const site = await companionSite(services);
    if (!site || (await followedAt(site)).length === 0) {
      await browser.alarms.clear(LINKS_ALARM);
      return problem;
    }
    if (!(await browser.alarms.get(LINKS_ALARM)))
      await browser.alarms.create(LINKS_ALARM, { periodInMinutes: 1 });
    stream.listen(site, () => void follow());
    return problem;
  }
  return { follow };
}
