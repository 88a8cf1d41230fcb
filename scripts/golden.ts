/** `npm run golden`: writes the sandbox's scores anew. Read the diff: each moved line is a score that moved. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GOLDEN_FILE, goldenText } from '@/sandbox/people/golden';

mkdirSync(path.dirname(GOLDEN_FILE), { recursive: true });
writeFileSync(GOLDEN_FILE, await goldenText());
process.stdout.write(`Wrote ${GOLDEN_FILE}. Look through its diff before you commit it.\n`);
