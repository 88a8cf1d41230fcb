/** What a connector may send and to whom: its own list and nothing else, the credential to the API alone. */
import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../lib/ats/allow';
import { type AtsDefinition, WRITES } from '../../lib/ats/contract';
import type { AtsRequest } from '../../lib/ats/request';
import type { Connected } from './connected';
import { destination } from './destination';
import { hostileIds, plantedSecrets } from './drift';

/** Odoo reads its notes with a POST to `mail.message/search_read`: that one mails nobody. */
const OUTSIDE =
  /reject|archive|disqualif|anonymi|unhire|hire\b|\/move|\/stage|status|conversation|\/mail(?!\.message\/search_read)|email_|delete/i;

interface Within {
  ats: AtsDefinition;
  rig(): Connected;
  forbidden: readonly Pick<AtsRequest, 'method' | 'path' | 'body'>[];
}

export function staysWithin({ ats, rig, forbidden }: Within): void {
  describe('the list of what may be sent', () => {
    it.each(forbidden)('refuses $method $path', ({ method, path, body }) => {
      expect(isAllowed(ats.allow, { method, body }, path)).toBe(false);
    });
    it('names no path that moves, rejects, archives, deletes or mails', () => {
      for (const allowed of ats.allow) {
        const rule = typeof allowed === 'string' ? allowed : allowed[0];
        expect(rule).toMatch(/^(GET|POST|PUT|PATCH) \//);
        if (!rule.startsWith('GET ')) expect(rule).not.toMatch(OUTSIDE);
      }
    });
    it.each(hostileIds)('never leaves the list for the id %j', async (id) => {
      const before = rig().sent.length;
      const ref = { connectionId: 'c', candidateId: id, applicationId: id, jobId: id };
      const fields = await rig().client.fields();
      const [field] = fields.ok ? fields.value : [];
      await rig().client.candidate(id);
      await rig().client.applications(id);
      await rig().client.job(id);
      await rig().client.attachments(ref);
      await rig().client.notes(ref);
      await rig().client.writeNote(ref, 'x');
      await rig().client.writeTag(ref, id);
      if (field) await rig().client.writeField(ref, destination(field), 'x');
      const mover = rig().connect({ writes: WRITES });
      await mover.stages(ref);
      await mover.advance(ref, { id, name: 'Interview' }, { id, name: id });
      const base = new URL(rig().sandbox.origins.api);
      for (const request of rig().sent.slice(before)) {
        const url = new URL(request.url);
        expect(url.origin).toBe(base.origin);
        if (request.method !== 'GET') expect(decodeURIComponent(url.pathname)).not.toMatch(OUTSIDE);
      }
    });
  });

  it('shows its credential to nobody but the API', async () => {
    const ref = await rig().ref();
    const secrets = plantedSecrets(rig().vault.get('c'));
    const echo = rig().connect({
      // A vendor that repeats the credential in its refusal.
      answer: async () => Response.json({ message: `bad token ${secrets.join(' ')}` }, { status: 403 }),
    });
    const outputs = [
      await echo.candidate(ref.candidateId),
      await echo.writeNote(ref, 'x'),
      await rig().client.candidate(ref.candidateId),
      rig().client.can,
    ];
    for (const secret of secrets) expect(JSON.stringify(outputs)).not.toContain(secret);
    const { origins } = rig().sandbox;
    const own = [origins.api, origins.auth].map((one) => new URL(one).origin);
    for (const request of rig().sent) {
      const url = new URL(request.url);
      if (own.includes(url.origin)) continue;
      for (const secret of secrets) expect(JSON.stringify([...request.headers])).not.toContain(secret);
    }
    for (const request of rig().sent)
      for (const secret of secrets)
        if (!request.url.includes('access_token=')) expect(request.url).not.toContain(secret);
  });
}
