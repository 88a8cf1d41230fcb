/** The tables. Times are epoch milliseconds; `sealed` columns hold what is about people or secret, encrypted. */
import type { JSONColumnType } from 'kysely';

export interface Tables {
  devices: DevicesTable;
  pairing_codes: PairingCodesTable;
  guesses: GuessesTable;
}

/** Whoever may call the companion: a recruiter's browser, or a program. */
export interface DevicesTable {
  id: string;
  name: string;
  role: 'admin' | 'recruiter';
  kind: 'extension' | 'program';
  /** `chrome-extension://…` or `moz-extension://…`; only this origin may read answers. */
  origin: string | null;
  /** SHA-256, hex. */
  token_hash: string;
  /** The next token, until it is used for the first time. */
  next_hash: string | null;
  created_at_ms: number;
  rotated_at_ms: number;
  last_used_at_ms: number | null;
  revoked_at_ms: number | null;
}

export interface PairingCodesTable {
  code_hash: string;
  role: 'admin' | 'recruiter';
  expires_at_ms: number;
  used_at_ms: number | null;
}

/** Wrong guesses in a window of time, by what is guessed and from where. */
export interface GuessesTable {
  key: string;
  window_ms: number;
  count: number;
}

export type Json<T extends object> = JSONColumnType<T>;
