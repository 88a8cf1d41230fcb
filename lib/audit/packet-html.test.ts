import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextEntry, sealOf } from './chain';
import type { Packet } from './packet';
import { packetHtml } from './packet-html';

const SUBJECT = 'a'.repeat(32);
/** A packet whose every text from outside is `text`. */
function packetOf(text: string): Packet {
  const told: [kind: string, data: Record<string, unknown>, content?: unknown][] = [
    ['read', { from: text, fields: ['candidate.name', text] }, { type: 'read', file: text, job: text }],
    [
      'scored',
      { engine: 'e', inputHash: 'h', requirementSetVersion: null, value: null },
      { type: 'scored', text },
    ],
    [
      'sent',
      { id: '1', value: 'match_score', auditId: 'CND-1', destination: 'field', field: text },
      { type: 'write', before: text, after: [text], message: text },
    ],
    [
      'sent',
      { id: '2', value: text, auditId: 'CND-1', destination: 'note' },
      { type: 'write', text, message: text },
    ],
    [
      'dead',
      { id: '3', value: 'automated_tags', auditId: 'CND-1', destination: 'tag' },
      { type: 'write', tag: text },
    ],
    [
      'decision',
      { decision: 'approve', sawScore: true, value: 72, via: 'panel' },
      { type: 'decision', by: { name: text }, reason: text, comment: text },
    ],
    [
      'override',
      { requirement: text, from: 'met', to: 'met' },
      { type: 'override', label: text, reason: text },
    ],
    [text, { anything: text }],
  ];
  const entries: Packet['entries'] = [];
  const details: Packet['details'] = [];
  for (const [i, [kind, data, content]] of told.entries()) {
    const sealed = content === undefined ? undefined : sealOf(`s${i}`, content);
    if (sealed) details.push({ hash: sealed, salt: `s${i}`, content });
    const event = { atMs: 1_800_000_000_000, kind, subject: SUBJECT, data, ...(sealed && { sealed }) };
    entries.push(nextEntry(entries.at(-1), event));
  }
  return {
    format: 'candor-packet-1',
    exportedAtMs: 1_800_000_000_000,
    subjects: [SUBJECT],
    entries,
    details,
    checkpoints: [],
  };
}
const tagsOf = (page: string) => (page.match(/<[^>]*>/g) ?? []).filter((tag) => !tag.startsWith('<time'));

describe('a packet as a page', () => {
  it('says what was read, what was written where, and who decided', () => {
    const page = packetHtml(packetOf('Ada'));
    for (const words of [
      'Candidate name',
      'Match score',
      'Ada → Ada',
      'Written to the ATS',
      'Could not be written',
      'A person decided: Approve',
      'candor audit verify',
    ])
      expect(page).toContain(words);
  });

  it('has the same elements whatever the texts from outside are', () => {
    const harmless = tagsOf(packetHtml(packetOf('Ada')));
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        '</pre></details><iframe src="javascript:alert(1)">',
        '<!--',
        '&lt;script&gt;',
        '</style><style>',
      ),
    );
    fc.assert(
      // An empty text leaves a line out.
      fc.property(hostile, (text) => {
        fc.pre(text.trim() !== '' && !(text in {}));
        expect(tagsOf(packetHtml(packetOf(text)))).toEqual(harmless);
      }),
      { numRuns: 300 },
    );
  });

  it('needs no script, loads nothing and lets nothing load', () => {
    const page = packetHtml(packetOf('Ada'));
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<img|<link|<iframe|\ssrc=|\shref=|\son\w+=/i);
  });

  it('shows what was erased as erased, and a log without entries as such', () => {
    expect(packetHtml({ ...packetOf('Ada'), details: [] })).toContain('erased');
    expect(packetHtml({ ...packetOf('Ada'), entries: [], details: [] })).toContain('Nothing was written.');
  });
});
