/** The laws that every connector keeps, shown against its emulator. A skip says why, in words for the README. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidateUrl } from '../../lib/ats/candidate-url';
import type { AtsDefinition } from '../../lib/ats/contract';
import { detectPage } from '../../lib/ats/pages';
import type { AtsRequest } from '../../lib/ats/request';
import type { CapabilityName } from '../../lib/ats/sure';
import type { Vendor } from '../../sandbox/vendors/vendor';
import { knowsOnlyItsOwnAddresses } from './addresses';
import { movesForwardOnly, type StageNames } from './advance';
import { takesAwkwardInput } from './awkward';
import { type Connected, connectEmulator, PERSON } from './connected';
import { destination } from './destination';
import { addField, drop } from './drift';
import { knowsWhoIsGone } from './gone';
import { staysWithin } from './stays-within';

export interface ContractCase {
  /** Real addresses and what they are. `{kind: 'candidate', candidateId: …}` as the page says it. */
  pages: readonly (readonly [address: string, expected: Record<string, unknown>])[];
  /** Addresses that must not be taken for a page of this ATS. */
  notPages: readonly string[];
  /** The vendor's requests that move, reject, archive, delete or mail: each must be refused before it is sent. */
  forbidden: readonly Pick<AtsRequest, 'method' | 'path' | 'body'>[];
  skip?: readonly { test: ContractTest; reason: string }[];
  /** The vendor's names of the sandbox's stages, where it has its own. */
  stages?: StageNames;
  /** Another emulator than the usual one. */
  vendor?: Vendor;
}

export type ContractTest =
  | 'finds the note by its audit id'
  | 'renews a refused credential once'
  | 'knows a candidate’s page by the API’s ids';

