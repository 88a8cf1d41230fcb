/** What every connector makes of the people, jobs and files of a real ATS: odd texts, none, several, gone, enormous. */
import { describe, expect, it } from 'vitest';
import type { AtsDefinition } from '../../lib/ats/contract';
import { detectPage } from '../../lib/ats/pages';
import type { Connected } from './connected';

const PERSON = 6102;
const APPLICATION = 7102;
const SENTENCE = /^[A-Z].+\.$/;

const ODD = {
  first: '<script>alert(1)</script> &amp;',
  last: 'عمر 🙂 O’Neil',
  headline: '<img src=x onerror=alert(1)> &lt;b&gt;',
  tag: 'night <b>&amp;</b> 🌙',
  job: 'Nurse <i>& more</i> &amp; 🙂',
  note: 'Line one <script>alert(1)</script>\n&amp; עברית 🙂',
};
const DESCRIPTION =
  '<h2>Requirements</h2><script>steal()</script><style>p{}</style><ul><li>Wound care &lt;b&gt; &amp;amp; 🙂 עברית</li></ul>';

/** Ids as nobody's address has them. */
const MALFORMED = ['..', '%2e%2e', '1%2Freject', '1%3Cscript%3E', "1'--", '%00', '1%20or%201', '٣'];

const MB = 2 ** 20;
const HUGE_MB = 60;

interface Awkward {
  ats: AtsDefinition;
  rig(): Connected;
  pages: readonly (readonly [address: string, expected: Record<string, unknown>])[];
}

