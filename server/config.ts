/** Everything that can be set from outside, read once at the start. Without any of it the companion runs as it is. */
import { z } from 'zod';

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const environmentSchema = z.object({
  /** `postgres://…`: the company's database. Without it an embedded one lies in the data folder. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/name' })
    .optional(),
  CANDOR_DATA: z.string().min(1).default('./data'),
  CANDOR_HOST: z.string().min(1).default('127.0.0.1'),
  CANDOR_PORT: whole(0, 65_535).default(8787),
  /** The address by which extensions and ATSs reach the companion, where a proxy stands before it. */
  CANDOR_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  /** Whether a proxy stands before the companion whose `X-Forwarded-For` can be believed. */
  CANDOR_TRUST_PROXY: z.stringbool().default(false),
  /** 32 bytes in base64; without it a key file in the data folder is made at first use. */
  CANDOR_KEY: z.string().optional(),
  CANDOR_KEY_FILE: z.string().min(1).optional(),
  CANDOR_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Hosts or networks (CIDR) in private ranges that addresses set by users may name. */
  CANDOR_ALLOW_PRIVATE: list,
  /** How many of a worker's jobs run beside each other. */
  CANDOR_JOBS: whole(1, 64).default(4),
  /** Threads that parse and score. */
  CANDOR_THREADS: whole(1, 64).default(2),
  /** An OpenAI-compatible endpoint, up to and with `/v1`; without it and a model's name no model is asked. */
  CANDOR_MODEL_URL: z.url({ protocol: /^https?$/ }).optional(),
  CANDOR_MODEL: z.string().min(1).max(200).optional(),
  CANDOR_MODEL_KEY: z.string().min(1).optional(),
  /** Days that scores and what was written are kept; 0 keeps them. */
  CANDOR_KEEP_DAYS: whole(0, 3650).default(365),
});

export interface Config {
  databaseUrl?: string;
  dataDir: string;
  host: string;
  port: number;
  publicUrl?: string;
  trustProxy: boolean;
  key?: string;
  keyFile?: string;
  logLevel: z.infer<typeof environmentSchema>['CANDOR_LOG'];
  allowPrivate: string[];
  jobsAtOnce: number;
  threads: number;
  keepDays: number;
  model?: { url: string; model: string; key?: string };
}

/** A mistake in the environment: one plain line for the person who starts the companion. */
export class ConfigError extends Error {}

/**
 * Reads the environment.
 * @throws ConfigError names each variable that does not fit and what would.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const read = environmentSchema.safeParse(environment);
  if (!read.success)
    throw new ConfigError(
      read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  const set = read.data;
  return {
    databaseUrl: set.DATABASE_URL,
    dataDir: set.CANDOR_DATA,
    host: set.CANDOR_HOST,
    port: set.CANDOR_PORT,
    publicUrl: set.CANDOR_URL,
    trustProxy: set.CANDOR_TRUST_PROXY,
    key: set.CANDOR_KEY,
    keyFile: set.CANDOR_KEY_FILE,
    logLevel: set.CANDOR_LOG,
    allowPrivate: set.CANDOR_ALLOW_PRIVATE,
    jobsAtOnce: set.CANDOR_JOBS,
    threads: set.CANDOR_THREADS,
    keepDays: set.CANDOR_KEEP_DAYS,
    ...(set.CANDOR_MODEL_URL &&
      set.CANDOR_MODEL && {
        model: { url: set.CANDOR_MODEL_URL, model: set.CANDOR_MODEL, key: set.CANDOR_MODEL_KEY },
      }),
  };
}
