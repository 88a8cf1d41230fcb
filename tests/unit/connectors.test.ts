/** Every connector file is registered, documented, played by the sandbox, tested, and in the README. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { connectors } from '../../lib/ats/registry';
import { vendors } from '../../sandbox/vendors';
import { connectorsTable, readmeWithTable } from '../../scripts/connectors';

const files = readdirSync('lib/ats').filter(
  (name) => name.endsWith('.ts') && / = defineAts\(\{/.test(readFileSync(`lib/ats/${name}`, 'utf8')),
);
const linesOf = (file: string) => readFileSync(`lib/ats/${file}`, 'utf8').split('\n').length - 1;

it('there is something to check', () => expect(files.length).toBeGreaterThan(0));

describe.each(files)('%s', (file) => {
  const id = file.replace('.ts', '');
  const ats = connectors.find((one) => one.id === id);

  it('is in lib/ats/registry.ts under its file’s name', () => expect(ats?.id).toBe(id));
  it('names the vendor’s pages for itself, its limits and every way of signing in', () => {
    expect(ats?.docs).toMatch(/^https:\/\//);
    expect(ats?.limits.docs).toMatch(/^https:\/\//);
    for (const method of ats?.auth ?? []) {
      expect(method.docs).toMatch(/^https:\/\//);
      expect(method.setup.length).toBeGreaterThan(0);
    }
  });
  it('has an emulator and a contract test', () => {
    expect(vendors.map((one) => one.id)).toContain(id);
    expect(existsSync(`tests/contract/connectors/${id}.test.ts`)).toBe(true);
  });
  it('is at most 180 lines long; put shapes into a file of their own', () =>
    expect(linesOf(file)).toBeLessThanOrEqual(180));
  it('says in its head what is unconfirmed, if anything is only believed', () => {
    const believed = Object.values(ats?.can ?? {}).some((one) => one.sure === 'believed');
    const [head = ''] = readFileSync(`lib/ats/${file}`, 'utf8').split('*/');
    if (believed) expect(head).toContain('Unconfirmed:');
  });
});

it('the median connector is at most 90 lines long', () => {
  const lines = files.map(linesOf).sort((a, b) => a - b);
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(90);
});

it('the README shows what `npm run connectors` prints; run it', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(connectorsTable().split('\n')).toHaveLength(connectors.length + 2);
  expect(readme).toBe(readmeWithTable(readme));
});
