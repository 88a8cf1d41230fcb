import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { believedNowMs } from '@/lib/clock';
import { scoreJob } from '@/lib/engine';
import { parseResume } from '@/lib/engine/read';
import type { FieldDef } from '@/lib/model';
import { priorityKey, tagSettingsSchema } from './settings';
import { type TagInput, tagsFor } from './tags';

const field = (name: string, type: FieldDef['type'] = 'short_text'): FieldDef => ({
  id: name,
  key: name.toLowerCase().replaceAll(' ', '_'),
  name,
  owner: 'candidate',
  type,
  options: [],
});
const TODAY = Date.parse('2026-11-24T10:00:00Z');
const FIELDS = [
  field('Notice Period'),
  field('Willing To Relocate', 'boolean'),
  field('Offer deadline', 'date'),
  field('Available From', 'date'),
  field('Self-identification'),
];
const tags = (
  customFields: Record<string, unknown>,
  {
    resumeText = '',
    settings = {},
    ...more
  }: Partial<Omit<TagInput, 'settings'>> & { settings?: object } = {},
) =>
  tagsFor({
    connectionId: 'gh',
    resumeText,
    candidate: { customFields },
    application: { customFields: {}, jobId: '7' },
    fields: FIELDS,
    settings: tagSettingsSchema.parse(settings),
    todayMs: TODAY,
    ...more,
  });
const names = (...args: Parameters<typeof tags>) => tags(...args).map(({ tag }) => tag);

describe('tags', () => {
  it('quotes the resume or names the field and its value', () => {
    expect(tags({ willing_to_relocate: true }, { resumeText: 'Willing to relocate.' })).toEqual([
      {
        tag: 'relocation_ok',
        reasons: [
          { kind: 'field', field: 'Willing To Relocate', value: 'true' },
          { kind: 'quote', quote: { start: 0, end: 19, text: 'Willing to relocate' } },
        ],
      },
    ]);
  });
  it('lets a no in the ATS stand above an older resume', () => {
    expect(names({ willing_to_relocate: false }, { resumeText: 'Willing to relocate.' })).toEqual([]);
    expect(names({ notice_period: '3 months' }, { resumeText: 'Available immediately' })).toEqual([]);
  });
  it.each([
    [{ notice_period: 'Immediately' }, true],
    [{ notice_period: '2 weeks' }, true],
    [{ notice_period: '4 weeks' }, false],
    [{ notice_period: '14 Tage' }, true],
    [{ offer_deadline: '2026-11-28' }, true],
    [{ offer_deadline: '2026-12-28' }, false],
    [{ offer_deadline: '2026-11-01' }, false],
    [{ available_from: '2026-12-01' }, true],
    [{ available_from: '2027-03-01' }, false],
    [{ notice_period: { odd: 1 } }, false],
  ])('%o is urgent: %s', (fields, expected) => {
    expect(names(fields)).toEqual(expected ? ['urgent'] : []);
  });
  it('takes the thresholds and the priority jobs from the settings', () => {
    expect(names({ notice_period: '4 weeks' }, { settings: { noticeWeeks: 4 } })).toEqual(['urgent']);
    expect(tags({}, { settings: { priorityJobs: [priorityKey('gh', '7')] } })).toEqual([
      { tag: 'urgent', reasons: [{ kind: 'priority job' }] },
    ]);
    expect(names({ notice_period: 'Immediately' }, { settings: { urgent: false } })).toEqual([]);
  });
  it('reckons nothing from a clock that is behind the ATS', () => {
    expect(believedNowMs(TODAY, ['2027-03-01T00:00:00Z'])).toBeNull();
    expect(believedNowMs(TODAY, [undefined, 'nonsense', '2026-11-25T09:00:00Z'])).toBe(TODAY);
    expect(names({ offer_deadline: '2026-11-28' }, { todayMs: null })).toEqual([]);
  });
});

describe('diversity', () => {
  const on = { diversity: true, diversityFields: { gh: 'self-identification' } };
  it('is off at first, and on only for the field that a person has named', () => {
    expect(names({ 'self-identification': 'Veteran' })).toEqual([]);
    expect(names({ 'self-identification': 'Veteran' }, { settings: { diversity: true } })).toEqual([]);
    expect(tags({ 'self-identification': 'Veteran' }, { settings: on })).toEqual([
      { tag: 'diversity', reasons: [{ kind: 'field', field: 'Self-identification', value: '' }] },
    ]);
  });
  it.each(['', 'No', 'Prefer not to say', 'I decline to answer', 'Keine Angabe', 'n/a', false])(
    '%s declares nothing',
    (value) => {
      expect(names({ 'self-identification': value }, { settings: on })).toEqual([]);
    },
  );
  it('is never inferred from a resume, whatever it says', () => {
    const words = fc.constantFrom(
      'woman',
      'she/her',
      'Black',
      'disabled',
      'gay',
      'veteran',
      'Muslim',
      'age 62',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
        expect(names({}, { resumeText: parts.join(' '), settings: on })).not.toContain('diversity');
      }),
    );
  });
});

it('no tag and no declared value ever touches the score', async () => {
  const text = `Staff nurse with eight years on acute wards, calm in a crisis and careful with notes and with people.

Experience
Staff Nurse, Leeds General Infirmary, 03/2018 - present
- Medication administration, wound care and care planning on a 28-bed ward
Education
BSc Nursing, University of Leeds, 2017
Skills
Wound care, medication administration, English`;
  const job = {
    title: 'Nurse',
    description: 'Requirements\n- Registered nurse\n- 3 years of experience on a ward\n- Wound care',
  };
  const scoreOf = async (resume: string) => {
    const read = await parseResume(new TextEncoder().encode(resume), { filename: 'a.txt' });
    if (!read.ok) throw new Error(read.error.message);
    return scoreJob(read.value, job);
  };
  const plain = await scoreOf(text);
  const said = fc.constantFrom(
    'Willing to relocate.',
    'Available immediately.',
    'Notice period: 2 weeks.',
    'Umzugsbereit.',
  );
  await fc.assert(
    fc.asyncProperty(said, async (line) => {
      const { value, findings } = await scoreOf(`${text}\n\nOther\n${line}`);
      expect(value).toBe(plain.value);
      expect(findings.map(({ points }) => points)).toEqual(plain.findings.map(({ points }) => points));
    }),
    { numRuns: 8 },
  );
});
