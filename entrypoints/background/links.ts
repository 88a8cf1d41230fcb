/** Review links from the settings: making one, copying it again, ending it. */

import { scoredSchema } from '@/lib/audit/scored';
import { sha256 } from '@/lib/engine/hash';
import type { MessageInput } from '@/lib/messages';
import { type RemoteSite, request, requestAs } from '@/lib/remote/request';
import { err, mapOk, ok, type Result } from '@/lib/result';
import { newLinkId, reviewAddress } from '@/lib/review/address';
import { fromBase64url, toBase64url } from '@/lib/review/bytes';
import { aboutPackage, keysOf, materialOf, newSecret, seal } from '@/lib/review/crypt';
import type { HeldLink } from '@/lib/review/held';
import { MOST_PACKAGE_BYTES } from '@/lib/review/model';
import { type Chosen, makePackage } from '@/lib/review/package';
import { linkViewSchema } from '@/lib/review/protocol';
import type { ScoreRow } from '@/lib/scores/row';
import { actorOf } from './chosen';
import { companionSite } from './companion';
import { endLink } from './end-links';
import type { Follower } from './follow-links';
import type { Handlers } from './handle';
import { recordLink, type Secrets, secretsOf, vaultId } from './link-secrets';
import { companionWriter } from './link-writer';
import type { Services } from './services';

const DAY_MS = 86_400_000;
const NO_COMPANION = {
  kind: 'not-connected' as const,
  message: 'Review links need a companion. Pair this browser with one first.',
};
const GONE = { kind: 'not-found' as const, message: 'This link is not kept here any more.' };

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/** What was kept with the newest score of an application; null where it has had its time or the candidate opted out. */
async function kept(services: Services, row: ScoreRow): Promise<Chosen | null> {
  if ((await services.consents.of(row.ref))?.optedOut) return null;
  const details = await services.db.details.where('key').equals(row.applicationKey).toArray();
  for (const { content } of details.reverse()) {
    const read = scoredSchema.safeParse(content);
    if (read.success && read.data.score.inputHash === row.inputHash)
      return { id: hex(crypto.getRandomValues(new Uint8Array(8))), name: row.name, scored: read.data };
  }
  return null;
}

export function linkHandlers(
  services: Services,
  follower: Follower,
): Pick<Handlers, 'listLinks' | 'linkWriter' | 'makeLink' | 'linkAddress' | 'writeLinkAgain' | 'endLink'> {
  const { db, vault, criteria, scores, nowMs } = services;

  async function make(
    site: RemoteSite,
    input: MessageInput<'makeLink'>,
  ): Promise<Result<{ id: string; address: string }>> {
    const { connectionId, jobId, to, message, order, namesHidden, passphrase, writer } = input;
    const [connection, job] = await Promise.all([
      db.connections.get(connectionId),
      criteria.job(connectionId, jobId),
    ]);
    if (!connection || !job)
      return err({
        kind: 'not-found',
        message: 'This job is not known here any more. Open a candidate of it.',
      });
    const wanted = new Set(input.applicationKeys);
    const rows = (await scores.ofJob(connectionId, jobId)).filter((row) => wanted.has(row.applicationKey));
    const chosen: { row: ScoreRow; one: Chosen }[] = [];
    for (const row of rows) {
      const one = await kept(services, row);
      if (!one)
        return err({
          kind: 'no-resume',
          message: `The resume of ${row.name} is not kept here. Open them in the ATS once more, or leave them out.`,
        });
      chosen.push({ row, one });
    }
    if (chosen.length === 0) return err({ kind: 'invalid', message: 'Choose at least one candidate.' });
    const writing = writer === 'companion' ? await companionWriter(services, site, connection) : null;
    if (writing && !writing.ok) return writing;
    const actor = await actorOf(services, connection);
    const pack = makePackage({
      job: { title: job.title, atsName: connection.name },
      ...{ from: actor.name, to, message, order, writer, namesHidden, random },
      chosen: chosen.map(({ one }) => one),
    });
    const [id, secret] = [newLinkId(), newSecret()];
    const material = await materialOf(id, secret, passphrase);
    const keys = await keysOf(id, material);
    const sealed = await seal(keys.package, aboutPackage(id), pack);
    if (sealed.length > (MOST_PACKAGE_BYTES * 4) / 3)
      return err({ kind: 'invalid', message: 'These are too many long resumes for one link. Choose fewer.' });
    const made = await requestAs(linkViewSchema, site, 'POST', '/v1/links', {
      ...{ id, sealed, proofHash: sha256(keys.proof), passphrase: passphrase !== '' },
      ...{ candidates: chosen.length, expiresAtMs: nowMs() + input.days * DAY_MS },
      ...(writing && {
        writer: {
          ...{ ...writing.value, to },
          candidates: chosen.map(({ row: { ref, value }, one }) => ({
            ...{ id: one.id, candidateId: ref.candidateId, applicationId: ref.applicationId },
            ...{ jobId: ref.jobId, score: value },
          })),
        },
      }),
    });
    if (!made.ok) return made;
    const base = made.value.url.slice(0, -`/review/${id}`.length);
    await vault.put(vaultId(id), { base, secret: toBase64url(secret), material: toBase64url(material) });
    const link: HeldLink = {
      ...{ id, companion: site.url, connectionId, jobId, jobTitle: job.title, atsName: connection.name },
      ...{ to, order, writer, namesHidden, passphrase: passphrase !== '', madeAtMs: nowMs() },
      ...{
        expiresAtMs: made.value.expiresAtMs,
        state: 'open',
        openedAtMs: null,
        cursor: 0,
        waiting: false,
        problem: null,
        writing: made.value.writing,
      },
      candidates: chosen.map(({ row, one }) => ({
        ...{ id: one.id, applicationKey: row.applicationKey, ref: row.ref, score: row.value, verdict: null },
      })),
    };
    await db.links.put(link);
    await recordLink(services, link, 'made', actor);
    void follower.follow();
    return ok({ id, address: reviewAddress(base, id, secret) });
  }

  return {
    async listLinks() {
      const paired = (await companionSite(services)) !== null;
      const problem = await follower.follow();
      const links = await db.links.toArray();
      return ok({ paired, problem, links: links.sort((a, b) => b.madeAtMs - a.madeAtMs) });
    },
    async linkWriter({ connectionId }) {
      const [site, connection] = [await companionSite(services), await db.connections.get(connectionId)];
      const writer = site && connection && (await companionWriter(services, site, connection));
      return ok({ companion: writer?.ok ?? false });
    },
    async makeLink(input) {
      const site = await companionSite(services);
      return site ? make(site, input) : err(NO_COMPANION);
    },
    async linkAddress({ id }) {
      const secrets: Secrets | null = await secretsOf(services, id);
      const secret = secrets && fromBase64url(secrets.secret);
      return secrets && secret ? ok({ address: reviewAddress(secrets.base, id, secret) }) : err(GONE);
    },
    async writeLinkAgain({ id }) {
      const [site, link] = [await companionSite(services), await db.links.get(id)];
      if (!link) return err(GONE);
      if (site?.url !== link.companion) return err(NO_COMPANION);
      const asked = await request(site, 'POST', `/v1/links/${encodeURIComponent(id)}/again`);
      if (asked.ok) await follower.follow();
      return mapOk(asked, () => null);
    },
    async endLink({ id }) {
      const link = await db.links.get(id);
      if (!link) return err(GONE);
      // What was decided until now is fetched; what the link showed is gone afterwards.
      await follower.follow();
      return endLink(services, link);
    },
  };
}
