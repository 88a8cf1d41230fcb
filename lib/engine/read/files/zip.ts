import { type UnzipFileInfo, unzipSync } from 'fflate';
import { Unreadable } from '../errors';
import { LIMITS } from '../limits';

/**
 * The wanted parts of a ZIP file. What a part says about its unpacked size bounds the memory it gets, and the sum of all
 * parts is held under the limit before anything is unpacked.
 * @throws Unreadable too_large for a ZIP bomb, damaged for a broken archive.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let total = 0;
  let entries = 0;
  const filter = (file: UnzipFileInfo): boolean => {
    if (++entries > LIMITS.zipEntries) throw new Unreadable('too_large');
    if (!wanted(file.name)) return false;
    total += file.originalSize;
    if (total > LIMITS.zipBytes) throw new Unreadable('too_large');
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('damaged');
  }
}
