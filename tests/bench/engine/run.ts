/** Prints the engine's measures, one JSON line each; says which data are missing instead of passing in silence. */
import { hasData } from './data';
import { benchRank } from './rank';

const PARTS: [string, () => Record<string, unknown>[]][] = [['rank/jobs.jsonl', benchRank]];

export async function run(): Promise<void> {
  for (const [name, part] of PARTS) {
    if (!hasData(name))
      process.stderr.write(`${name} is not here; set CANDOR_DATA to the folder that holds it.\n`);
    else for (const line of part()) process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}
