/** A companion with a connected ATS as a process of its own, for browser tests: prints a pairing link, ends with its input. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { newCode } from '../../server/pairing/codes';
import { SANDBOX_HOSTS, startAts } from './ats';
import { startTestCompanion } from './start';
import { unhurried } from './unhurried';

/** A chat server: for every requirement it quotes the longest line that it was shown, and one that nobody wrote. */
const model = http.createServer(async (req, res) => {
  let body = '';
  for await (const part of req) body += part;
  const [, asked = '', resume = ''] = String(JSON.parse(body).messages.at(-1).content).split(
    /Requirements:|=====/,
  );
  const longest = resume
    .split('\n')
    .filter((line) => !line.includes('▇'))
    .reduce((best, line) => (line.length > best.length ? line : best), '');
  const ids = [...asked.matchAll(/^(\S+): /gm)].map(([, id]) => id);
  const quotes = ids.flatMap((requirement) => [
    { requirement, quote: longest.trim() },
    { requirement, quote: 'Ran a hospital on the moon for thirty years' },
  ]);
  const message = { role: 'assistant', content: JSON.stringify({ quotes }) };
  res
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ id: '1', object: 'chat.completion', choices: [{ message }] }));
});
await new Promise<void>((done) => model.listen(0, '127.0.0.1', done));

const ats = await startAts();
const companion = await startTestCompanion({
  config: {
    allowPrivate: [...SANDBOX_HOSTS, '127.0.0.1'],
    model: { url: `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`, model: 'small' },
  },
  connectorOf: unhurried,
});
await ats.connect(companion);
const code = await newCode(companion.parts.database.db, 'admin', Date.now());
// Builds for tests have access to *.localhost, so no browser prompt stands in the way.
console.log(`${companion.url.replace('127.0.0.1', 'companion.localhost')}/pair#${code}`);
process.stdin.resume();
process.stdin.once('end', async () => {
  await companion.close();
  await ats.close();
  model.close();
  process.exit(0);
});
