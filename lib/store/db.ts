/** What Candor keeps on this device. */
import Dexie, { type Table } from 'dexie';
import type { Detail, Subject } from '@/lib/audit/audit-store';
import type { AuditEntry } from '@/lib/audit/chain';
import type { Checkpoint } from '@/lib/audit/checkpoint';
import type { ConsentRow } from '@/lib/consent/store';
import type { CriteriaVersion } from '@/lib/criteria/types';
import type { Decision } from '@/lib/decisions/model';
import type { MaskedResume } from '@/lib/engine';
import type { Connection, Settings } from '@/lib/messages';
import type { HeldLink } from '@/lib/review/held';
import type { KeptOverride, ScoreRow } from '@/lib/scores/row';
import type { OutboxEntry } from '@/lib/sync/machine';
import type { Rule } from '@/lib/workflow/model';
import type { RuleRun, Shortlisted, WatchState } from '@/lib/workflow/run';
import type { SeenJob } from './criteria';
import { declare } from './migrations';
import type { KeptTaxonomy } from './taxonomy';
import type { TrafficRow } from './traffic-row';

export class CandorDb extends Dexie {
  connections!: Table<Connection, string>;
  secrets!: Table<{ id: string; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }, string>;
  keys!: Table<{ id: string; key: CryptoKey }, string>;
  settings!: Table<Settings & { id: 'settings' }, string>;
  outbox!: Table<OutboxEntry, string>;
  audit!: Table<AuditEntry, number>;
  /** Who a `subject` of the log is: the salt that ties the two. */
  subjects!: Table<Subject, string>;
  details!: Table<Detail, string>;
  checkpoints!: Table<Checkpoint, number>;
  rules!: Table<Rule, string>;
  ruleRuns!: Table<RuleRun, number>;
  shortlist!: Table<Shortlisted, string>;
  /** How far each connection was looked through for rules; written after each round. */
  watches!: Table<WatchState, string>;
  consents!: Table<ConsentRow, string>;
  decisions!: Table<Decision, number>;
  links!: Table<HeldLink, string>;
  traffic!: Table<TrafficRow, number, Omit<TrafficRow, 'id'>>;
  jobs!: Table<SeenJob, [string, string]>;
  criteria!: Table<CriteriaVersion, [string, string, number]>;
  scores!: Table<ScoreRow, string>;
  /** The masked resume behind each score, to score again on this device; apart, so that lists stay light. */
  masked!: Table<
    { applicationKey: string; connectionId: string; jobId: string; resume: MaskedResume },
    string
  >;
  overrides!: Table<KeptOverride, [string, string]>;
  /** Files of ESCO or O*NET that the user has imported. */
  taxonomies!: Table<KeptTaxonomy, string>;
  resumeChoices!: Table<{ applicationKey: string; attachmentId: string }, string>;

  constructor(name = 'candor') {
    super(name);
    declare(this);
  }
}
