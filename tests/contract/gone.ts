/** People who are deleted, merged, private or anonymised, and jobs that are gone: each vendor answers in its own way. */
import { describe, expect, it } from 'vitest';
import { loadCandidate } from '../../lib/pipeline/load-candidate';
import { type Connected, PERSON } from './connected';

const SENTENCE = /^[A-Z].+\.$/;

export function knowsWhoIsGone(rig: () => Connected): void {
  const sql = (text: string, values: unknown[] = []) => rig().sandbox.db.query(text, values);
  /** What the panel is told of the fixture's first person after the records changed; then all is as it was. */
  async function loadedWhile(change: string, back: string) {
    const where = await rig().ref();
    await sql(change);
    // A client that remembers nothing, as when the panel is opened tomorrow.
    const answer = await loadCandidate(rig().connect(), where);
    await sql(back);
    return answer;
  }
  const closed = (how: string) =>
    loadedWhile(
      `UPDATE candidates SET closed = '${how}' WHERE id = ${PERSON}`,
      `UPDATE candidates SET closed = NULL WHERE id = ${PERSON}`,
    );

  describe('people and jobs that are gone', () => {
    it.each(['deleted', 'merged'])('names somebody who was %s as such', async (how) => {
      const answer = await closed(how);
      expect(answer).toMatchObject({ ok: false, error: { kind: 'not-found' } });
      expect(!answer.ok && answer.error.message).toMatch(SENTENCE);
      expect(!answer.ok && answer.error.message).toMatch(/deleted, merged with another,? or anonymised/);
    });

    it('says that somebody is private, with the vendor’s own words for the administrator', async () => {
      const answer = await closed('private');
      if (answer.ok) throw new Error('somebody private was shown');
      const { kind, message, detail } = answer.error;
      expect(message).toMatch(SENTENCE);
      // Where the vendor leaves private people out of its lists, they look as if they were gone.
      if (kind === 'forbidden') expect(message).toMatch(/may be private/);
      else expect([kind, message]).toEqual(['not-found', expect.stringContaining('closed to your account')]);
      if (kind === 'forbidden') expect(detail).toMatch(/\S \S/);
      expect(await rig().connect().list(null)).toMatchObject({ ok: true });
    });

    it('shows the person of a job that was deleted, and says so', async () => {
      const answer = await loadedWhile('UPDATE jobs SET deleted = true', 'UPDATE jobs SET deleted = false');
      if (!answer.ok) throw new Error(answer.error.message);
      const { problem, candidate, score } = answer.value;
      expect(candidate.name).toBe('Ama Boateng');
      expect(score).toBeNull();
      expect(problem).toMatchObject({
        kind: 'no-job-description',
        message: expect.stringMatching(/^The job .+\.$/),
      });
    });

    it('shows somebody anonymised without a score, in words', async () => {
      const own = await sql('SELECT id FROM attachments WHERE candidate_id = $1', [PERSON]);
      const ids = own.rows.map((row) => (row as { id: number }).id);
      await sql('UPDATE attachments SET candidate_id = 6102 WHERE candidate_id = $1', [PERSON]);
      const answer = await loadedWhile(
        `UPDATE candidates SET first_name = '', last_name = '', title = NULL, email = '', phone = '', location = ''
         WHERE id = ${PERSON}`,
        `UPDATE candidates SET first_name = 'Ama', last_name = 'Boateng', email = 'ama@example.com'
         WHERE id = ${PERSON}`,
      );
      await sql('UPDATE attachments SET candidate_id = $1 WHERE id = ANY($2)', [PERSON, ids]);
      const problem = answer.ok ? answer.value.problem : answer.error;
      expect(['no-resume', 'not-found']).toContain(problem?.kind);
      expect(problem?.message).toMatch(SENTENCE);
      if (!answer.ok) return;
      expect(answer.value.score).toBeNull();
      expect(answer.value.candidate.name.trim()).not.toBe('');
      expect(answer.value.candidate.emails).toEqual([]);
      expect(JSON.stringify(answer.value.candidate)).not.toMatch(/undefined|null null|\[object/);
    });
  });
}
