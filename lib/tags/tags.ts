/** The tags of an application, each with what it rests on. They never touch the score. Pure. */
import { z } from 'zod';
import { noticesIn, relocationQuotes } from '@/lib/engine/tag-words';
import { quoteSchema } from '@/lib/engine/types';
import type { Application, Candidate, FieldDef } from '@/lib/model';
import { priorityKey, type TagName, type TagSettings, tagNameSchema } from './settings';

export const tagReasonSchema = z.discriminatedUnion('kind', [
  /** Words of the resume. */
  z.object({ kind: z.literal('quote'), quote: quoteSchema }),
  /** A field of the ATS and what it says. */
  z.object({ kind: z.literal('field'), field: z.string(), value: z.string() }),
  z.object({ kind: z.literal('priority job') }),
]);
export type TagReason = z.infer<typeof tagReasonSchema>;
export const automatedTagSchema = z.object({ tag: tagNameSchema, reasons: z.array(tagReasonSchema) });
export type AutomatedTag = z.infer<typeof automatedTagSchema>;

export interface TagInput {
  connectionId: string;
  resumeText: string;
  candidate: Pick<Candidate, 'customFields'>;
  application: Pick<Application, 'customFields' | 'jobId'>;
  fields: readonly FieldDef[];
  settings: TagSettings;
  /** Today, in epoch milliseconds; null where the clock is known to be wrong, and then no date counts. */
  todayMs: number | null;
}

const DAY_MS = 86_400_000;
const MOST_QUOTES = 3;
const RELOCATION_FIELD = /relocat|umzug|d[ée]m[ée]nag|mobilit|traslad|mudan[çc]a|verhui/i;
const NOTICE_FIELD =
  /notice|k[üu]ndigungsfrist|pr[ée]avis|preaviso|aviso.?pr[ée]vio|opzegtermijn|available.?(?:from|on)|verf[üu]gbar/i;
const OFFER_FIELD =
  /(?:offer|decision|competing).{0,20}(?:deadline|expir|until|date|due)|angebot.{0,20}(?:frist|bis)/i;
const YES = /^(?:true|yes|ja|oui|s[ií]|sim|y)$/i;
/** What says that a candidate declared nothing, or would rather not. */
const NOTHING_DECLARED =
  /^(?:|false|no|none|nein|keine?|non|não|nee|n\/?a|-|unknown|(?:i )?(?:prefer|choose|wish|decline|rather|do not wish|don[’']t wish).*|.*(?:not to (?:say|answer|disclose|self)|keine angabe|ne souhaite pas|prefiero no|prefiro não|zeg ik liever niet|decline to).*)$/i;

export const TAG_FIELDS = { relocation: RELOCATION_FIELD, notice: NOTICE_FIELD, offer: OFFER_FIELD } as const;

const asText = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(', ')
    : ['string', 'number', 'boolean'].includes(typeof value)
      ? String(value).trim()
      : '';

/** Values of the fields whose name or key fits, with the field's name. */
function fieldsLike(input: TagInput, fits: (field: FieldDef) => boolean) {
  return input.fields.filter(fits).flatMap((field) => {
    const owner = field.owner === 'candidate' ? input.candidate : input.application;
    const value = asText(owner.customFields[field.key]);
    return value ? [{ field, value }] : [];
  });
}
const named = (pattern: RegExp) => (field: FieldDef) => pattern.test(field.name) || pattern.test(field.key);
const because = ({ field, value }: { field: FieldDef; value: string }): TagReason => ({
  kind: 'field',
  field: field.name,
  value,
});

/** Whole days from today until a date; null where it is none. */
function daysUntil(value: string, todayMs: number): number | null {
  const atMs = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value.slice(0, 10)) : Number.NaN;
  return Number.isNaN(atMs) ? null : Math.ceil((atMs - todayMs) / DAY_MS);
}

function relocation(input: TagInput): TagReason[] {
  const says = fieldsLike(input, named(RELOCATION_FIELD));
  // Where the ATS says no, what an older resume says does not count.
  if (says.some(({ value }) => /^(?:false|no|nein|non|não|nee)$/i.test(value))) return [];
  const yes = says.filter(({ value }) => YES.test(value) || relocationQuotes(value).length > 0).map(because);
  const quotes = relocationQuotes(input.resumeText).slice(0, MOST_QUOTES);
  return [...yes, ...quotes.map((quote): TagReason => ({ kind: 'quote', quote }))];
}

function soon(input: TagInput, { field, value }: { field: FieldDef; value: string }): boolean {
  const { settings, todayMs } = input;
  if (field.type === 'date') {
    const days = todayMs === null ? null : daysUntil(value, todayMs);
    return days !== null && days <= settings.noticeWeeks * 7;
  }
  if (/^(?:immediate(?:ly)?|now|none|sofort|imm[ée]diat\w*|inmediat\w*|imediat\w*|direct|0)$/i.test(value))
    return true;
  // The field's name says what a bare "4 weeks" is.
  const [notice] = noticesIn(`notice period: ${value}`);
  return notice !== undefined && notice.weeks <= settings.noticeWeeks;
}

function urgent(input: TagInput): TagReason[] {
  const { settings, application, todayMs } = input;
  const told = fieldsLike(input, named(NOTICE_FIELD));
  const offers = fieldsLike(input, (field) => field.type === 'date' && named(OFFER_FIELD)(field));
  const quotes = noticesIn(input.resumeText).filter(({ weeks }) => weeks <= settings.noticeWeeks);
  return [
    ...(application.jobId &&
    settings.priorityJobs.includes(priorityKey(input.connectionId, application.jobId))
      ? [{ kind: 'priority job' } as const]
      : []),
    ...offers
      .filter(({ value }) => {
        const days = todayMs === null ? null : daysUntil(value, todayMs);
        return days !== null && days >= 0 && days <= settings.offerDays;
      })
      .map(because),
    ...told.filter((one) => soon(input, one)).map(because),
    // What the ATS was told stands above what the resume once said.
    ...(told.length > 0
      ? []
      : quotes.slice(0, MOST_QUOTES).map(({ quote }): TagReason => ({ kind: 'quote', quote }))),
  ];
}

/** Only what the candidate declared in the field that a person has named. Nothing is inferred from anything else. */
function diversity(input: TagInput): TagReason[] {
  const key = input.settings.diversityFields[input.connectionId];
  return fieldsLike(input, (field) => field.key === key)
    .filter(({ value }) => !NOTHING_DECLARED.test(value))
    .map(({ field }) => ({ kind: 'field', field: field.name, value: '' }));
}

const RULES: Readonly<Record<TagName, (input: TagInput) => TagReason[]>> = {
  relocation_ok: relocation,
  urgent,
  diversity,
};

/** The tags that are switched on and have a reason. What was declared is not repeated, only that it was. */
export function tagsFor(input: TagInput): AutomatedTag[] {
  return (Object.keys(RULES) as TagName[]).flatMap((tag) => {
    const reasons = input.settings[tag] ? RULES[tag](input) : [];
    return reasons.length > 0 ? [{ tag, reasons }] : [];
  });
}
