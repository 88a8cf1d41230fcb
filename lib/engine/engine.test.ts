import { describe, expect, it } from 'vitest';
import { apportion } from './apportion';
import { sha256 } from './hash';
import { findSkills, maskResume, readRequirements, scoreCandidate, scoreJob } from './index';
import type { Resume } from './types';

const NURSE = `Summary
Caring nurse with ward experience.
Experience
Registered Nurse, City Hospital
Gave intravenous therapy and wound care to patients on a surgical ward
Skills
Wound care
Reliable colleague with a calm manner in busy shifts and a clear way of writing notes.`;

const resume = (text: string): Resume => {
  const start = text.indexOf('Registered Nurse, City');
  const titleSpan = { start, end: start + 'Registered Nurse'.length };
  const position = {
    title: 'Registered Nurse',
    organisation: 'City Hospital',
    start: '2019-03',
    end: '2024-03',
    current: false,
    span: { start, end: text.indexOf('Skills') },
    titleSpan,
    bullets: [],
  };
  return {
    text,
    format: 'text',
    language: 'en',
    pages: 1,
    name: null,
    contact: [],
    sections: [],
    positions: start < 0 ? [] : [position],
    education: [],
    certificates: [],
    languages: [],
    hidden: [],
    layout: [],
  };
};
const JOB = {
  title: 'Registered Nurse',
  description: 'Requirements\n- 3+ years of nursing experience\n- Wound care\nBenefits\n- Dental insurance',
};

describe('score', () => {
  it('is the sum of its points, with quotes that are exact pieces of the text', () => {
    const original = resume(NURSE);
    const score = scoreJob(original, JOB);
    expect(score.value).toBe(score.findings.reduce((sum, one) => sum + one.points, 0));
    expect(score.findings.reduce((sum, one) => sum + one.weight, 0)).toBe(100);
    for (const { quotes } of score.findings)
      for (const { start, end, text } of quotes) expect(original.text.slice(start, end)).toBe(text);
    expect(score.findings[0]).toMatchObject({ verdict: 'met', requirement: { kind: 'occupation' } });
  });

  it('is null where there is too little to read or nothing is asked', () => {
    expect(scoreJob(resume('Jane'), JOB).value).toBeNull();
    expect(scoreJob(resume(NURSE), { title: 'Registered Nurse', description: '' }).value).toBeNull();
  });

  it('quotes a line once, also where it answers twice', () => {
    const job = { title: 'Registered Nurse', description: 'Requirements\n- Wound care and IV therapy' };
    const finding = scoreJob(resume(NURSE), job).findings.find(
      ({ requirement }) => requirement.anyOf.length > 1,
    );
    expect(finding?.verdict).toBe('met');
    const places = finding?.quotes.map(({ start }) => start) ?? [];
    expect(places.length).toBeGreaterThan(0);
    expect(new Set(places).size).toBe(places.length);
  });

  it('asks for what the ad asks and not for its benefits', () => {
    const kinds = readRequirements(JOB).map((one) => [one.kind, one.years]);
    expect(kinds).toEqual([['occupation', undefined], ['experience', 3], expect.anything()]);
  });
});

describe('masking', () => {
  it('hides the person and keeps every place', () => {
    const text = 'Jane Miller, jane@mail.test, born 3 May 1980, married. She led a team in 2019.';
    const masked = maskResume(resume(text), ['Jane Miller']);
    expect(masked.text).toHaveLength(text.length);
    expect(masked.text).not.toMatch(/Jane|Miller|mail|1980|married|She/);
    expect(masked.text).toContain('led a team in 2019');
  });

  it('gives two people who differ only in masked facts one hash', () => {
    const hash = (name: string) => {
      const masked = maskResume(resume(`${name}\n${NURSE}`), [name]);
      return scoreCandidate(masked, readRequirements(JOB)).inputHash;
    };
    expect(hash('Mary Smith')).toBe(hash('Bartholomew Okonkwo'));
  });
});

describe('skills', () => {
  it('marks what is denied or only wished for', () => {
    const of = (text: string) => findSkills(text).map((mention) => mention.polarity);
    expect(of('No experience with quality inspection.')).toEqual(['negated']);
    expect(of('Would like to learn quality inspection.')).toEqual(['weak']);
    expect(of('Quality inspection of parts.')[0]).toBe('plain');
  });
});

it('splits points so that they add up exactly', () => {
  expect(apportion([1, 1, 1], 100)).toEqual([34, 33, 33]);
  expect(apportion([0, 0], 10)).toEqual([0, 0]);
  expect(apportion([500, 1, 0, 1], 100)).toEqual([98, 1, 0, 1]);
});

// FIPS 180-4 examples: https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
it('hashes as SHA-256 does', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
