/** Writing: one note, one field, one tag, nothing lost, nothing that is switched off. */
import { describe, expect, it } from 'vitest';
import { movesForwardOnly } from './advance';
import { PERSON } from './connected';
import { destination } from './destination';
import { type Laws, value } from './laws';

export function writesRight({ ats, given, rig, able, law }: Laws): void {
  describe('writing', () => {
    able('note', 'adds one note with the exact text, seen by colleagues only', async () => {
      const ref = await rig().ref();
      const text = 'Score 72 of 100 <b>& more</b>\nAsk about “shifts” 🙂 עברית\nAudit id: CND-ONE';
      await value(rig().client.writeNote(ref, text));
      const mine = (await rig().sandbox.records.notes(PERSON)).filter((note) =>
        note.body.includes('CND-ONE'),
      );
      expect(mine).toHaveLength(1);
      // Where notes are HTML, the emulator keeps what a person would read.
      expect(mine[0]?.body).toContain('Score 72 of 100 <b>& more</b>');
      expect(mine[0]?.body).toContain('🙂 עברית');
      if (ats.can.privateNote.can) expect(mine[0]?.visibility).toBe('private');
    });

    able('note', 'makes mentions and markup harmless', async () => {
      const ref = await rig().ref();
      await value(
        rig().client.writeNote(ref, 'Ask @riley @[USER:1] #[CANDIDATE:1] <img src=x>\nCND-MENTION'),
      );
      expect(
        await rig().sandbox.db.query(
          `SELECT what FROM activity WHERE what LIKE 'Mailed%' OR what LIKE 'Rendered%'`,
        ),
      ).toMatchObject({
        rows: [],
      });
    });

    law('finds the note by its audit id', async () => {
      const ref = await rig().ref();
      await value(rig().client.writeNote(ref, 'Twice?\nAudit id: CND-LOOKUP'));
      const notes = await value(rig().connect().notes(ref));
      expect(notes.filter((note) => note.body.includes('Audit id: CND-LOOKUP'))).toHaveLength(1);
    });

    able('field', 'writes a field, reads it back, and keeps the others', async () => {
      const ref = await rig().ref();
      const wanted = ats.can.numberField.can ? 'number' : 'short_text';
      const field = destination((await value(rig().client.fields())).find((one) => one.type === wanted));
      await value(rig().client.writeField(ref, field, wanted === 'number' ? 72 : '72'));
      const person = await rig().sandbox.records.person(PERSON);
      expect(person?.fields).toMatchObject({ notice_period: '4 weeks' });
      const owner =
        field.owner === 'candidate'
          ? await value(rig().connect().candidate(ref.candidateId))
          : (await value(rig().connect().applications(ref.candidateId)))[0];
      expect(String(owner?.customFields[field.key])).toBe('72');
      await value(rig().client.writeField(ref, field, null));
    });

    able('tag', 'adds a tag once and keeps the others', async () => {
      const ref = await rig().ref();
      await value(rig().client.writeTag(ref, 'relocation_ok'));
      await rig().connect().writeTag(ref, 'relocation_ok');
      const tags = (await rig().sandbox.records.person(PERSON))?.tags ?? [];
      expect(tags).toContain('night shifts');
      expect(tags.filter((tag) => tag === 'relocation_ok')).toHaveLength(1);
      expect((await value(rig().connect().candidate(ref.candidateId))).tags).toContain('relocation_ok');
    });

    able('advance', 'moves an application forward, once, and never back', () =>
      movesForwardOnly(rig(), given.stages),
    );

    it('sends nothing that is switched off', async () => {
      const ref = await rig().ref();
      const reader = rig().connect({ writes: [] });
      const before = rig().sent.length;
      expect(await reader.writeNote(ref, 'x')).toMatchObject({ ok: false, error: { kind: 'invalid' } });
      expect(await reader.writeTag(ref, 'x')).toMatchObject({ ok: false, error: { kind: 'invalid' } });
      expect(rig().sent.length).toBe(before);
    });
  });
}
