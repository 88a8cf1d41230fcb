import { describe, expect, it } from 'vitest';
import { greenhouse } from '@/lib/ats/greenhouse';
import { hostPatterns, isVendors, originsOf } from '@/lib/ats/places';
import { addressesFrom, addressProblem, usable } from './addresses';

describe('addresses', () => {
  it('takes addresses from the page’s own, never a secret, and says when there are none', () => {
    const params = new URLSearchParams('ats=greenhouse&web=http://a.localhost:4170&clientSecret=no');
    expect(addressesFrom(greenhouse, params)).toEqual({
      ...originsOf(greenhouse.places[0]),
      web: 'http://a.localhost:4170',
    });
    expect(addressesFrom(greenhouse, new URLSearchParams('ats=greenhouse'))).toBeNull();
  });
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
  ])('refuses %s and says why', (text) => expect(addressProblem(text)).toMatch(/^connect\./));
  it('keeps the path of the API and asks for each host once, without ports', () => {
    const vendors = originsOf(greenhouse.places[0]);
    expect(hostPatterns(greenhouse, vendors)).toEqual([
      'https://*.greenhouse.io/*',
      'https://*.amazonaws.com/*',
    ]);
    expect(isVendors(greenhouse, vendors)).toBe(true);
    const own = usable({
      web: 'http://g.localhost:1/people/1',
      api: 'http://h.localhost:1/v1/',
      auth: 'http://h.localhost:2',
    });
    expect(own).toEqual({
      web: 'http://g.localhost:1',
      api: 'http://h.localhost:1/v1',
      auth: 'http://h.localhost:2',
    });
    expect(own && hostPatterns(greenhouse, own)).toEqual(['http://g.localhost/*', 'http://h.localhost/*']);
  });
});
