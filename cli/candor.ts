/** `candor`: the engine on the command line. Data goes to stdout, everything else to stderr. */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { bias, replay, verify } from './audit';
import { parse, rank, score, skills } from './commands';
import { InputError } from './input';
import { importFiles, loadImported } from './taxonomy';

const USAGE = `Usage:
  candor parse FILE
  candor score --job FILE --resume FILE [--as-of YYYY-MM]
  candor rank --jobs JOBS.jsonl --resumes RESUMES.jsonl [--top K]
  candor skills < LINES.jsonl
  candor audit verify LOG.json
  candor audit replay PACKET.json
  candor bias TABLE.csv
  candor taxonomy import FILE... > EXTRA.json
With --taxonomy EXTRA.json score, rank, skills and audit replay use what was imported.`;

const needed = (value: string | undefined, what: string): string => {
  if (value) return value;
  throw new InputError(`${what} is missing.\n${USAGE}`);
};

function readOptions(args: string[]) {
  try {
    const options = {
      job: 'string',
      resume: 'string',
      jobs: 'string',
      resumes: 'string',
      top: 'string',
      'as-of': 'string',
      taxonomy: 'string',
    } as const;
    return parseArgs({
      args,
      allowPositionals: true,
      options: Object.fromEntries(Object.entries(options).map(([key, type]) => [key, { type }])),
    });
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function topOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const top = Number(value);
  if (Number.isInteger(top) && top > 0) return top;
  throw new InputError(`--top must be a whole number above 0, not "${value}".`);
}

function asOfOf(value: string | undefined): string | undefined {
  if (value === undefined || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value)) return value;
  throw new InputError(`--as-of must look like 2026-11, not "${value}".`);
}

/** Waits when the reader is slow, so that a long ranking does not pile up in memory. */
async function put(chunk: string): Promise<void> {
  if (!process.stdout.write(chunk)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args);
  const option = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const [command] = positionals;
  await loadImported(option('taxonomy'));
  switch (command) {
    case 'parse':
      return put(await parse(needed(positionals[1], 'The file to parse')));
    case 'score':
      return put(
        await score(
          needed(option('job'), '--job'),
          needed(option('resume'), '--resume'),
          asOfOf(option('as-of')),
        ),
      );
    case 'rank':
      for await (const line of rank(
        needed(option('jobs'), '--jobs'),
        needed(option('resumes'), '--resumes'),
        topOf(option('top')),
      ))
        await put(line);
      return;
    case 'skills':
      for (const line of skills(await text(process.stdin))) await put(line);
      return;
    case 'audit': {
      const file = needed(positionals[2], 'The log or packet');
      if (positionals[1] === 'verify') return put(await verify(file));
      if (positionals[1] === 'replay') return put(await replay(file));
      throw new InputError(`"candor audit" can verify and replay.
${USAGE}`);
    }
    case 'taxonomy':
      if (positionals[1] !== 'import') throw new InputError(`"candor taxonomy" can import.\n${USAGE}`);
      needed(positionals[2], 'The file of ESCO or O*NET');
      return put(await importFiles(positionals.slice(2)));
    case 'bias':
      return put(await bias(needed(positionals[1], 'The table')));
    default:
      throw new InputError(command ? `There is no command "${command}".\n${USAGE}` : USAGE);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
