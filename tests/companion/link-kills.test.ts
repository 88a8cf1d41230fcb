/** A manager's decisions, while the companion's workers are killed (-9). */
import { expect, test } from 'vitest';
import { newCode } from '../../server/pairing/codes';
import { layOut } from '../bench/companion/processes';
import { makeManager } from './manager';

test('with workers killed in mid-work every decision is one note', async () => {
  const many = 8;
  const field = await layOut(many, 1);
  try {
    const { url } = await field.start('web');
    if (!field.database) throw new Error('The database is missing.');
    const code = await newCode(field.database.db, 'recruiter', Date.now());
    const paired = await fetch(`${url}/v1/pair`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, name: 'Test' }),
    });
    const { token } = (await paired.json()) as { token: string };
    const people = Array.from({ length: many }, (_, i) => ({
      candidateId: 10_000 + i,
      applicationId: 500_000 + i,
    }));
    const link = await makeManager(url, token, { people, connectionId: 'greenhouse:0' });
    if (link instanceof Response) throw new Error(await link.text());
    let worker = await field.start('worker');
    const saying = (async () => {
      for (const at of people.keys()) {
        const id = crypto.randomUUID();
        await link.say(at, 'approve', 'Calm', id);
        await link.say(at, 'approve', 'Calm', id);
        await new Promise((later) => setTimeout(later, 300));
      }
    })();
    for (let kills = 0; kills < 2; kills++) {
      await new Promise((later) => setTimeout(later, 1_200));
      await field.stop(worker.child, 'SIGKILL');
      worker = await field.start('worker');
    }
    await saying;
    const counts = async () => {
      const all = await Promise.all(people.map(({ candidateId }) => field.ats.notes(candidateId)));
      return all.map((notes) => notes.length);
    };
    await expect.poll(counts, { timeout: 120_000, interval: 500 }).toEqual(people.map(() => 1));
    const left = field.database.db.selectFrom('link_writes').select('seq').where('state', '<>', 'written');
    await expect.poll(async () => (await left.execute()).length, { timeout: 120_000, interval: 500 }).toBe(0);
    expect(await counts()).toEqual(people.map(() => 1));
  } finally {
    await field.close();
  }
}, 300_000);
