/** `npm run new:ats NAME`: a connector, its emulator and its contract test that pass, to be made true. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const asked = process.argv.slice(2).join(' ').trim();
// It begins sentences.
const name = asked.charAt(0).toUpperCase() + asked.slice(1);
const id = name.toLowerCase().replace(/[^a-z0-9]/g, '');
if (!/^[a-z]/.test(id)) {
  console.error('Say the name of the ATS, e.g.: npm run new:ats "Good Hire"');
  process.exit(1);
}

const files: [template: string, target: string][] = [
  ['connector', `lib/ats/${id}.ts`],
  ['vendor', `sandbox/vendors/${id}.ts`],
  ['contract', `tests/contract/connectors/${id}.test.ts`],
];
const taken = files.find(([, target]) => existsSync(path.join(ROOT, target)));
if (taken) {
  console.error(`${taken[1]} is there already; nothing was changed.`);
  process.exit(1);
}

for (const [template, target] of files) {
  const text = readFileSync(path.join(import.meta.dirname, 'template', `${template}.txt`), 'utf8');
  writeFileSync(
    path.join(ROOT, target),
    text.replaceAll('NAME', name).replaceAll('CONST', id).replaceAll('ID', id),
  );
}
const registries = ['lib/ats/registry.ts', 'sandbox/vendors/index.ts'] as const;
enter(registries[0], 'import type { AtsDefinition }');
enter(registries[1], 'import type { Vendor }');
// Names are longer or shorter than the template's, so lines break elsewhere.
execFileSync('npx', ['biome', 'check', '--write', ...files.map(([, target]) => target), ...registries], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
});
console.log(`${files.map(([, target]) => target).join('\n')}
Entered in ${registries.join(' and ')}. Now: docs/connectors.md, then
  npx vitest run tests/contract/connectors/${id}.test.ts
  npm run sandbox -- --ats ${id} --port 0
  npm run connectors`);

/** Adds the import and the name to the list of a registry, in the order of the alphabet. */
function enter(file: string, typeImport: string): void {
  const target = path.join(ROOT, file);
  const text = readFileSync(target, 'utf8');
  const [, list = ''] = /readonly \w+\[\] = \[([^\]]*)\]/.exec(text) ?? [];
  const names = [...list.split(',').map((one) => one.trim()), id].filter(Boolean).sort();
  const imports = names.map((one) => `import { ${one} } from './${one}';`);
  const rest = text.split('\n').filter((line) => !imports.includes(line) && !line.startsWith(typeImport));
  const types = text.split('\n').filter((line) => line.startsWith(typeImport));
  const all = [...imports, ...types].sort((a, b) =>
    (a.split("'")[1] ?? '').localeCompare(b.split("'")[1] ?? ''),
  );
  const body = rest.join('\n').replace(/(readonly \w+\[\] = \[)[^\]]*\]/, `$1${names.join(', ')}]`);
  writeFileSync(target, `${all.join('\n')}\n${body}`);
}
