import { describe, expect, it } from 'vitest';
import type { PanelView, WriteStatus } from '@/lib/messages';
import { footerState } from './footer-state';
import { summarise } from './write-summary';

const write = (state: WriteStatus['state'], more: Partial<WriteStatus> = {}): WriteStatus => ({
  id: state,
  value: 'match_score',
  destination: 'AI Match Score',
  state,
  atMs: 0,
  ...more,
});
const view = (plan: number): PanelView => ({
  connectionId: 'c',
  atsName: 'Greenhouse',
  candidate: { id: '1', name: 'A' },
  application: { id: '2' },
  applications: [],
  job: null,
  resume: null,
  files: [],
  fileId: null,
  score: null,
  criteria: null,
  problem: null,
  tags: [],
  suggestions: [],
  shortlistedBy: null,
  moves: [],
  concealed: false,
  decisions: [],
  optOut: null,
  engine: 'this device',
  writes: [],
  plan: Array.from({ length: plan }, (_, at) => ({ value: `v${at}`, line: 'x' })),
  leftAlone: [],
});
const state = (plan: number, ...writes: WriteStatus[]) =>
  footerState(view(plan), summarise(writes, 'Greenhouse'));

describe('footerState', () => {
  it('offers what is planned', () => {
    expect(state(2)).toMatchObject({
      text: '2 values to write',
      write: 'Write to Greenhouse',
      undo: false,
    });
    expect(state(0)).toMatchObject({ text: 'Nothing to write', write: null });
  });
  it('offers nothing while something is being sent', () => {
    expect(state(2, write('sending'), write('sent'))).toMatchObject({ write: null, undo: false });
  });
  it('offers undo once something is written, and says what is new since', () => {
    expect(state(0, write('sent'))).toMatchObject({ write: null, undo: true, tone: 'good' });
    expect(state(1, write('sent')).text).toMatch(/^Written .* · 1 value to write$/);
  });
  it('says when the next try is and whom it needs', () => {
    expect(state(0, write('retry', { retryAtMs: 60_000 })).text).toMatch(
      /^Waiting for Greenhouse, next try /,
    );
    expect(state(0, write('dead'), write('sent'))).toMatchObject({
      text: '1 needs you',
      write: 'Try again',
      undo: true,
    });
  });
  it('goes on asking while it is not known whether a write arrived', () => {
    expect(state(0, write('unsure'), write('sent')).text).toBe('Asking Greenhouse whether it arrived…');
    expect(summarise([write('unsure')], 'Greenhouse')?.askAgainMs).toBeGreaterThan(0);
  });
  it('asks nothing of anybody where a person has changed the field meanwhile', () => {
    expect(state(0, write('kept'))).toMatchObject({
      text: '1 value kept as a person set it',
      tone: 'calm',
      write: null,
      undo: false,
    });
    expect(state(0, write('kept'), write('sent')).text).toMatch(/^Written/);
  });
  it('goes back to the plan after an undo', () => {
    expect(state(1, write('undone'))).toMatchObject({ write: 'Write to Greenhouse', undo: false });
  });
  it('offers no undo for what stays, and says that it does', () => {
    const tag = write('sent', { value: 'automated_tags', destination: 'Tag urgent', stays: true });
    expect(state(0, write('sent'), tag)).toMatchObject({
      undo: true,
      text: expect.stringMatching(/^Written/),
    });
    expect(state(1, write('undone'), tag)).toMatchObject({
      write: 'Write to Greenhouse',
      undo: false,
      tone: 'calm',
      text: expect.stringMatching(/^Taken back .* · 1 value stays$/),
    });
    expect(state(0, tag)).toMatchObject({ undo: false, text: expect.stringMatching(/^Written/) });
  });
  it('cannot write without an application', () => {
    expect(footerState({ ...view(1), application: null }, null)).toMatchObject({ write: null });
  });
});
