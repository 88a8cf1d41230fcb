/** A candidate's packet as a page to read and print. Everything from outside is escaped; there are no scripts. */
import { html, type Markup } from './markup';
import type { Packet } from './packet';
import { decidedSection, readSection, recordSection, scoreSection, writtenSection } from './packet-sections';

const STYLE = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b2126;background:#fff}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #e3e0d9;overflow-wrap:break-word}
th{font-weight:600;white-space:nowrap}time{white-space:nowrap}
q{background:#ffedb3;color:#1b2126}small,.muted{color:#566068}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0}h2{margin-top:2rem}
@media(prefers-color-scheme:dark){body{color:#e8eaec;background:#14181c}th,td{border-color:#333b42}small,.muted{color:#a3adb5}}
@media print{details{display:block}}`;

const section = (title: string, content: Markup | null, otherwise: string): Markup =>
  html`<section><h2>${title}</h2>${content ?? html`<p class="muted">${otherwise}</p>`}</section>`;

/** The whole page as text. */
export function packetHtml(packet: Packet): string {
  const details = new Map(packet.details.map((detail) => [detail.hash, detail.content]));
  const own = packet.entries
    .filter((entry) => packet.subjects.includes(entry.subject))
    .map(({ seq, atMs, kind, hash, data, sealed }) => ({
      ...{ seq, atMs, kind, hash, data },
      content: sealed ? details.get(sealed) : undefined,
    }));
  const scores = own.flatMap(({ kind, content }) => (kind === 'scored' ? (scoreSection(content) ?? []) : []));
  const style = html`<style>`.text + STYLE + html`</style>`.text;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Candor: all about one candidate</title>${style}</head><body><main>${
    html`<h1>What Candor read, scored and wrote</h1>
<p class="muted">Made ${new Date(packet.exportedAtMs).toISOString()} from ${own.length} entries of the audit log. This page
is for reading. The same packet as JSON can be checked on any machine: <code>candor audit verify FILE</code>.</p>
${scores}
${section('What was read', readSection(own), 'Nothing was read.')}
${section('What was written', writtenSection(own), 'Nothing was written.')}
${section('Who decided', decidedSection(own), 'Nobody has decided anything yet.')}
${section('The record', recordSection(own), 'The log has no entry about this candidate.')}`.text
  }</main></body></html>
`;
}
