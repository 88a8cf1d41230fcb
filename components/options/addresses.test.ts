import { describe, expect, it } from 'vitest';
import { addressProblem, hostPatterns, originsOf, prefillFrom } from './addresses';
import { GREENHOUSE } from './greenhouse';

describe('prefillFrom', () => {
  it('takes addresses and client id, never a secret, and says when they are not the vendor’s', () => {
    const params = new URLSearchParams(
      'ats=greenhouse&web=http://a.localhost:4170&clientId=x&clientSecret=no',
    );
    expect(prefillFrom(params)).toEqual({
      origins: { ...GREENHOUSE.origins, web: 'http://a.localhost:4170' },
      clientId: 'x',
      ownAddresses: true,
    });
    expect(prefillFrom(new URLSearchParams('ats=greenhouse')).ownAddresses).toBe(false);
  });
});

describe('addresses', () => {
  it.each(['https://app.greenhouse.io', ' http://greenhouse.localhost:4170/ ', 'http://127.0.0.1:1'])(
    'takes %s',
    (text) => expect(addressProblem(text)).toBeUndefined(),
  );
  it.each([
    '',
    'app.greenhouse.io',
    'http://app.greenhouse.io',
    'javascript:alert(1)',
    'http://evil-localhost',
  ])('refuses %s in a sentence', (text) => expect(addressProblem(text)).toMatch(/\.$/));
  it('asks for each host once, without ports', () => {
    expect(hostPatterns(GREENHOUSE.origins)).toEqual(['https://*.greenhouse.io/*']);
    const own = {
      web: 'http://g.localhost:1/people/1',
      api: 'http://h.localhost:1/v3',
      auth: 'http://h.localhost:2',
    };
    expect(originsOf(own).web).toBe('http://g.localhost:1');
    expect(hostPatterns(own)).toEqual(['http://g.localhost/*', 'http://h.localhost/*']);
  });
});
