/** `npm run connectors`: prints what each ATS can do and writes it into the README between its two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AuthKind } from '../lib/ats/auth-methods';
import { connectors } from '../lib/ats/registry';
import { CAPABILITIES, type Capability, type CapabilityName } from '../lib/ats/sure';

const README = path.resolve(import.meta.dirname, '../README.md');
const [BEGIN, END] = ['<!-- connectors: begin -->', '<!-- connectors: end -->'];

const AUTH: Record<AuthKind, string> = {
  oauth: 'sign-in',
  clientCredentials: 'client credentials',
  apiKey: 'API key',
  odoo: 'user key',
  session: 'your web session',
};
const NAMES = Object.keys(CAPABILITIES) as CapabilityName[];
const cell = ({ can, sure }: Capability): string => (can ? (sure === 'confirmed' ? '✓' : '~') : '–');

/** The table in Markdown, one row a connector. */
export function connectorsTable(): string {
  const head = ['ATS', 'Connects by', ...NAMES.map((name) => CAPABILITIES[name])];
  const rows = [...connectors]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((ats) => [
      `[${ats.name}](lib/ats/${ats.id}.ts)`,
      ats.auth.map(({ kind }) => AUTH[kind]).join(' or '),
      ...NAMES.map((name) => cell(ats.can[name])),
    ]);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i < 2 ? '---' : ':-:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** The README with the present table in it. Throws when the marks are gone. */
export function readmeWithTable(readme = readFileSync(README, 'utf8')): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`README.md has lost its marks ${BEGIN} and ${END}.`);
  return `${readme.slice(0, from)}${BEGIN}\n${connectorsTable()}\n${readme.slice(to)}`;
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  console.log(connectorsTable());
  for (const ats of connectors)
    for (const name of NAMES) {
      const { why } = ats.can[name];
      if (why) console.log(`${ats.name}, ${CAPABILITIES[name].toLowerCase()}: ${why}`);
    }
  writeFileSync(README, readmeWithTable());
}
