import { expect, it } from 'vitest';
import { ok } from '@/lib/result';
import type { Answer } from './paging';
import { shareReads } from './share-reads';

const answer: Answer = { json: {}, headers: new Headers() };
const read = { method: 'GET', path: '/candidates/1' } as const;
const write = { method: 'POST', path: '/notes' } as const;

function setUp() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const send = shareReads(async ({ path }) => {
    asked.push(path);
    await new Promise<void>((done) => waiting.push(done));
    return ok(answer);
  });
  return { asked, send, answerAll: () => waiting.splice(0).forEach((done) => void done()) };
}

it('asks once for what two want at the same time, and anew for the next', async () => {
  const { asked, send, answerAll } = setUp();
  const both = Promise.all([send(read, true), send({ ...read }, true)]);
  answerAll();
  expect(await both).toEqual([ok(answer), ok(answer)]);
  const later = send(read, true);
  answerAll();
  await later;
  expect(asked).toEqual([read.path, read.path]);
});

it('never joins writes, nor a read after a write with one from before it', async () => {
  const { asked, send, answerAll } = setUp();
  const all = [send(read, true), send(write, false), send(write, false), send(read, true)];
  answerAll();
  await Promise.all(all);
  expect(asked).toEqual([read.path, write.path, write.path, read.path]);
});
