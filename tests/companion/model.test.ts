/** A language model behind a real server that speaks the chat API. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRequirements } from '../../lib/engine';
import { readText } from '../../lib/engine/read';
import { startTestCompanion, type TestCompanion } from './start';

const resume = readText(
  'Ama Boateng\nama@example.com\nStaff nurse on an acute ward.\n- Dressed surgical wounds every day\n',
);
const requirements = readRequirements({
  title: 'Registered Nurse',
  description: 'Requirements\n- Wound care\n',
});
const id = requirements[0]?.id;
const seen: { key: string | undefined; body: { model: string; messages: { content: string }[] } }[] = [];
let answer = '';
const model = http.createServer(async (req, res) => {
  let body = '';
  for await (const part of req) body += part;
  seen.push({ key: req.headers.authorization, body: JSON.parse(body) });
  if (answer === 'down') res.writeHead(503).end();
  else
    res.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        id: '1',
        object: 'chat.completion',
        choices: [{ message: { role: 'assistant', content: answer } }],
      }),
    );
});

let companion: TestCompanion;
let token: string;
beforeAll(async () => {
  await new Promise<void>((done) => model.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`;
  companion = await startTestCompanion({
    config: { allowPrivate: ['127.0.0.1'], model: { url, model: 'small', key: 'sk-test' } },
  });
  token = await companion.pair();
}, 120_000);
afterAll(async () => {
  await companion.close();
  model.close();
});

const propose = () =>
  companion.call(token, 'POST', '/v1/propose', {
    ...{ resume, requirements, knownNames: ['Ama Boateng'], applicationKey: 'ats/1/1' },
  });

test('only word-for-word quotes come back; the prompt names nobody and is on record', async () => {
  answer = JSON.stringify({
    quotes: [
      { requirement: id, quote: 'Dressed surgical wounds every day' },
      { requirement: id, quote: 'Ten years of wound care at the Mayo Clinic' },
    ],
  });
  const { model: name, proposals } = await (await propose()).json();
  expect(name).toBe('small');
  expect(proposals.map((one: { text: string }) => one.text)).toEqual(['Dressed surgical wounds every day']);
  expect(seen[0]).toMatchObject({ key: 'Bearer sk-test', body: { model: 'small' } });
  expect(JSON.stringify(seen)).not.toMatch(/Boateng|ama@example/);
  const { audit } = companion.parts.store;
  expect((await audit.last())?.data).toMatchObject({ model: 'small', proposed: 2, kept: 1 });
  const [detail] = await audit.detailsUnder('ats/1/');
  expect(JSON.stringify(detail?.content)).toContain('Mayo Clinic');
});

test('the model is not shown what was pasted from the job', async () => {
  const description =
    'Requirements\n- Wound care on a busy surgical ward with twenty beds\n- Give medication on time and keep the records of every patient right\n- Hand over to the next shift in clear words and in good order';
  const stuffed = readText(
    `Staff nurse on an acute ward.\n- Dressed surgical wounds every day\n\n${description}\n`,
  );
  answer = JSON.stringify({
    quotes: [{ requirement: id, quote: 'Wound care on a busy surgical ward with twenty beds' }],
  });
  const done = await companion.call(token, 'POST', '/v1/propose', {
    ...{ resume: stuffed, requirements, applicationKey: 'ats/1/2' },
    job: { title: 'Registered Nurse', description },
  });
  expect((await done.json()).proposals).toEqual([]);
  const shown = JSON.stringify(seen.at(-1));
  expect(shown).toContain('Dressed surgical wounds');
  expect(shown).not.toContain('twenty beds');
});

test.each(['down', 'I am sorry, I cannot.', '{"quotes":"all of them"}'])(
  '“%s” gives no proposal and no harm',
  async (said) => {
    answer = said;
    const done = await propose();
    expect(done.status).toBe(said === 'down' ? 502 : 200);
    if (done.ok) expect((await done.json()).proposals).toEqual([]);
  },
);

test('without a model nobody is asked', async () => {
  companion.parts.config.model = undefined;
  const before = seen.length;
  expect((await propose()).status).toBe(409);
  expect(seen.length).toBe(before);
});
