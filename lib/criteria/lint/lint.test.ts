import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '../types';
import { lintCriteria, settle } from '.';

const CONTEXT = { year: 2026, pipeline: null };
const criterion = (label: string, more: Partial<Criterion> = {}): Criterion => ({
  id: label.toLowerCase(),
  kind: 'other',
  text: label,
  label,
  must: true,
  weight: 6,
  anyOf: [],
  terms: label.toLowerCase().split(' '),
  ...more,
});
const lint = (label: string, more: Partial<Criterion> = {}) =>
  lintCriteria([criterion(label, more)], CONTEXT);

describe('proxies and vague words', () => {
  it.each([
    ['Graduated in 2022 or later', 'graduation_year'],
    ['Abschluss ab 2021', 'graduation_year'],
    ['Native English speaker', 'native_speaker'],
    ['Deutsch als Muttersprache', 'native_speaker'],
    ['Français langue maternelle', 'native_speaker'],
    ['Lengua materna: español', 'native_speaker'],
    ['Língua materna portuguesa', 'native_speaker'],
    ['Moedertaal Nederlands', 'native_speaker'],
    ['Recent college graduate', 'recent_graduate'],
    ['Hochschulabsolventen willkommen', 'recent_graduate'],
    ['Jeune diplômé', 'recent_graduate'],
    ['You are a digital native', 'digital_native'],
    ['Lives in zip code 10115', 'zip_code'],
    ['Wohnhaft in Hamburg', 'zip_code'],
    ['No gaps in employment', 'employment_gap'],
    ['Lückenloser Lebenslauf', 'employment_gap'],
    ['Degree from a top university', 'school_prestige'],
    ['Studium an einer renommierten Universität', 'school_prestige'],
    ['Diplôme d’une grande école', 'school_prestige'],
    ['Application with a recent photo', 'photo'],
    ['Bewerbungsfoto', 'photo'],
    ['Marital status: single', 'marital_status'],
    ['Ohne familiäre Verpflichtungen', 'marital_status'],
    ['Fits into our energetic young team', 'young_team'],
    ['Passt in unser junges, dynamisches Team', 'young_team'],
    ['JavaScript rock star', 'vague'],
    ['Self-starter who hits the ground running', 'vague'],
    ['Belastbarkeit', 'vague'],
    ['3 to 5 years of nursing experience', 'years_ceiling'],
    ['Höchstens 8 Jahre Berufserfahrung', 'years_ceiling'],
  ])('warns about “%s” (%s)', (label, rule) => expect(lint(label).map((one) => one.rule)).toContain(rule));

  it.each([
    'Wound care',
    '3+ years of experience as a nurse',
    'Experience with young people in care',
    'Bachelor’s degree in Computer Science',
    'Experience with graduate students',
    'German C1 or better',
    'Photo editing with Photoshop',
    'Native mobile apps in Swift',
    'Teaching at a secondary school',
    'Team leadership',
    'Maximum care with medicines',
    'Arbeit mit jungen Menschen',
    'Cooking for 30 to 40 guests',
  ])('lets “%s” be', (label) => expect(lint(label)).toEqual([]));

  it('rewrites so that the ability is asked for and the phrase is gone', () => {
    const all = [criterion('Native English speaker', { kind: 'language', level: 'C2', anyOf: [['en']] })];
    const [warning] = lintCriteria(all, CONTEXT);
    if (!warning) throw new Error('no warning');
    const [after] = settle(all, warning);
    expect(after).toMatchObject({ label: 'Fluent English (C1)', level: 'C1', anyOf: [['en']] });
    expect(lintCriteria([after ?? criterion('x')], CONTEXT)).toEqual([]);
  });
});

describe('years', () => {
  const years = (label: string, asked: number, anyOf: string[][]) =>
    lint(label, { kind: 'experience', years: asked, anyOf });
  it('cannot be more than a technology has existed', () => {
    const [warning] = years('15 years of Kubernetes', 15, [['it-infrastructure.kubernetes']]);
    expect(warning).toMatchObject({
      rule: 'impossible_years',
      found: 'Kubernetes',
      numbers: { years: 15, since: 2014, age: 12 },
      fix: { words: '6 years of Kubernetes', changes: { years: 6 } },
    });
  });
  it('can be as many as there were, and those of an older alternative', () => {
    expect(years('12 years of Kubernetes', 12, [['it.kubernetes']])).toEqual([]);
    expect(years('15 years of Go or Java', 15, [['it.go', 'it.java']])).toEqual([]);
    expect(years('20 years of nursing', 20, [['care.nursing']])).toEqual([]);
  });
});

it('finds what is asked for twice and merges it', () => {
  const all = [
    criterion('Kubernetes', { kind: 'skill', anyOf: [['it.kubernetes']] }),
    criterion('Knows K8s well', { kind: 'skill', anyOf: [['it.kubernetes']], weight: 9 }),
    criterion('5 years of Kubernetes', { kind: 'experience', years: 5, anyOf: [['it.kubernetes']] }),
  ];
  const [warning, ...others] = lintCriteria(all, CONTEXT);
  if (!warning) throw new Error('no warning');
  expect([warning.rule, warning.found, others]).toEqual(['duplicate', 'Kubernetes', []]);
  expect(settle(all, warning)).toMatchObject([
    { id: 'kubernetes', weight: 9, anyOf: [['it.kubernetes']] },
    { kind: 'experience' },
  ]);
});

it('names the must that fewest meet where nobody meets all, and only with enough candidates', () => {
  const all = [criterion('Wound care'), criterion('Phlebotomy'), criterion('Shiatsu', { must: false })];
  const pipeline = { candidates: 8, metBy: { 'wound care': 5, phlebotomy: 0 }, meetAll: 0 };
  const [warning] = lintCriteria(all, { year: 2026, pipeline });
  expect(warning).toMatchObject({
    rule: 'nobody_meets',
    criterionId: 'phlebotomy',
    numbers: { candidates: 8 },
  });
  if (warning) expect(settle(all, warning)[1]).toMatchObject({ must: false });
  for (const other of [
    { ...pipeline, meetAll: 1 },
    { ...pipeline, candidates: 4 },
  ])
    expect(lintCriteria(all, { year: 2026, pipeline: other })).toEqual([]);
});

it('says nothing of ignored criteria and questions, and settling a warning ends it', () => {
  expect(lint('Native English speaker', { ignored: true })).toEqual([]);
  const words = fc.constantFrom(
    'JavaScript ninja',
    'Recent graduate',
    'Ivy League degree',
    '2-4 years of sales',
  );
  fc.assert(
    fc.property(fc.uniqueArray(words, { minLength: 1 }), (labels) => {
      let list: Criterion[] = labels.map((label) => criterion(label));
      const before = lintCriteria(list, CONTEXT);
      for (const warning of before) list = settle(list, warning);
      return before.length > 0 && lintCriteria(list, CONTEXT).length === 0;
    }),
  );
});
