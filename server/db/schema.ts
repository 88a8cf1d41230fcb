/** The tables. Times are epoch milliseconds; `sealed` columns hold what is about people or secret, encrypted. */
import type { Generated } from 'kysely';

export interface Tables {
  devices: DevicesTable;
  pairing_codes: PairingCodesTable;
  guesses: GuessesTable;
  outbox: OutboxRow;
  audit: { seq: number; subject: string; entry: string };
  subjects: { key: string; salt: string; subject: string };
  details: { hash: string; key: string; salt: string; sealed: Uint8Array };
  checkpoints: { seq: number; checkpoint: string };
  connections: ConnectionsTable;
  events: EventsTable;
  runs: RunsTable;
  records: RecordsTable;
  subscriptions: SubscriptionsTable;
  deliveries: DeliveriesTable;
  settings: { id: string; sealed: Uint8Array };
  links: LinksTable;
  link_decisions: LinkDecisionsTable;
  link_writes: LinkWritesTable;
  criteria: CriteriaTable;
  rule_sets: RuleSetsTable;
  rule_runs: RuleRunsTable;
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

/** One write-back; the entry itself is sealed. */
export interface OutboxRow {
  id: string;
  application_key: string;
  connection_id: string;
  state: string;
  at_ms: number;
  due_at_ms: number | null;
  sealed: Uint8Array;
}

/** An ATS that the companion itself may reach. `sealed` is the connection, `secret` its credentials. */
export interface ConnectionsTable {
  id: string;
  ats: string;
  sealed: Uint8Array;
  secret: Uint8Array | null;
  /** What the vendor signs its webhooks with. */
  hook_secret: Uint8Array | null;
  /** Whether new applications are scored without anybody looking. */
  background: boolean;
  /** Where the incremental sync goes on. */
  synced_to_ms: number | null;
  created_at_ms: number;
}

/** What a webhook or a sync said happened: ids, never what it said about a person. */
export interface EventsTable {
  seq: Generated<number>;
  connection_id: string;
  /** The vendor's id of the event, or a hash of its bytes: a repeat has the same. */
  event_id: string;
  kind: string;
  candidate_id: string;
  application_id: string | null;
  application_key: string;
  run_id: string | null;
  received_at_ms: number;
  state: 'waiting' | 'done' | 'failed';
  attempts: number;
  next_at_ms: number | null;
  done_at_ms: number | null;
  problem: string | null;
}

/** A backfill of a whole ATS. */
export interface RunsTable {
  id: string;
  connection_id: string;
  state: 'running' | 'paused' | 'done' | 'failed';
  cursor: string | null;
  listed: number;
  started_at_ms: number;
  changed_at_ms: number;
  problem: string | null;
}

/** What was found out about an application, sealed, for export and outgoing webhooks. */
export interface RecordsTable {
  application_key: string;
  connection_id: string;
  at_ms: number;
  input_hash: string;
  sealed: Uint8Array;
}

/** Who is told of new records by a Standard Webhook. */
export interface SubscriptionsTable {
  id: string;
  url: string;
  secret: Uint8Array;
  created_at_ms: number;
}

export interface DeliveriesTable {
  id: string;
  subscription_id: string;
  application_key: string;
  attempts: number;
  next_at_ms: number | null;
  delivered_at_ms: number | null;
  problem: string | null;
}

/** A review link. `sealed` is encrypted end to end: the companion has no key to it. */
export interface LinksTable {
  /** In the link's address. */
  id: string;
  device_id: string;
  /** SHA-256 of what the page must show to get the ciphertext, hex. */
  proof_hash: string;
  passphrase: boolean;
  candidates: number;
  /** Null once the link has ended. */
  sealed: Uint8Array | null;
  created_at_ms: number;
  expires_at_ms: number;
  revoked_at_ms: number | null;
  /** The first time. */
  opened_at_ms: number | null;
  opens: number;
  /** Wrong proofs, ever. */
  wrong: number;
  /** Number of the last decision. */
  last_seq: number;
  /** Whether the companion brings the decisions to the ATS; else the recruiter's browser does. */
  by_companion: boolean;
  /** Whom the companion may write about; null once the link has ended. */
  writer: Uint8Array | null;
}

/** What a manager said, encrypted end to end; numbered within its link. */
export interface LinkDecisionsTable {
  link_id: string;
  seq: number;
  /** Made by the manager's page: sent twice is once. */
  id: string;
  sealed: Uint8Array;
  at_ms: number;
}

/** A decision that the companion itself brings to the ATS. */
export interface LinkWritesTable {
  link_id: string;
  seq: number;
  application_key: string;
  connection_id: string;
  at_ms: number;
  /** `waiting`: to be planned; `planned`: in the outbox; `written`: settled there. */
  state: 'waiting' | 'planned' | 'written';
  attempts: number;
  next_at_ms: number | null;
  sealed: Uint8Array;
  /** Null once it is written. */
  comment: Uint8Array | null;
}

/** What a job asks for, as recruiters have saved it last. */
export interface CriteriaTable {
  ats: string;
  /** Origin of the ATS's API. */
  api: string;
  job_id: string;
  at_ms: number;
  sealed: Uint8Array;
}

/** The workflow rules of a paired browser for one ATS. */
export interface RuleSetsTable {
  device_id: string;
  ats: string;
  /** Origin of the ATS's API. */
  api: string;
  /** Applications before are the browser's own. */
  since_ms: number;
  sealed: Uint8Array;
}

/** What a rule did, once for whoever owns the rule. */
export interface RuleRunsTable {
  /** Raised with every change. */
  seq: Generated<number>;
  /** A device; empty for the rules of a connection itself. */
  owner: string;
  id: string;
  application_key: string;
  connection_id: string;
  at_ms: number;
  sealed: Uint8Array;
}
