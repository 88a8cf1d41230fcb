/** What a connector is: data plus a few short functions over one shared HTTP client. */
import type { z } from 'zod';
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
import type { ErrorKind, Result } from '@/lib/result';
import type { Step } from './advance';
import type { Allowed } from './allow';
import type { AuthMethod } from './auth-methods';
import type { Hooks } from './hooks';
import type { Limits } from './pace';
import type { FoundIds, Pages } from './pages';
import type { Paging } from './paging';
import type { AtsRequest } from './request';
import { type Capabilities, no } from './sure';

/** One endpoint as data: what to ask, what to believe of the answer, and where the vendor says so. */
export interface Operation<Args extends readonly unknown[], Out> {
  docs: string;
  request(...args: Args): AtsRequest;
  response: z.ZodType<Out>;
  /** Whether asking twice is the same as asking once; anything else is never retried by the HTTP layer. */
  repeatable: boolean;
  paging?: Paging;
}

type Ask1<Args extends readonly unknown[]> = (
  ...args: Args
) => Omit<AtsRequest, 'method'> & Partial<AtsRequest>;

/** A read: GET unless told, safe to repeat. */
export const read = <Args extends readonly unknown[], Out>(
  docs: string,
  ask: Ask1<Args>,
  response: z.ZodType<Out>,
  paging?: Paging,
): Operation<Args, Out> => ({
  docs,
  request: (...args) => ({ method: 'GET', ...ask(...args) }),
  response,
  repeatable: true,
  paging,
});

/** A write: POST unless told, never repeated by the HTTP layer. */
export const write = <Args extends readonly unknown[], Out>(
  docs: string,
  ask: Ask1<Args>,
  response: z.ZodType<Out>,
): Operation<Args, Out> => ({
  docs,
  request: (...args) => ({ method: 'POST', ...ask(...args) }),
  response,
  repeatable: false,
});

/** A person with an account in the ATS. */
export interface User {
  id: string;
  name: string;
}

/** How a connector's functions reach the API. */
export interface Ask {
  /** Who acts, once looked up. */
  user?: User;
  /** The connection's custom fields, remembered for five minutes. */
  fields(): Promise<Result<FieldDef[]>>;
  /** Anything else that rarely changes, remembered for five minutes as well. */
  remember<T>(key: string, read: () => Promise<Result<T>>): Promise<Result<T>>;
  one<Args extends readonly unknown[], Out>(op: Operation<Args, Out>, ...args: Args): Promise<Result<Out>>;
  /** All pages of a list, twenty at most. */
  all<Args extends readonly unknown[], Out>(
    op: Operation<Args, Out[]>,
    ...args: Args
  ): Promise<Result<Out[]>>;
  /** One page of a list; `next` goes on from there, today or tomorrow. */
  page<Args extends readonly unknown[], Out>(
    op: Operation<Args, Out[]>,
    cursor: string | null,
    ...args: Args
  ): Promise<Result<Listed<Out>>>;
}
export interface Listed<Row> {
  rows: Row[];
  next: string | null;
}

/** One field with its new value. */
export interface FieldChange {
  field: DestinationField;
  value: FieldValue;
}

/** Where an ATS lives for some of its customers. `{account}` is the customer's own part, asked for when connecting. */
export interface Place {
  label: string;
  web: string;
  /** May have a path. */
  api: string;
  /** Where consent and tokens are; the API's origin unless told. */
  auth?: string;
}

/** What can be switched on for a connection besides reading. */
export const WRITES = ['note', 'field', 'tag', 'advance'] as const;
export type WriteKind = (typeof WRITES)[number];
/** What is switched on unless told: moving an application is a person's choice for each connection. */
export const DEFAULT_WRITES = ['note', 'field', 'tag'] as const satisfies WriteKind[];
/** The vendor's scope (or the permission to tick) and what it means in words. */
type Scope = Readonly<Record<string, string>>;
export type Scopes = Readonly<Record<'read' | (typeof DEFAULT_WRITES)[number], Scope>>;

/** Moving an application forward. All of it is asked for and let through only while a person has switched it on. */
export interface Advancing {
  /** The requests for the stages, and the one that takes the step: a strict schema names its only keys. */
  allow: readonly Allowed[];
  scopes: Scope;
  /** The open stages of the application's job in their order: neither hired nor turned down. */
  stages(ask: Ask, application: Application): Promise<Result<Stage[]>>;
  /** Called with a step forward only (advance.ts). */
  move(ask: Ask, application: Application, step: Step): Promise<Result<unknown>>;
}

/** What a vendor's answer says went wrong; `kind` where the status does not tell. */
export interface VendorError {
  message: string;
  kind?: ErrorKind;
}

