import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_TEMPLATE,
  fillNote,
  PLACEHOLDERS,
  type Placeholder,
  unknownPlaceholders,
} from './note-template';

const values = (over: Partial<Record<Placeholder, string>> = {}): Record<Placeholder, string> => ({
  score: '72',
  ceiling: '80',
  reason: 'Nine years of nursing.',
  values: '',
  questions: '- Does she drive?',
  engine: 'candor-1',
  audit_id: 'CND-1',
  ...over,
});

describe('fillNote', () => {
  it('leaves out empty lines and the heading of what is empty', () => {
    expect(fillNote(DEFAULT_TEMPLATE, values({ questions: '' }))).toBe(
      'Candor match score: 72 of 100 (at most 80 after asking)\nNine years of nursing.\n\ncandor-1 · audit id CND-1',
    );
    expect(fillNote(DEFAULT_TEMPLATE, values())).toContain('\n\nTo ask:\n- Does she drive?\n\n');
  });
  it('keeps what it does not know as it is', () => {
    expect(fillNote('{name}: {score}', values())).toContain('{name}: 72');
    expect(unknownPlaceholders('{name}: {score}')).toEqual(['name']);
  });
  it('always holds the audit id and never an @', () => {
    const slot = fc.constantFrom(...PLACEHOLDERS.map((name) => `{${name}}`), '\n', '\n\n', '@riley ', 'x');
    fc.assert(
      fc.property(fc.array(slot), (parts) => {
        const note = fillNote(parts.join(''), values({ reason: 'mail a@b.test' }));
        expect(note).toContain('CND-1');
        expect(note).not.toContain('@');
      }),
    );
  });
  it('does not fill in what came with a value', () => {
    expect(fillNote('{reason}', values({ reason: '{score} {audit_id}' }))).toContain('{score} {audit_id}');
  });
});
