/** The parts of a packet's page: the scores, what was read, what was written, who decided, and the record itself. */
import { z } from 'zod';
import { AUDIT_KINDS } from './kinds';
import { html, type Markup, table } from './markup';
import { scoredSchema } from './scored';

/** An entry of the chain with what lies beside it; `content` is undefined where that was erased. */
export interface Told {
  seq: number;
  atMs: number;
  kind: string;
  hash: string;
  data: unknown;
  content: unknown;
}

const KNOWN: Readonly<Record<string, { words: string }>> = AUDIT_KINDS;
const wordsOf = (kind: string): string => (Object.hasOwn(KNOWN, kind) ? KNOWN[kind]?.words : null) ?? kind;
const when = (atMs: number): Markup => {
  const iso = new Date(atMs).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 19).replace('T', ' ')}</time>`;
};
/** `match_score` as `Match score`, `job.customFields` as `Job custom fields`. */
const plain = (name: string): string => {
  const words = name
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll(/[_.]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'empty';
  return Array.isArray(value) ? value.join(', ') : String(value);
};

/** One score with its criteria, points and quotes; null for what is no score. */
export function scoreSection(content: unknown): Markup | null {
  const scored = scoredSchema.safeParse(content);
  if (!scored.success) return null;
  const { job, score } = scored.data;
  const rows = score.findings.map(({ requirement, points, weight, why, quotes, override }) => [
    requirement.label,
    `${points} of ${weight}`,
    html`${why}${override ? html`<br>Set by ${override.by}: ${override.reason}` : null}${quotes.map(
      (quote) => html`<br><q>${quote.text}</q>`,
    )}`,
  ]);
  return html`<section><h2>${job.title}: ${score.value === null ? 'no score' : `${score.value} of 100`}</h2>
<p>${score.reason}</p><p class="muted">Engine ${score.engine}, input ${score.inputHash}</p>
${table(['Criterion', 'Points', 'Why'], rows)}</section>`;
}

const reading = z.object({
  data: z.object({ from: z.string(), fields: z.array(z.string()) }),
  content: z.object({ file: z.string().nullable(), job: z.string().nullable() }).optional(),
});
export function readSection(all: readonly Told[]): Markup | null {
  const rows = all.flatMap((told) => {
    const read = told.kind === 'read' ? reading.safeParse(told) : null;
    if (!read?.success) return [];
    const { data, content } = read.data;
    return [[when(told.atMs), data.from, content?.job, content?.file, data.fields.map(plain).join(', ')]];
  });
  return table(['Time (UTC)', 'From', 'Job', 'Resume', 'Fields'], rows);
}

const writing = z.object({
  data: z.object({
    id: z.string(),
    value: z.string(),
    destination: z.string(),
    field: z.string().optional(),
    undoes: z.string().optional(),
  }),
  content: z
    .object({
      before: z.unknown().optional(),
      after: z.unknown().optional(),
      text: z.string().optional(),
      tag: z.string().optional(),
      message: z.string().optional(),
    })
    .optional(),
});
type Writing = z.infer<typeof writing>;

function writtenWhat({ data, content }: Writing): Markup | string {
  if (!content) return 'erased';
  const { before, after, text, tag } = content;
  if (text !== undefined) return html`<pre>${text}</pre>`;
  return tag ?? `${shown(before)} → ${shown(after)}${data.undoes ? ' (taken back)' : ''}`;
}

/** Each write as it stands at the end, in the order in which they began. */
export function writtenSection(all: readonly Told[]): Markup | null {
  const last = new Map<string, { told: Told; write: Writing }>();
  for (const told of all) {
    const write = writing.safeParse(told);
    if (write.success) last.set(write.data.data.id, { told, write: write.data });
  }
  const rows = [...last.values()].map(({ told, write }) => [
    when(told.atMs),
    plain(write.data.value),
    write.data.field ?? plain(write.data.destination),
    writtenWhat(write),
    html`${wordsOf(told.kind)}${write.content?.message ? html`<br><small>${write.content.message}</small>` : null}`,
  ]);
  return table(['Time (UTC)', 'Value', 'Where', 'Before → after, or text', 'How it stands'], rows);
}

const by = z.object({ name: z.string().optional(), id: z.string().optional() }).optional();
const deciding = z.object({
  data: z.record(z.string(), z.unknown()),
  content: z
    .object({
      by,
      label: z.string().optional(),
      reason: z.string().optional(),
      comment: z.string().optional(),
      note: z.string().optional(),
    })
    .optional(),
});
/** What is a person's act and no machine's. */
const ACTS = ['decision', 'override', 'consent', 'undo-asked', 'criteria-changed', 'exported', 'erased'];

export function decidedSection(all: readonly Told[]): Markup | null {
  const rows = all.flatMap((told) => {
    const act = ACTS.includes(told.kind) ? deciding.safeParse(told) : null;
    if (!act?.success) return [];
    const { data, content } = act.data;
    const what = [data.decision, data.state, data.to, data.what].filter((one) => typeof one === 'string');
    return [
      [
        when(told.atMs),
        html`${wordsOf(told.kind)}${what.length > 0 ? `: ${what.map(String).map(plain).join(', ')}` : ''}`,
        content?.by?.name ?? content?.by?.id ?? '',
        [content?.label, content?.reason, content?.comment, content?.note].filter(Boolean).join(' · '),
      ],
    ];
  });
  return table(['Time (UTC)', 'What', 'Who', 'Why'], rows);
}

/** Every entry with its fingerprint, and behind it all that it holds. */
export function recordSection(all: readonly Told[]): Markup | null {
  const rows = all.map(({ seq, atMs, kind, hash, data, content }) => [
    seq,
    when(atMs),
    html`<details><summary>${wordsOf(kind)}</summary><pre><small>${JSON.stringify(
      // A score is drawn above; its resume alone would fill pages.
      kind === 'scored' ? data : { data, content },
      null,
      1,
    )}</small></pre></details>`,
    html`<code>${hash.slice(0, 12)}</code>`,
  ]);
  return table(['Entry', 'Time (UTC)', 'What', 'Fingerprint'], rows);
}
