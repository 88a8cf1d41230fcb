/** Reading files and JSON lines for the command line. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';

/** A mistake of the user's: one clear line on stderr and exit code 1. */
export class InputError extends Error {}

/** npm changes into the project's folder first; a relative name is meant from where the person stands. */
export const resolveFile = (file: string): string =>
  path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(resolveFile(file)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new InputError(
      `Cannot read ${file}: ${code === 'ENOENT' ? 'there is no such file' : String(code)}.`,
    );
  }
}
export const readTextFile = async (file: string): Promise<string> =>
  new TextDecoder().decode(await readBytes(file)).replace(/^\uFEFF/, '');

/** Parses JSON lines; what is not one is left out, said on stderr, and counted. */
export function jsonLines<T>(
  content: string,
  schema: z.ZodType<T>,
  name: string,
): { rows: T[]; leftOut: number } {
  const rows: T[] = [];
  let leftOut = 0;
  content.split('\n').forEach((line, i) => {
    if (!line.trim()) return;
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) rows.push(parsed.data);
    else {
      leftOut++;
      const [issue] = parsed.error.issues;
      process.stderr.write(
        `${name} line ${i + 1} left out: ${issue?.path.join('.') || 'the line'}: ${issue?.message}\n`,
      );
    }
  });
  return { rows, leftOut };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // the schema then says what is wrong with it
  }
}
