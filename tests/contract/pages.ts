/** Pages: the vendor's addresses, those that look alike, and the way back from the API's ids. */
import { describe, expect, it } from 'vitest';
import { candidateUrl } from '../../lib/ats/candidate-url';
import { detectPage } from '../../lib/ats/pages';
import { knowsOnlyItsOwnAddresses } from './addresses';
import { type Laws, value } from './laws';

export function knowsItsPages({ ats, given, rig, law }: Laws): void {
  describe('pages', () => {
    it.each(given.pages)('knows %s', (address, expected) => {
      const { origin } = new URL(address);
      expect(detectPage(address, [{ ...rig().site, webOrigin: origin }])).toMatchObject(expected);
    });
    it.each(given.notPages)('leaves %s alone', (address) => {
      const origin = new URL(given.pages[0]?.[0] ?? '').origin;
      expect(detectPage(address, [{ ...rig().site, webOrigin: origin }])).toBeNull();
    });
    law('knows a candidate’s page by the API’s ids', async () => {
      const ref = await rig().ref();
      const { web, api } = rig().sandbox.origins;
      const address = candidateUrl(ats, { web, api }, ref) ?? '';
      const page = detectPage(address, [rig().site]);
      expect(page, address).toMatchObject({ kind: 'candidate' });
      const { candidateId, applicationId, jobId } = page ?? {};
      const located = await value(rig().client.locate({ candidateId, applicationId, jobId }));
      expect(located.candidateId).toBe(ref.candidateId);
      // To a real customer's pages it is https and stays on their host.
      const [place] = ats.places;
      const own = {
        web: place.web.replace('{account}', 'acme'),
        api: place.api.replace('{account}', 'acme'),
      };
      const real = new URL(candidateUrl(ats, own, ref) ?? '');
      expect(real.origin).toBe(own.web);
      expect(candidateUrl(ats, { ...own, web: own.web.replace('https:', 'http:') }, ref)).toBeNull();
    });
    knowsOnlyItsOwnAddresses(() => rig().site, given.pages);
    it('refuses a look-alike host', () => {
      for (const [address] of given.pages) {
        const url = new URL(address);
        const evil = `https://${url.host}.evil.test${address.slice(url.origin.length)}`;
        expect(detectPage(evil, [{ ...rig().site, webOrigin: url.origin }])).toBeNull();
      }
    });
  });
}