export function takesAwkwardInput({ ats, rig, pages }: Awkward): void {
  const sql = (text: string, values: unknown[] = []) => rig().sandbox.db.query(text, values);
  const ref = () => rig().ref(PERSON, APPLICATION);

  describe('awkward input', () => {
    it('takes no malformed id out of an address', () => {
      const ids = pages.flatMap(([address, { candidateId }]) =>
        typeof candidateId === 'string' ? [[address, candidateId] as const] : [],
      );
      for (const [address, id] of ids)
        for (const malformed of MALFORMED) {
          const page = detectPage(address.replaceAll(id, malformed), [
            { ...rig().site, webOrigin: new URL(address).origin },
          ]);
          for (const found of [page?.candidateId, page?.applicationId, page?.jobId])
            if (found !== undefined) expect(found).toMatch(/^[\w-]+$/);
          expect(page?.candidateId).not.toBe(malformed);
        }
      expect(pages.length).toBeGreaterThan(0);
    });

    it('leaves every text as it is: markup, entities, right to left, emoji', async () => {
      await sql('UPDATE candidates SET first_name = $1, last_name = $2, title = $3 WHERE id = $4', [
        ODD.first,
        ODD.last,
        ODD.headline,
        PERSON,
      ]);
      await sql('UPDATE jobs SET name = $1', [ODD.job]);
      await sql('UPDATE job_posts SET title = $1, content = $2', [ODD.job, DESCRIPTION]);
      const [actor, where] = [await rig().sandbox.records.actor(4001), await ref()];
      await rig().sandbox.records.addTag(actor, PERSON, ODD.tag);
      await rig().sandbox.records.addNote(actor, PERSON, ODD.note);
      const client = rig().connect();
      const candidate = await client.candidate(where.candidateId);
      expect(candidate).toMatchObject({ ok: true, value: { name: `${ODD.first} ${ODD.last}` } });
      if (candidate.ok) {
        expect([undefined, ODD.headline]).toContain(candidate.value.headline);
        if (ats.can.tag.can) expect(candidate.value.tags).toContain(ODD.tag);
      }
      const job = await client.job(where.jobId ?? '');
      expect(job).toMatchObject({ ok: true, value: { title: ODD.job } });
      const description = job.ok ? job.value.description : '';
      expect(description).toContain('Wound care <b> &amp; 🙂 עברית');
      expect(description).not.toContain('steal');
      const notes = await client.notes(where);
      if (ats.can.listNotes.can) {
        expect(notes.ok && notes.value.map((one) => one.body)).toContainEqual(ODD.note);
      } else expect(notes).toMatchObject({ ok: false, error: { message: expect.stringMatching(SENTENCE) } });
    });

    it('of twenty files the newest comes first where the vendor tells the time, and all can be chosen', async () => {
      const where = await ref();
      const before = await rig().connect().attachments(where);
      for (let i = 1; i <= 19; i++)
        await sql(
          `INSERT INTO attachments SELECT $1, candidate_id, application_id, $2, 'resume', mime, bytes, $3
           FROM attachments WHERE candidate_id = $4 ORDER BY id LIMIT 1`,
          [9900 + i, `CV ${i}.txt`, new Date(Date.UTC(2026, 9, 1, (i * 7) % 19)), PERSON],
        );
      const files = await rig().connect().attachments(where);
      if (!files.ok || !before.ok) throw new Error('the files were not listed');
      const times = files.value.map((one) => one.createdAt ?? '').filter(Boolean);
      const newest = times.map((one) => Date.parse(one)).toSorted((a, b) => b - a);
      expect(times.map((one) => Date.parse(one))).toEqual(newest);
      expect(new Set(files.value.map((one) => one.id)).size).toBe(files.value.length);
      // Some vendors know one resume and nothing else.
      const added = files.value.length - before.value.length;
      expect([0, 19]).toContain(added);
      expect(files.value.find((one) => one.kind === 'resume')).toBeDefined();
    });

    it(`stops reading a file of ${HUGE_MB} MB, and says so`, async () => {
      const where = await ref();
      const listed = await rig().client.attachments(where);
      const resume = listed.ok && listed.value.find((one) => one.kind === 'resume');
      if (!resume) throw new Error('no resume among the attachments');
      let megabytes = 0;
      const enormous = async () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              if (megabytes === HUGE_MB) return controller.close();
              megabytes += 1;
              controller.enqueue(new Uint8Array(MB));
            },
          }),
          { headers: { 'content-type': 'application/pdf' } },
        );
      const answer = await rig().connect({ answer: enormous }).download(resume);
      expect(answer).toMatchObject({ ok: false, error: { message: expect.stringMatching(SENTENCE) } });
      expect(!answer.ok && answer.error.message).toMatch(/\d MB/);
      expect(megabytes).toBeLessThanOrEqual(HUGE_MB / 2);
    });

    it('two applications are two, each with its own job; none is none', async () => {
      const where = await ref();
      await sql(
        `INSERT INTO jobs SELECT 5999, 'Ward Manager', department, location, created_at FROM jobs LIMIT 1`,
      );
      await sql(`INSERT INTO stages VALUES (5998, 5999, 'Application Review', 0)`);
      await sql(
        `INSERT INTO applications SELECT 7999, candidate_id, 5999, 5998, source, status, '{}', applied_at, updated_at
         FROM applications WHERE id = $1`,
        [APPLICATION],
      );
      const two = await rig().connect().applications(where.candidateId);
      if (!two.ok) throw new Error(two.error.message);
      // Where the vendor's candidate is one application, the other is another candidate.
      expect([1, 2]).toContain(two.value.length);
      expect(new Set(two.value.map((one) => one.id)).size).toBe(two.value.length);
      expect(new Set(two.value.map((one) => one.jobId)).size).toBe(two.value.length);

      await sql('UPDATE attachments SET application_id = NULL WHERE candidate_id = $1', [PERSON]);
      await sql('DELETE FROM applications WHERE candidate_id = $1', [PERSON]);
      const none = await rig().connect().applications(where.candidateId);
      if (none.ok) expect(none.value).toEqual([]);
      else
        expect(none).toMatchObject({
          error: { kind: 'not-found', message: expect.stringMatching(SENTENCE) },
        });
      const alone = await rig().connect().candidate(where.candidateId);
      if (!alone.ok) expect(alone.error).toMatchObject({ kind: 'not-found' });
    });

    it('says in words that a job is gone', async () => {
      const { jobId = '' } = await rig().ref();
      const missing = jobId
        .replace(/[\da-f](?=[^\da-f]*$)/i, '9')
        .replace(/[\da-f](?=[\da-f][^\da-f]*$)/i, '9');
      const answer = await rig().connect().job(missing);
      expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } });
      expect(!answer.ok && answer.error.message).toMatch(SENTENCE);
    });
  });
}
