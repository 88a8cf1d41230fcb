import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, channelOf, sourceCounts, sourceKey } from './source-channel';

describe('channelOf', () => {
  it.each([
    ['LinkedIn (Prospecting)', 'linkedin'],
    ['Linked In', 'linkedin'],
    ['Social Media - LinkedIn', 'linkedin'],
    ['LinkedIn Limited Listings', 'linkedin'],
    ['Employee Referral', 'referral'],
    ['Referral through our careers page', 'referral'],
    ['referred', 'referral'],
    ['Mitarbeiterempfehlung', 'referral'],
    ['Empfehlung', 'referral'],
    ['Indeed', 'job_board'],
    ['Job Board > Indeed', 'job_board'],
    ['StepStone.de', 'job_board'],
    ['Welcome to the Jungle', 'job_board'],
    ['InfoJobs', 'job_board'],
    ['Hays', 'agency'],
    ['Agency: Smith & Partners', 'agency'],
    ['Uitzendbureau', 'agency'],
    ['Jobs page on your website', 'career_site'],
    ['Careers page', 'career_site'],
    ['Karriereseite', 'career_site'],
    ['Corporate Website', 'career_site'],
    ['Sourced', 'sourced'],
    ['Talent pool', 'sourced'],
    ['Internal Applicant', 'other'],
    ['Meetup', 'other'],
  ] as const)('%s is %s', (name, channel) => {
    expect(channelOf(name)).toEqual({ channel, known: true });
  });
  it('calls other what it does not know, and lists it', () => {
    expect(channelOf('Project Blue Heron')).toEqual({ channel: 'other', known: false });
    expect(sourceCounts(['Indeed', 'Blue Heron', 'blue-heron', undefined, 'Indeed', 'Indeed'])).toEqual([
      { name: 'Blue Heron', applications: 2, channel: 'other', known: false },
      { name: 'Indeed', applications: 3, channel: 'job_board', known: true },
    ]);
  });
  it('says nothing where the ATS names no source', () => {
    expect([channelOf(undefined), channelOf('  '), channelOf('–')]).toEqual([null, null, null]);
  });
  it('puts the user’s choice above its own, however the name is written', () => {
    const own = { [sourceKey('Blue Heron')]: 'agency', indeed: 'sourced' } as const;
    expect(channelOf('BLUE  heron!', own)?.channel).toBe('agency');
    expect(channelOf('Indeed', own)?.channel).toBe('sourced');
    expect(channelOf('constructor', own)).toEqual({ channel: 'other', known: false });
  });
  it('gives one of the seven for any name, and the same for the same name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const one = channelOf(name);
        expect(one === null || CHANNELS.includes(one.channel)).toBe(true);
        expect(channelOf(name.toUpperCase().toLowerCase())?.channel).toBe(
          channelOf(name.toLowerCase())?.channel,
        );
      }),
    );
  });
});
