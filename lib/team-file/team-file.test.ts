import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Settings, settingsSchema } from '@/lib/messages/settings';
import type { Rule } from '@/lib/workflow/model';
import { planImport } from './plan';
import { readTeamFile } from './read';
import { teamFileText } from './write';

const GH = 'greenhouse:app.greenhouse.io';
const settings = (changes: Partial<Settings> = {}): Settings => ({ ...settingsSchema.parse({}), ...changes });
const rule: Rule = {
  id: 'r1',
  name: 'Strong nurses',
  on: true,
  trigger: 'opened',
  conditions: [{ kind: 'score', atLeast: 70, atMost: 100 }],
  actions: [{ kind: 'shortlist' }],
  version: 3,
  triedVersion: 3,
};
const team = settings({
  mappings: { [GH]: { match_score: { kind: 'nothing' } } },
  retention: { traffic: 30 },
  sourceChannels: { 'blue heron': 'agency' },
  offConnectors: ['lever'],
  myName: 'Riley Park',
  pausedSites: ['https://private.example'],
});
const text = teamFileText(team, [rule]);
const parsed = (of: string) => {
  const read = readTeamFile(of);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file: Record<string, unknown> = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
};
const message = (of: string): string => {
  const read = readTeamFile(of);
  return read.ok ? 'taken' : read.error.message;
};

describe('the file', () => {
  it('holds what a team agrees on and nothing of a person', () => {
    expect(text).toContain('blue heron');
    expect(text).not.toMatch(/Riley|private\.example|triedVersion|"on"/);
  });
  it('is the same text for the same settings, in whatever order they were set', () => {
    const turned = Object.fromEntries(Object.entries(team).reverse());
    expect(teamFileText(settingsSchema.parse(turned), [rule])).toBe(text);
  });
  it('taken over where it was saved changes nothing', () => {
    expect(planImport({ settings: team, rules: [rule] }, parsed(text), {}).changes).toEqual([]);
  });
});

describe('a file that cannot be taken', () => {
  it.each([
    ['not ours', '{"kind":"firefox-bookmarks","version":1}', /no file of Candor’s team settings/],
    ['no JSON', 'PK\u0003\u0004', /no file of Candor’s team settings/],
    ['empty', '', /no file of Candor’s team settings/],
    ['an array', '[]', /no file of Candor’s team settings/],
    ['cut off', text.slice(0, 200), /damaged: it was cut off/],
    ['newer', changed((file) => Object.assign(file, { version: 7 })), /newer Candor \(format 7/],
    ['too big', text.padEnd(1_000_001), /too big/],
    [
      'a value that does not fit',
      text.replace('"traffic": 30', '"traffic": "a month"'),
      /“settings → retention → traffic”/,
    ],
    [
      'a key that nobody knows',
      changed((file) => Object.assign(file, { tokens: ['x'] })),
      /changed by hand .* “tokens”/,
    ],
    [
      'a rule that turns people down',
      text.replace('"kind": "shortlist"', '"kind": "suggest", "stage": "Rejected"'),
      /“rules → 0 → actions → 0 → stage”/,
    ],
  ])('%s: said in words, with nothing changed', (_, of, words) => {
    expect(message(of)).toMatch(words);
    expect(message(of)).toMatch(/Nothing was changed\.$/);
  });
  it('whatever it holds: never a thrown error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (of) => {
        expect(readTeamFile(of).ok).toBe(false);
      }),
    );
  });
  it('brings no prototype along', () => {
    const file = parsed(text.replace('"sourceChannels": {', '"sourceChannels": { "__proto__": "agency",'));
    const plan = planImport({ settings: settings(), rules: [] }, file, {});
    expect(Object.getPrototypeOf(plan.settings.sourceChannels)).toBe(Object.prototype);
  });
});

describe('what it would change', () => {
  const plan = (now: Settings, policy = {}) => planImport({ settings: now, rules: [] }, parsed(text), policy);
  it('is listed with what is there now, and the person’s own settings stay', () => {
    const { changes, settings: after } = plan(settings({ myName: 'Sam' }));
    expect(changes.map(({ area, item, from, to }) => [area, item, from, to])).toEqual([
      ['mapping', 'match_score', { kind: 'proposed field' }, { kind: 'nothing' }],
      ['off', 'lever', null, true],
      ['retention', 'traffic', null, 30],
      ['sources', 'blue heron', null, 'agency'],
      ['rules', 'Strong nurses', null, expect.objectContaining({ id: 'r1' })],
    ]);
    expect(after.myName).toBe('Sam');
  });
  it('deletes nothing: another ATS’s mapping, another source and what is switched off stay', () => {
    const mine = settings({
      mappings: { 'lever:x': { match_score: { kind: 'note' } } },
      sourceChannels: { 'other fair': 'sourced' },
      offConnectors: ['odoo'],
    });
    const after = plan(mine).settings;
    expect(after.mappings).toMatchObject({ ...mine.mappings, ...team.mappings });
    expect(after.sourceChannels).toEqual({ 'other fair': 'sourced', 'blue heron': 'agency' });
    expect(after.offConnectors).toEqual(['odoo', 'lever']);
  });
  it('a setting that the file does not name stays', () => {
    const file = changed((one) => Object.assign(one, { settings: { autoWrite: true } }));
    const after = planImport({ settings: team, rules: [rule] }, parsed(file), {}).settings;
    expect(after).toEqual({ ...team, autoWrite: true });
  });
  it('what the organisation laid down stays, and is shown as locked', () => {
    const policy = {
      mappings: { greenhouse: { match_score: { kind: 'note' as const } } },
      retentionDays: { traffic: 7 },
    };
    const { changes, settings: after } = plan(settings(), policy);
    expect(changes.filter(({ locked }) => locked).map(({ area }) => area)).toEqual(['mapping', 'retention']);
    expect(after.mappings).toEqual({});
    expect(after.retention).toEqual({});
  });
  it('the seal tells one set of changes from another', () => {
    expect(plan(settings()).seal).toBe(plan(settings()).seal);
    expect(plan(settings()).seal).not.toBe(plan(settings({ retention: { traffic: 30 } })).seal);
  });
});
