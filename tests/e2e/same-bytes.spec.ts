/** Promise 2: the same input gives the same score, byte for byte, in Node, Chromium and Firefox. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium, expect, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox } from '../../scripts/browsers';
import { pdfCases, sandboxCases } from './same-bytes/cases';
import type { Hashes } from './same-bytes/hashes';
import { type CaseServer, serveCases } from './same-bytes/serve';

const LISTS = { sandbox: sandboxCases, pdf: pdfCases };
type List = keyof typeof LISTS;
const NAMES = Object.keys(LISTS) as List[];

let server: CaseServer;
const inNode = new Map<string, Hashes>();
test.beforeAll(async () => {
  server = await serveCases(LISTS);
  const lists = NAMES.map((name) => `${server.origin}/${name}.json`);
  const { stdout } = await promisify(execFile)('npx', ['tsx', 'tests/e2e/same-bytes/in-node.ts', ...lists]);
  const lines = stdout.trim().split('\n');
  for (const [i, name] of NAMES.entries()) inNode.set(name, JSON.parse(lines[i] ?? '{}'));
});
test.afterAll(() => server?.close());

/** Opens the page in a browser, and runs an expression there whose value is JSON. */
type InPage = (expression: string) => Promise<unknown>;

async function agreesWithNode(inPage: InPage): Promise<void> {
  for (const name of NAMES) {
    const found = await inPage(
      `import('/hashes.js').then(({ hashesFrom }) => hashesFrom(location.origin + '/${name}.json'))`,
    );
    expect(Object.keys(found as Hashes)).toHaveLength(LISTS[name].length);
    expect(found, name).toEqual(inNode.get(name));
  }
}

test('Node has read and scored them', () => {
  expect(Object.keys(inNode.get('sandbox') ?? {})).toHaveLength(50);
  // A file that cannot be read has one hash, that of its error.
  for (const name of NAMES)
    for (const { id, jobs } of LISTS[name])
      expect([1, 1 + jobs.length]).toContain(inNode.get(name)?.[id]?.length);
});

test('Chromium gives the bytes that Node gives', async () => {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(server.origin);
    await agreesWithNode((expression) => page.evaluate(expression));
  } finally {
    await browser.close();
  }
});

test('Firefox gives the bytes that Node gives', async () => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    protocolTimeout: 120_000,
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.origin);
    await agreesWithNode((expression) => page.evaluate(expression));
  } finally {
    await browser.close();
  }
});
