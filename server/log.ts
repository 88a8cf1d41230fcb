/** The log: one JSON object a line, without personal data and without secrets. */
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** Keys whose values never reach the log, at any of the first three levels of what is logged. */
const PRIVATE_KEYS = [
  ...['authorization', 'cookie', 'token', 'accessToken', 'refreshToken', 'clientSecret', 'secret', 'code'],
  ...['password', 'key', 'apiKey', 'name', 'emails', 'email', 'phones', 'phone', 'text', 'resume', 'body'],
  ...['content', 'quotes', 'headline', 'location', 'links', 'personal', 'filename'],
];
const paths = PRIVATE_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** What is said of an error: its class, code and where; a database's words may quote the row. */
function errorOf(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return { type: error.name, ...(code && { errorCode: code }), place: place?.trim() };
}

export function createLog(level: string, to?: DestinationStream): Log {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, censor: '[left out]' },
    serializers: { err: errorOf, error: errorOf },
  };
  return to ? pino(options, to) : pino(options);
}
