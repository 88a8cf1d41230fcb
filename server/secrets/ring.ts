/** The companion's one key: from the environment, else from a file that only its user may read. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ConfigError } from '../config';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface Ring {
  /** JSON, encrypted with AES-256-GCM: iv, tag, ciphertext. `about` must be the same to open it. */
  seal(value: unknown, about: string): Buffer;
  /** The sealed JSON; throws when the key is another one or the bytes were changed. */
  open(sealed: Uint8Array, about: string): unknown;
  /** A keyed hash, hex: the same text gives the same hash only under this key. */
  hash(text: string): string;
  /** 32 bytes for another use, always the same under this key. */
  derive(use: string): Buffer;
}

export function createRing(key: Buffer): Ring {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `candor ${use}`, KEY_BYTES));
  const sealKey = derive('seal');
  const hashKey = derive('hash');
  return {
    seal(value, about) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv).setAAD(Buffer.from(about));
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), text]);
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed);
      const iv = bytes.subarray(0, IV_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', sealKey, iv).setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8');
      return JSON.parse(text + decipher.final('utf8'));
    },
    hash: (text) => createHmac('sha256', hashKey).update(text).digest('hex'),
    derive: (use) => derive(`use ${use}`),
  };
}

const decode = (text: string, where: string): Buffer => {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new ConfigError(
    `${where} must hold ${KEY_BYTES} bytes in base64; make one with: openssl rand -base64 32`,
  );
};

async function fromFile(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'wx', 0o600);
    const key = randomBytes(KEY_BYTES);
    await handle.writeFile(`${key.toString('base64')}\n`);
    await handle.sync();
    await handle.close();
    return key;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0)
    throw new ConfigError(`Others may read the key file ${file}. Take that away with: chmod 600 ${file}`);
  return decode(await readFile(file, 'utf8'), file);
}

/** @throws ConfigError where the key has the wrong length or others may read its file. */
export async function openRing(options: { key?: string; keyFile?: string; dataDir: string }): Promise<Ring> {
  if (options.key) return createRing(decode(options.key, 'CANDOR_KEY'));
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  return createRing(await fromFile(options.keyFile ?? path.join(options.dataDir, 'key')));
}
