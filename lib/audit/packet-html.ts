/** A candidate's packet as a page to read and print. Everything from outside is escaped; there are no scripts. */

import { AUDIT_KINDS } from './kinds';
import type { Packet } from './packet';
import { scoredSchema } from './scored';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (value: unknown): string => String(value).replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '');

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b2126;background:#fff}' +
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #e3e0d9}' +
  'q{background:#ffedb3}small,.muted{color:#566068}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0}h2{margin-top:2rem}';

function scoreHtml(content: unknown): string {
  const scored = scoredSchema.safeParse(content);
  if (!scored.success) return '';
  const { job, score } = scored.data;
  const rows = score.findings.map(
    ({ requirement, points, weight, why, quotes }) =>
      `<tr><td>${safe(requirement.label)}</td><td>${points} of ${weight}</td><td>${safe(why)}${quotes
        .map((quote) => `<br><q>${safe(quote.text)}</q>`)
        .join('')}</td></tr>`,
  );
  return (
    `<h2>${safe(job.title)}: ${score.value ?? 'no score'}${score.value === null ? '' : ' of 100'}</h2>` +
    `<p>${safe(score.reason)}</p><p class="muted">Engine ${safe(score.engine)}, input ${safe(score.inputHash)}</p>` +
    `<table><thead><tr><th>Criterion</th><th>Points</th><th>Why</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  );
}

const KNOWN: Readonly<Record<string, { words: string }>> = AUDIT_KINDS;
const wordsOf = (kind: string): string => (Object.hasOwn(KNOWN, kind) ? KNOWN[kind]?.words : null) ?? kind;

/** The whole page as text. */
export function packetHtml(packet: Packet): string {
  const details = new Map(packet.details.map((detail) => [detail.hash, detail.content]));
  const own = packet.entries.filter((entry) => packet.subjects.includes(entry.subject));
  const rows = own.map((entry) => {
    const content = entry.sealed ? details.get(entry.sealed) : undefined;
    const more = entry.kind === 'scored' ? '' : JSON.stringify(content ?? entry.data, null, 1);
    return `<tr><td>${entry.seq}</td><td>${safe(new Date(entry.atMs).toISOString())}</td><td>${safe(
      wordsOf(entry.kind),
    )}<pre class="muted"><small>${safe(more)}</small></pre></td></tr>`;
  });
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<title>Candor: all about one candidate</title><style>${STYLE}</style></head><body>` +
    '<h1>What Candor read, scored and wrote</h1>' +
    `<p class="muted">Made ${safe(new Date(packet.exportedAtMs).toISOString())}. The JSON file beside it can be checked on any machine: candor audit verify FILE.</p>` +
    packet.details.map(({ content }) => scoreHtml(content)).join('') +
    `<h2>What happened</h2><table><thead><tr><th>Entry</th><th>Time</th><th>What</th></tr></thead><tbody>${rows.join('')}</tbody></table></body></html>`
  );
}
