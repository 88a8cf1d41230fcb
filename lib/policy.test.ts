import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forbiddenBy, mappingsUnder, policySchema, readPolicy } from './policy';
import { AGING_IDS } from './privacy/categories';

describe('the published schema', () => {
  const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
  it('names the same keys as the schema that Candor reads with', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(policySchema.shape).sort());
    expect(Object.keys(schema.properties.retentionDays.properties).sort()).toEqual([...AGING_IDS].sort());
  });
});

describe('readPolicy', () => {
  it('takes nothing for no policy', () => {
    expect(readPolicy(undefined)).toEqual({ policy: {} });
  });
  it('names what is wrong and is strict meanwhile', () => {
    const { policy, problem } = readPolicy({ retentionDays: { traffic: 0 } });
    expect(problem).toContain('retentionDays');
    expect(policy.remoteEngineOff).toBe(true);
  });
});

describe('forbiddenBy', () => {
  it('lets through what is not named', () => {
    expect(forbiddenBy({}, 'lever', 'https://hire.lever.co')).toBeNull();
  });
  it('refuses a connector that is off, and an address that is not the organisation’s', () => {
    expect(forbiddenBy({ offConnectors: ['lever'] }, 'lever', 'https://hire.lever.co')).toMatch(/switched/);
    const policy = { allowedOrigins: ['https://app.greenhouse.io/'] };
    expect(forbiddenBy(policy, 'greenhouse', 'https://app.greenhouse.io')).toBeNull();
    expect(forbiddenBy(policy, 'greenhouse', 'https://app.greenhouse.io.evil.test')).toMatch(/only with/);
  });
});

describe('mappingsUnder', () => {
  it('puts the organisation’s mapping in place of the user’s, for its connector only', () => {
    const fixed = { match_score: { kind: 'note' } } as const;
    const chosen = { 'greenhouse:a': {}, 'lever:b': { match_score: { kind: 'nothing' } } } as const;
    const connections = [
      { id: 'greenhouse:a', ats: 'greenhouse' },
      { id: 'lever:b', ats: 'lever' },
    ];
    expect(mappingsUnder({ mappings: { greenhouse: fixed } }, chosen, connections)).toEqual({
      ...chosen,
      'greenhouse:a': fixed,
    });
    expect(mappingsUnder({}, chosen, connections)).toEqual(chosen);
  });
});
