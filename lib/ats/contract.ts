/** What a connector is: data plus a few short functions over one shared HTTP client. */
import type { z } from 'zod';
import type {
  Application,
  ApplicationRef,
  Attachment,
  Candidate,
  FieldDef,
  FieldValue,
  Job,
  Note,
} from '@/lib/model';
import type { Result } from '@/lib/result';

export interface AtsRequest {
  method: 'GET' | 'POST' | 'PATCH';
  /** Below the connection's API origin, e.g. `/v3/candidates`. */
  path: string;
  query?: Record<string, string>;
  body?: unknown;
}

/** One endpoint as data: what to ask, what to believe of the answer, and where the vendor says so. */
export interface Operation<Args extends readonly unknown[], Out> {
  docs: string;
  scope: string;
  request(...args: Args): AtsRequest;
  response: z.ZodType<Out>;
  /** Whether asking twice is the same as asking once; anything else is never retried by the HTTP layer. */
  repeatable: boolean;
}

export const operation = <Args extends readonly unknown[], Out>(
  one: Operation<Args, Out>,
): Operation<Args, Out> => one;

/** How a connector's functions reach the API. */
export interface Ask {
  /** The vendor's id of the user who acts, where it is known. */
  userId?: string;
  /** The connection's custom fields, remembered for five minutes. */
  fields(): Promise<Result<FieldDef[]>>;
  one<Args extends readonly unknown[], Out>(op: Operation<Args, Out>, ...args: Args): Promise<Result<Out>>;
  /** All pages of a list, by the `Link` header. */
  all<Args extends readonly unknown[], Out>(
    op: Operation<Args, Out[]>,
    ...args: Args
  ): Promise<Result<Out[]>>;
}

export interface OAuthMethod {
  authorizePath: string;
  tokenPath: string;
  revokePath: string;
  /** RFC 7662: says whose token it is. */
  introspectPath: string;
  scopes: readonly string[];
  /** false: the vendor wants a client secret instead. */
  pkce: boolean;
  docs: string;
}

export interface AtsDefinition {
  id: string;
  name: string;
  docs: string;
  origins: { web: string; api: string; auth: string };
  /** Host patterns to ask for besides the connection's own origins. */
  hosts: readonly string[];
  oauth: OAuthMethod;
  limits: { docs: string };
  read: {
    candidate(ask: Ask, id: string): Promise<Result<Candidate | null>>;
    applications(ask: Ask, candidateId: string): Promise<Result<Application[]>>;
    job(ask: Ask, id: string): Promise<Result<Job | null>>;
    attachments(ask: Ask, ref: ApplicationRef): Promise<Result<Attachment[]>>;
    notes(ask: Ask, ref: ApplicationRef): Promise<Result<Note[]>>;
    fields(ask: Ask): Promise<Result<FieldDef[]>>;
  };
  /** And nothing else: no delete, no reject. */
  write: {
    note(ask: Ask, ref: ApplicationRef, text: string): Promise<Result<{ id: string }>>;
    field(ask: Ask, ref: ApplicationRef, field: FieldDef, value: FieldValue): Promise<Result<null>>;
    tag(ask: Ask, ref: ApplicationRef, tag: string): Promise<Result<null>>;
  };
}

/** Declares a connector. */
export const defineAts = (definition: AtsDefinition): AtsDefinition => definition;