/** A connector's own file. */
export interface AtsFacts {
  id: string;
  name: string;
  docs: string;
  /** The usual one first. */
  places: readonly [Place, ...Place[]];
  /** What `{account}` is called, with an example and what it looks like. */
  account?: { label: string; hint: string; pattern: RegExp };
  /** More hosts to ask the browser for, e.g. where resumes lie. */
  hosts?: readonly string[];
  pages: Pages;
  /** The best one first. */
  auth: readonly [AuthMethod, ...AuthMethod[]];
  scopes: Scopes;
  limits: Limits;
  /** Everything it may ever send. */
  allow: readonly Allowed[];
  can: Omit<Capabilities, 'advance'> & Partial<Pick<Capabilities, 'advance'>>;
  /**
   * A candidate's page by the API's ids, below the web address; unless told, the first of `pages` that they fill. null
   * where an address holds more than the API says.
   */
  pageOf?(ids: FoundIds, origins: { api: string }): string | null;
  /** Sent with every request. */
  headers?: Readonly<Record<string, string>>;
  /** Where an administrator creates a custom field, in the vendor's words. */
  createField?: string;
  /** Files come by signed links that need no credential, or from the API with it. */
  files: 'signed' | 'api';
  /** Reads the vendor's error; also asked about good answers, because some vendors put errors into a 200. */
  errorOf?(json: unknown, answer: { status: number; headers: Headers }): VendorError | null;
  /** Makes text harmless for the vendor's notes: mentions that mail people, markup. */
  escapeText?(text: string): string;
  /** Who acts. `email` is what the user typed, `subject` what the token says; null if nobody is found. */
  me?(ask: Ask, hint: { email?: string; subject?: string }): Promise<Result<User | null>>;
  /** Whether the user's e-mail must be asked for, because the credential does not say whose it is. */
  asksEmail?: boolean;
  /** The scopes the credential really has, where the vendor lets one see them. */
  granted?(ask: Ask): Promise<Result<readonly string[]>>;
  read: {
    /** The API's ids for a page's, where they differ or one is missing. */
    locate?(ask: Ask, page: FoundIds): Promise<Result<FoundIds>>;
    candidate(ask: Ask, id: string): Promise<Result<Candidate | null>>;
    /** All of the candidate, newest first. */
    applications(ask: Ask, candidateId: string): Promise<Result<Application[]>>;
    job(ask: Ask, id: string): Promise<Result<Job | null>>;
    attachments(ask: Ask, ref: ApplicationRef): Promise<Result<Attachment[]>>;
    /** Only where the vendor does not give a file as bytes at an address. */
    file?(ask: Ask, attachment: Attachment): Promise<Result<Uint8Array>>;
    notes?(ask: Ask, ref: ApplicationRef): Promise<Result<Note[]>>;
    fields?(ask: Ask): Promise<Result<FieldDef[]>>;
    /** Every application, a page at a time; `sinceMs` leaves out what did not change since, where the vendor can. */
    list(ask: Ask, cursor: string | null, sinceMs?: number): Promise<Result<Listed<Application>>>;
  };
  /** And nothing else: no delete, no reject, no move but forward. */
  write: {
    note?(ask: Ask, ref: ApplicationRef, text: string): Promise<Result<{ id: string }>>;
    field?(
      ask: Ask,
      ref: ApplicationRef,
      field: DestinationField,
      value: FieldValue,
    ): Promise<Result<unknown>>;
    /** In the place of `field` where one request can change several fields of one record; all are of one owner. */
    fields?(ask: Ask, ref: ApplicationRef, changes: readonly FieldChange[]): Promise<Result<unknown>>;
    tag?(ask: Ask, ref: ApplicationRef, tag: string): Promise<Result<unknown>>;
    advance?: Advancing;
  };
  /** null where the vendor has none; `can.hooks` says why. */
  hooks: Hooks | null;
}

/** A connector as the rest of Candor sees it. */
export interface AtsDefinition extends AtsFacts {
  can: Capabilities;
}

/** The part of a connector that says who lets Candor in, how fast it may ask, and everything it may ever send. */
export type Access = Pick<
  AtsFacts,
  'auth' | 'scopes' | 'limits' | 'headers' | 'allow' | 'can' | 'createField'
>;

/** Declares a connector. */
export const defineAts = (definition: AtsFacts): AtsDefinition => ({
  ...definition,
  can: {
    advance: no(`Candor moves nobody in ${definition.name}; move the candidate there.`),
    ...definition.can,
  },
});

/** The scopes to ask for, each with everything it is asked for: reading, and the writes that are switched on. */
export function scopesFor(ats: AtsDefinition, writes: readonly WriteKind[]): Record<string, string> {
  const asked: Record<string, string[]> = {};
  for (const part of [ats.scopes.read, ...writes.map((kind) => scopesOf(ats, kind))])
    for (const [scope, words] of Object.entries(part)) asked[scope] = [...(asked[scope] ?? []), words];
  return Object.fromEntries(
    Object.entries(asked).map(([scope, words]) => [scope, [...new Set(words)].join('; ')]),
  );
}

/** The scopes of one write. */
export const scopesOf = ({ scopes, write }: AtsDefinition, kind: WriteKind): Scope =>
  kind === 'advance' ? (write.advance?.scopes ?? {}) : scopes[kind];
