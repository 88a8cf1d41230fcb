/** The embedded database belongs to one process at a time; a second one would damage it. */
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/**
 * Takes the folder for this process; a lock whose process is gone is taken over.
 * @returns gives it back.
 * @throws Error names the process that has it.
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, 'companion.pid');
  for (let tries = 0; tries < 3; tries++) {
    try {
      const handle = await open(file, 'wx', 0o600);
      await handle.writeFile(`${process.pid}\n`);
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const pid = Number(await readFile(file, 'utf8'));
      if (Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid))
        throw new Error(
          `The data folder ${dataDir} is in use by process ${pid}. Stop it first, or set CANDOR_DATA to another folder.`,
        );
      await rm(file, { force: true });
    }
  }
  throw new Error(`The data folder ${dataDir} could not be locked. Is another companion starting there?`);
}
