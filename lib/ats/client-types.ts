/** What the rest of Candor sees of a connected ATS, whichever vendor it is. Built by `createAtsClient`. */
import type { DestinationField } from '@/lib/destination-field';
import type {
  Application,
  ApplicationRef,
  Attachment,
  Candidate,
  FieldDef,
  FieldValue,
  Job,
  Note,
  Stage,
} from '@/lib/model';
import type { Result } from '@/lib/result';
import type { FieldChange, Listed, User } from './contract';
import type { FoundIds } from './pages';
import type { Capabilities } from './sure';

/** Reads and the allowed writes. No delete, no reject, no move back: there is no function for them. */
export interface AtsClient {
  /** What this connection can do: the vendor's limits and what is switched off. */
  can: Capabilities;
  /** Forgets jobs, field lists and ids, so that the next question goes to the ATS. */
  forget(): void;
  /** The API's ids for those of a page's address. */
  locate(page: FoundIds): Promise<Result<FoundIds & { candidateId: string }>>;
  candidate(candidateId: string): Promise<Result<Candidate>>;
  /** All applications of the candidate, newest first. */
  applications(candidateId: string): Promise<Result<Application[]>>;
  job(jobId: string): Promise<Result<Job>>;
  /** Newest first; resumes are `kind: 'resume'`. */
  attachments(ref: ApplicationRef): Promise<Result<Attachment[]>>;
  /** The bytes of an attachment, capped at 20 MB. */
  download(attachment: Attachment): Promise<Result<Uint8Array>>;
  notes(ref: ApplicationRef): Promise<Result<Note[]>>;
  /** Custom fields that could be a destination; contact fields are never among them. */
  fields(): Promise<Result<FieldDef[]>>;
  /** One page of all applications; `next` is where to go on, null at the end. */
  list(cursor: string | null, sinceMs?: number): Promise<Result<Listed<Application>>>;
  /** Who acts, null if the vendor does not say. */
  me(hint: { email?: string; subject?: string }): Promise<Result<User | null>>;
  /** The scopes the credential really has; null if the vendor does not say. */
  granted(): Promise<Result<readonly string[] | null>>;
  /** Adds a private note and answers with its id. */
  writeNote(ref: ApplicationRef, text: string): Promise<Result<{ id: string }>>;
  writeField(ref: ApplicationRef, field: DestinationField, value: FieldValue): Promise<Result<null>>;
  /** Several fields of one record in one request; missing where the vendor takes one at a time. */
  writeFields?(ref: ApplicationRef, changes: readonly FieldChange[]): Promise<Result<null>>;
  writeTag(ref: ApplicationRef, tag: string): Promise<Result<null>>;
  /** The open stages of the application's job in their order, while moving is switched on. */
  stages(ref: ApplicationRef): Promise<Result<Stage[]>>;
  /** Moves the application forward from a stage to a later one; `kept` says that a person has moved it meanwhile. */
  advance(ref: ApplicationRef, from: Stage, to: Stage): Promise<Result<{ kept?: string }>>;
}
