/** Reading: people, jobs, files, all applications in pages, and answers that have changed their form. */
import { describe, expect, it } from 'vitest';
import type { Connected } from './connected';
import { addField, drop } from './drift';
import { type Laws, value } from './laws';

export function readsRight({ ats, rig, able }: Laws): void {
  describe('reading', () => {
    it('gives the candidate, the application, the job with its description, and the resume', async () => {
      const ref = await rig().ref();
      const candidate = await value(rig().client.candidate(ref.candidateId));
      expect(candidate).toMatchObject({ id: ref.candidateId, name: 'Ama Boateng' });
      expect(candidate.emails).toEqual(['ama@example.com']);
      const applications = await value(rig().client.applications(ref.candidateId));
      expect(applications).toHaveLength(1);
      const job = await value(rig().client.job(ref.jobId ?? ''));
      expect(job).toMatchObject({ title: 'Registered Nurse' });
      expect(job.description).toContain('Wound care');
      expect(job.description).not.toContain('<li>');
      const files = await value(rig().client.attachments(ref));
      const resume = files.find((file) => file.kind === 'resume');
      if (!resume) throw new Error('no resume among the attachments');
      expect(resume.filename).toMatch(/CV/);
      const bytes = await value(rig().client.download(resume));
      expect(new TextDecoder().decode(bytes)).toContain('Leeds General Infirmary');
    });

    it('pages through a thousand applications without loss or repeat, and goes on where it was stopped', async () => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        // A new client each time: all that is known is the cursor, as after a restart.
        const page: { rows: { id: string }[]; next: string | null } = await value(
          rig().connect().list(cursor),
        );
        seen.push(...page.rows.map((row) => row.id));
        cursor = page.next;
      } while (cursor !== null && seen.length < 5000);
      expect(seen).toHaveLength(1000);
      expect(new Set(seen).size).toBe(1000);
    });

    it('says in words that a candidate does not exist', async () => {
      const ref = await rig().ref();
      const missing = ref.candidateId.replace(/\d(?=\D*$)/, '9').replace(/\d\d(?=\d\D*$)/, '99');
      const answer = await rig().client.candidate(missing);
      expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } });
      expect(!answer.ok && answer.error.message).toMatch(/^[A-Z].+\.$/);
    });

    able('listFields', 'lists custom fields with types and options, and no contact field', async () => {
      const fields = await value(rig().client.fields());
      if (ats.can.numberField.can) expect(fields.map((field) => field.type)).toContain('number');
      expect(fields.length).toBeGreaterThan(0);
      for (const field of fields) {
        expect(field.name).not.toMatch(/e-?mail|phone/i);
        if (field.type.endsWith('_select')) expect(field.options.length).toBeGreaterThan(0);
      }
    });
  });

  describe('drift', () => {
    it('does not mind fields it does not know', async () => {
      const ref = await rig().ref();
      const client = rig().connect({ answer: addField });
      expect(await client.candidate(ref.candidateId)).toMatchObject({
        ok: true,
        value: { name: 'Ama Boateng' },
      });
      expect(await client.list(null)).toMatchObject({ ok: true });
    });
    it('names what is missing, or does without it', async () => {
      const ref = await rig().ref();
      const reads = [
        (client: Connected['client']) => client.candidate(ref.candidateId),
        (client: Connected['client']) => client.applications(ref.candidateId),
        (client: Connected['client']) => client.job(ref.jobId ?? ''),
      ];
      for (const read of reads)
        for (let nth = 0; nth < 40; nth++) {
          const answer = await read(rig().connect({ answer: drop(nth) }));
          if (answer.ok) expect(JSON.stringify(answer.value)).not.toMatch(/undefined|\[object/);
          else expect(answer.error.message).toMatch(/^[A-Z].+\.$/);
        }
    });
  });
}
