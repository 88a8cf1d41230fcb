import { describe, expect, it } from 'vitest';
import { detectPage } from './detect';

const sites = [
  { id: 'sandbox', ats: 'greenhouse', webOrigin: 'http://greenhouse.localhost:4170' },
  { id: 'real', ats: 'greenhouse', webOrigin: 'https://app.greenhouse.io' },
];

describe('detectPage', () => {
  it.each([
    ['http://greenhouse.localhost:4170/people/7?application_id=9', 'sandbox', '7', '9'],
    ['http://greenhouse.localhost:4170/people/7/applications/9/scorecards', 'sandbox', '7', '9'],
    ['https://app4.greenhouse.io/people/7', 'real', '7', undefined],
  ])('knows %s', (address, connectionId, candidateId, applicationId) =>
    expect(detectPage(address, sites)).toMatchObject({
      connectionId,
      candidateId,
      applicationId,
      kind: 'candidate',
    }),
  );
  it.each([
    'http://greenhouse.localhost:4170/people',
    'http://greenhouse.localhost:4170/people/7x',
    'http://greenhouse.localhost:9/people/7',
    'http://app.greenhouse.io/people/7',
    'https://app.greenhouse.io.evil.test/people/7',
    'about:blank',
  ])('leaves %s alone', (address) => expect(detectPage(address, sites)).toBeNull());
});
