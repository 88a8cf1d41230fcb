/** Prints the engine's measures, one JSON line each; says which data are missing instead of passing in silence. */
import { hasData } from './data';
import { benchMeaning } from './meaning';
import { type Embed, loadMiniLm } from './minilm';
import { benchRank } from './rank';
import { benchReading } from './reading';
import { benchSkills } from './skills';
import { benchSpeed } from './speed';

const PARTS: [data: string, part: (embed: Embed | null) => Promise<Record<string, unknown>[]>][] = [
  ['rank/jobs.jsonl', benchRank],
  ['rank/resumes.jsonl', benchSpeed],
  ['pdf', benchReading],
  ['skills/sentences.jsonl', benchSkills],
  ['meaning.jsonl', benchMeaning],
];

/** `BENCH_RIVALS=quick` leaves MiniLM out, which takes minutes. */
export async function run(): Promise<void> {
  const embed = process.env.BENCH_RIVALS === 'quick' ? null : await loadMiniLm();
  for (const [name, part] of PARTS) {
    if (!hasData(name))
      process.stderr.write(`${name} is not here; set CANDOR_DATA to the folder that holds it.\n`);
    else for (const line of await part(embed)) process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}