export function atsContract(ats: AtsDefinition, given: ContractCase): void {
  let rig: Connected;
  /** A law that a connector may leave out, saying why. */
  const law = (test: ContractTest, prove: () => Promise<void>) => {
    const left = given.skip?.find((one) => one.test === test);
    if (left) it(`leaves out “${test}”`, () => expect(left.reason).toMatch(/^[A-Z].+\.$/));
    else it(test, prove);
  };
  /** A law for those that can. */
  const able = (name: CapabilityName, test: string, prove: () => Promise<void>) => {
    if (ats.can[name].can) it(test, prove);
  };

  beforeAll(async () => {
    rig = await connectEmulator(ats, { crowd: 998, vendor: given.vendor });
  });
  afterAll(() => rig.close());

  const value = async <T>(
    result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
  ): Promise<T> => {
    const settled = await result;
    if (!settled.ok) throw new Error(JSON.stringify(settled.error));
    return settled.value;
  };

  describe('pages', () => {
    it.each(given.pages)('knows %s', (address, expected) => {
      const { origin } = new URL(address);
      expect(detectPage(address, [{ ...rig.site, webOrigin: origin }])).toMatchObject(expected);
    });
    it.each(given.notPages)('leaves %s alone', (address) => {
      const origin = new URL(given.pages[0]?.[0] ?? '').origin;
      expect(detectPage(address, [{ ...rig.site, webOrigin: origin }])).toBeNull();
    });
    law('knows a candidate’s page by the API’s ids', async () => {
      const ref = await rig.ref();
      const { web, api } = rig.sandbox.origins;
      const address = candidateUrl(ats, { web, api }, ref) ?? '';
      const page = detectPage(address, [rig.site]);
      expect(page, address).toMatchObject({ kind: 'candidate' });
      const { candidateId, applicationId, jobId } = page ?? {};
      const located = await value(rig.client.locate({ candidateId, applicationId, jobId }));
      expect(located.candidateId).toBe(ref.candidateId);
      // To a real customer's pages it is https and stays on their host.
      const [place] = ats.places;
      const own = {
        web: place.web.replace('{account}', 'acme'),
        api: place.api.replace('{account}', 'acme'),
      };
      const real = new URL(candidateUrl(ats, own, ref) ?? '');
      expect(real.origin).toBe(own.web);
      expect(candidateUrl(ats, { ...own, web: own.web.replace('https:', 'http:') }, ref)).toBeNull();
    });
    knowsOnlyItsOwnAddresses(() => rig.site, given.pages);
    it('refuses a look-alike host', () => {
      for (const [address] of given.pages) {
        const url = new URL(address);
        const evil = `https://${url.host}.evil.test${address.slice(url.origin.length)}`;
        expect(detectPage(evil, [{ ...rig.site, webOrigin: url.origin }])).toBeNull();
      }
    });
  });

  describe('reading', () => {
    it('gives the candidate, the application, the job with its description, and the resume', async () => {
      const ref = await rig.ref();
      const candidate = await value(rig.client.candidate(ref.candidateId));
      expect(candidate).toMatchObject({ id: ref.candidateId, name: 'Ama Boateng' });
      expect(candidate.emails).toEqual(['ama@example.com']);
      const applications = await value(rig.client.applications(ref.candidateId));
      expect(applications).toHaveLength(1);
      const job = await value(rig.client.job(ref.jobId ?? ''));
      expect(job).toMatchObject({ title: 'Registered Nurse' });
      expect(job.description).toContain('Wound care');
      expect(job.description).not.toContain('<li>');
      const files = await value(rig.client.attachments(ref));
      const resume = files.find((file) => file.kind === 'resume');
      if (!resume) throw new Error('no resume among the attachments');
      expect(resume.filename).toMatch(/CV/);
      const bytes = await value(rig.client.download(resume));
      expect(new TextDecoder().decode(bytes)).toContain('Leeds General Infirmary');
    });

    it('pages through a thousand applications without loss or repeat, and goes on where it was stopped', async () => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        // A new client each time: all that is known is the cursor, as after a restart.
        const page: { rows: { id: string }[]; next: string | null } = await value(rig.connect().list(cursor));
        seen.push(...page.rows.map((row) => row.id));
        cursor = page.next;
      } while (cursor !== null && seen.length < 5000);
      expect(seen).toHaveLength(1000);
      expect(new Set(seen).size).toBe(1000);
    });

    it('says in words that a candidate does not exist', async () => {
      const ref = await rig.ref();
      const missing = ref.candidateId.replace(/\d(?=\D*$)/, '9').replace(/\d\d(?=\d\D*$)/, '99');
      const answer = await rig.client.candidate(missing);
      expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } });
      expect(!answer.ok && answer.error.message).toMatch(/^[A-Z].+\.$/);
    });

    able('listFields', 'lists custom fields with types and options, and no contact field', async () => {
      const fields = await value(rig.client.fields());
      if (ats.can.numberField.can) expect(fields.map((field) => field.type)).toContain('number');
      expect(fields.length).toBeGreaterThan(0);
      for (const field of fields) {
        expect(field.name).not.toMatch(/e-?mail|phone/i);
        if (field.type.endsWith('_select')) expect(field.options.length).toBeGreaterThan(0);
      }
    });
  });

  describe('writing', () => {
    able('note', 'adds one note with the exact text, seen by colleagues only', async () => {
      const ref = await rig.ref();
      const text = 'Score 72 of 100 <b>& more</b>\nAsk about “shifts” 🙂 עברית\nAudit id: CND-ONE';
      await value(rig.client.writeNote(ref, text));
      const mine = (await rig.sandbox.records.notes(PERSON)).filter((note) => note.body.includes('CND-ONE'));
      expect(mine).toHaveLength(1);
      // Where notes are HTML, the emulator keeps what a person would read.
      expect(mine[0]?.body).toContain('Score 72 of 100 <b>& more</b>');
      expect(mine[0]?.body).toContain('🙂 עברית');
      if (ats.can.privateNote.can) expect(mine[0]?.visibility).toBe('private');
    });

    able('note', 'makes mentions and markup harmless', async () => {
      const ref = await rig.ref();
      await value(rig.client.writeNote(ref, 'Ask @riley @[USER:1] #[CANDIDATE:1] <img src=x>\nCND-MENTION'));
      expect(
        await rig.sandbox.db.query(
          `SELECT what FROM activity WHERE what LIKE 'Mailed%' OR what LIKE 'Rendered%'`,
        ),
      ).toMatchObject({
        rows: [],
      });
    });

    law('finds the note by its audit id', async () => {
      const ref = await rig.ref();
      await value(rig.client.writeNote(ref, 'Twice?\nAudit id: CND-LOOKUP'));
      const notes = await value(rig.connect().notes(ref));
      expect(notes.filter((note) => note.body.includes('Audit id: CND-LOOKUP'))).toHaveLength(1);
    });

    able('field', 'writes a field, reads it back, and keeps the others', async () => {
      const ref = await rig.ref();
      const wanted = ats.can.numberField.can ? 'number' : 'short_text';
      const field = destination((await value(rig.client.fields())).find((one) => one.type === wanted));
      await value(rig.client.writeField(ref, field, wanted === 'number' ? 72 : '72'));
      const person = await rig.sandbox.records.person(PERSON);
      expect(person?.fields).toMatchObject({ notice_period: '4 weeks' });
      const owner =
        field.owner === 'candidate'
          ? await value(rig.connect().candidate(ref.candidateId))
          : (await value(rig.connect().applications(ref.candidateId)))[0];
      expect(String(owner?.customFields[field.key])).toBe('72');
      await value(rig.client.writeField(ref, field, null));
    });

    able('tag', 'adds a tag once and keeps the others', async () => {
      const ref = await rig.ref();
      await value(rig.client.writeTag(ref, 'relocation_ok'));
      await rig.connect().writeTag(ref, 'relocation_ok');
      const tags = (await rig.sandbox.records.person(PERSON))?.tags ?? [];
      expect(tags).toContain('night shifts');
      expect(tags.filter((tag) => tag === 'relocation_ok')).toHaveLength(1);
      expect((await value(rig.connect().candidate(ref.candidateId))).tags).toContain('relocation_ok');
    });

    able('advance', 'moves an application forward, once, and never back', () =>
      movesForwardOnly(rig, given.stages),
    );

    it('sends nothing that is switched off', async () => {
      const ref = await rig.ref();
      const reader = rig.connect({ writes: [] });
      const before = rig.sent.length;
      expect(await reader.writeNote(ref, 'x')).toMatchObject({ ok: false, error: { kind: 'invalid' } });
      expect(await reader.writeTag(ref, 'x')).toMatchObject({ ok: false, error: { kind: 'invalid' } });
      expect(rig.sent.length).toBe(before);
    });
  });

  describe('honesty', () => {
    it('has a function for what it says it can, and none for what it cannot', () => {
      expect(Boolean(ats.write.note)).toBe(ats.can.note.can);
      expect(Boolean(ats.write.field ?? ats.write.fields)).toBe(ats.can.field.can);
      expect(Boolean(ats.write.tag)).toBe(ats.can.tag.can);
      expect(Boolean(ats.write.advance)).toBe(ats.can.advance.can);
      expect(Boolean(ats.read.notes)).toBe(ats.can.listNotes.can);
      expect(Boolean(ats.read.fields)).toBe(ats.can.listFields.can);
      expect(ats.hooks !== null).toBe(ats.can.hooks.can);
    });
    it('says in a sentence what it lacks, and where what it has is documented', () => {
      for (const one of Object.values(ats.can)) {
        if (one.can) expect(one.docs).toMatch(/^https:\/\//);
        else expect(one.why).toMatch(/^[A-Z].+\.$/);
      }
    });
  });

  describe('refusals', () => {
    const status = (code: number, headers: Record<string, string> = {}) =>
      rig.connect({
        answer: async () => Response.json({ message: 'planned' }, { status: code, headers }),
      });
    it.each([
      [403, 'forbidden'],
      [404, 'not-found'],
      [410, 'not-found'],
      // A merged record's way to the other one, which no credential follows.
      [301, 'not-found'],
      [422, 'invalid'],
      [429, 'rate-limited'],
      [503, 'ats-down'],
    ])('takes %i as %s', async (code, kind) => {
      const ref = await rig.ref();
      expect(await status(code).candidate(ref.candidateId)).toMatchObject({ ok: false, error: { kind } });
    });
    it('waits as long as Retry-After says and asks nothing meanwhile', async () => {
      const ref = await rig.ref();
      const client = status(429, { 'retry-after': '7' });
      const answer = await client.candidate(ref.candidateId);
      expect(answer).toMatchObject({ error: { kind: 'rate-limited', retryAtMs: rig.clock.nowMs + 7000 } });
      const before = rig.sent.length;
      expect(await client.candidate(ref.candidateId)).toMatchObject({ error: { kind: 'rate-limited' } });
      expect(rig.sent.length).toBe(before);
    });
    it('stays within the vendor’s own limit', async () => {
      const ref = await rig.ref();
      const client = rig.connect();
      const fromMs = rig.clock.nowMs;
      const { requests, perMs } = ats.limits;
      let asked = 0;
      const before = rig.sent.length;
      while (asked < requests * 2 && asked < 200) {
        await client.candidate(ref.candidateId);
        asked = rig.sent.length - before;
      }
      const tookMs = rig.clock.nowMs - fromMs;
      expect(asked).toBeLessThanOrEqual(requests + Math.ceil((tookMs / perMs) * requests) + 10);
    });
    law('renews a refused credential once', async () => {
      const ref = await rig.ref();
      await rig.sandbox.tokens.expireAccessTokens();
      expect(await rig.connect().candidate(ref.candidateId)).toMatchObject({ ok: true });
      await rig.sandbox.tokens.revokeAll();
      const before = rig.sent.length;
      expect(await rig.connect().candidate(ref.candidateId)).toMatchObject({
        ok: false,
        error: { kind: 'token-expired' },
      });
      expect(rig.sent.length - before).toBeLessThanOrEqual(4);
      const fresh = await connectEmulator(ats, { vendor: given.vendor });
      await rig.close();
      rig = fresh;
    });
  });

  describe('drift', () => {
    it('does not mind fields it does not know', async () => {
      const ref = await rig.ref();
      const client = rig.connect({ answer: addField });
      expect(await client.candidate(ref.candidateId)).toMatchObject({
        ok: true,
        value: { name: 'Ama Boateng' },
      });
      expect(await client.list(null)).toMatchObject({ ok: true });
    });
    it('names what is missing, or does without it', async () => {
      const ref = await rig.ref();
      const reads = [
        (client: Connected['client']) => client.candidate(ref.candidateId),
        (client: Connected['client']) => client.applications(ref.candidateId),
        (client: Connected['client']) => client.job(ref.jobId ?? ''),
      ];
      for (const read of reads)
        for (let nth = 0; nth < 40; nth++) {
          const answer = await read(rig.connect({ answer: drop(nth) }));
          if (answer.ok) expect(JSON.stringify(answer.value)).not.toMatch(/undefined|\[object/);
          else expect(answer.error.message).toMatch(/^[A-Z].+\.$/);
        }
    });
  });

  knowsWhoIsGone(() => rig);
  takesAwkwardInput({ ats, rig: () => rig, pages: given.pages });

  staysWithin({ ats, rig: () => rig, forbidden: given.forbidden });
}
