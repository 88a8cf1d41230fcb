/** An ATS as a model: values with the hand that put them there, and refusals on request. */
import type { AtsClient } from '../../lib/ats/client-types';
import { greenhouse } from '../../lib/ats/greenhouse';
import type { FieldDef, FieldValue } from '../../lib/model';
import { err, ok, type Result } from '../../lib/result';
import { sameValue } from '../../lib/sync/plan-field';

export const OUTCOMES = ['fine', 'refused', 'limited', 'down', 'done but lost', 'signed out'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ModelAts {
  client: AtsClient;
  fields: FieldDef[];
  values: Record<string, FieldValue>;
  notes: string[];
  /** What went wrong in the ATS's eyes: a person's value overwritten, a note twice. */
  wrongs: string[];
  /** How the next requests end, in order; then all is fine. */
  outcomes: Outcome[];
  person(key: string, value: FieldValue): void;
  /** Candor's worker died and may not know of its last write. */
  killed(): void;
  /** A person has asked Candor to take its values back: what it finds empty then is nobody's. */
  takenBack(): void;
}

export function modelAts(fields: FieldDef[], nowMs: () => number): ModelAts {
  const hand: Record<string, 'candor' | 'person'> = {};
  const candorLast: Record<string, FieldValue> = {};
  /** What stood in a field before a write whose answer was lost. */
  const unheard: Record<string, FieldValue> = {};
  const refuse = (outcome: Outcome, write: boolean): Result<never> | null => {
    if (outcome === 'refused') return err({ kind: 'invalid', message: 'No.' });
    if (outcome === 'signed out') return err({ kind: 'token-expired', message: 'Sign in.' });
    if (outcome === 'limited')
      return err({ kind: 'rate-limited', message: 'Slow.', retryAtMs: nowMs() + 3_000 });
    if (outcome === 'down') return err({ kind: 'ats-down', message: 'Down.', maybeDone: false });
    if (outcome === 'done but lost') return err({ kind: 'ats-down', message: 'Lost.', maybeDone: write });
    return null;
  };
  let last: { key: string; kept: FieldValue }[] = [];
  const model: ModelAts = {
    fields,
    values: {},
    notes: [],
    wrongs: [],
    outcomes: [],
    person(key, value) {
      hand[key] = sameValue(value, candorLast[key]) ? 'candor' : 'person';
      // While nobody has told Candor that its value arrived, one put back to what it was looks as if it never had.
      if (key in unheard && sameValue(value, unheard[key])) delete hand[key];
      model.values[key] = value;
    },
    takenBack() {
      for (const key of Object.keys(hand)) if (sameValue(model.values[key], null)) delete hand[key];
    },
    killed() {
      for (const { key, kept } of last) unheard[key] = kept;
    },
    client: {} as AtsClient,
  };
  async function answer<T>(value: () => T): Promise<Result<T>> {
    return refuse(model.outcomes.shift() ?? 'fine', false) ?? ok(value());
  }
  async function write<T>(work: () => T): Promise<Result<T>> {
    const outcome = model.outcomes.shift() ?? 'fine';
    if (outcome === 'fine' || outcome === 'done but lost') {
      const before = { ...model.values };
      const done = work();
      last = [];
      for (const { key } of fields) {
        const kept = before[key] ?? null;
        if (sameValue(kept, model.values[key])) continue;
        last.push({ key, kept });
        if (outcome === 'fine') delete unheard[key];
        else unheard[key] = kept;
      }
      return refuse(outcome, true) ?? ok(done);
    }
    return refuse(outcome, true) ?? ok(work());
  }
  const unused = async () => err({ kind: 'internal' as const, message: 'Not asked for here.' });
  function put(key: string, value: FieldValue): null {
    if (hand[key] === 'person') model.wrongs.push(`${key}: ${model.values[key]} of a person became ${value}`);
    model.values[key] = value;
    candorLast[key] = value;
    hand[key] = 'candor';
    return null;
  }
  const person = () => ({
    id: '1',
    name: 'A',
    emails: [],
    phones: [],
    links: [],
    tags: [],
    applicationIds: ['2'],
    customFields: { ...model.values },
  });
  model.client = {
    can: greenhouse.can,
    forget: () => undefined,
    locate: unused,
    list: unused,
    me: unused,
    granted: unused,
    stages: unused,
    advance: unused,
    candidate: () => answer(person),
    applications: () => answer(() => [{ id: '2', candidateId: '1', customFields: {} }]),
    job: unused,
    attachments: unused,
    download: unused,
    fields: () => answer(() => fields),
    notes: () => answer(() => model.notes.map((body, i) => ({ id: String(i), body }))),
    writeNote: (_ref, text) =>
      write(() => {
        if (model.notes.includes(text)) model.wrongs.push(`A note was written twice: ${text}`);
        model.notes.push(text);
        return { id: String(model.notes.length) };
      }),
    writeField: (_ref, field, value) => write(() => put(field.key, value)),
    writeFields: (_ref, changes) =>
      write(() => {
        for (const { field, value } of changes) put(field.key, value);
        return null;
      }),
    writeTag: unused,
  };
  return model;
}
