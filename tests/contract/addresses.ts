/** What a page's address may look like in anybody's hands: only the vendor's own, well-formed pages are known. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { detectPage, type Site } from '../../lib/ats/pages';

const ID = /^[\w-]{1,64}$/;
/** A host that shows another's name: letters that look alike, in the form browsers send them, and parts swapped. */
const lookAlike = (host: string) =>
  fc.oneof(
    fc.domain().map((other) => `${host}.${other}`),
    fc.domain().map((other) => `${host.replaceAll('.', '-')}.${other}`),
    fc.constant(`${host}.`),
    fc.constant(
      host.replace(/[aeo](?=[^.]*\.[^.]+$)/, (letter) => ({ a: 'а', e: 'е', o: 'о' })[letter] ?? letter),
    ),
    fc.constant(host.replace('.', '%2e')).map((one) => `x-${one.replace('%2e', '-')}`),
  );

export function knowsOnlyItsOwnAddresses(
  site: () => Site,
  pages: readonly (readonly [address: string, expected: Record<string, unknown>])[],
): void {
  const at = (address: string, webOrigin: string) => detectPage(address, [{ ...site(), webOrigin }]);
  const example = fc.constantFrom(...pages.map(([address]) => new URL(address)));
  const rest = ({ href, origin }: URL) => href.slice(origin.length);

  it('knows no page at another host, port or scheme, whatever the address shows', () => {
    fc.assert(
      fc.property(
        example.chain((url) => fc.tuple(fc.constant(url), lookAlike(url.host))),
        fc.integer({ min: 1, max: 65_535 }).filter((port) => port !== 443),
        ([url, host], port) => {
          for (const elsewhere of [
            `https://${host}${rest(url)}`,
            // The vendor's name as user and password, or behind a backslash.
            `https://${url.host}@${host}x.test${rest(url)}`,
            `https://${url.host}:443@evil.test${rest(url)}`,
            `https://evil.test\\@${url.host}${rest(url)}`,
            `https://${url.host}:${port}${rest(url)}`,
            `http://${url.host}${rest(url)}`,
            `blob:${url.href}`,
            `view-source:${url.href}`,
            `data:text/html,${url.href}`,
            `https://evil.test/?at=${encodeURIComponent(url.href)}#${url.href}`,
          ])
            expect(at(elsewhere, url.origin), elsewhere).toBeNull();
        },
      ),
    );
  });

  it('takes the same page for the same, with the signs a browser hides and the vendor’s own parameters', () => {
    for (const [address, expected] of pages) {
      const url = new URL(address);
      for (const same of [
        address,
        `${url.protocol}//${url.host.toUpperCase()}${rest(url)}`,
        `${url.protocol}//${url.host}:443${rest(url)}`,
        `${url.protocol}//riley:secret@${url.host}${rest(url)}`,
      ])
        expect(at(same, url.origin), same).toMatchObject(expected);
    }
  });

  it('finds ids in the form of ids or none, whatever stands in their place', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '%2F',
        '%5C',
        '..%2f..',
        '%252F',
        '%00',
        '1%0d%0a',
        '1;2',
        '1,2',
        '0x1F',
        '1e3',
        '-1',
        '１２',
      ),
      fc
        .tuple(fc.nat(), fc.constantFrom('/', '%2F', '%2f..%2f', '\\'))
        .map(([id, cut]) => `${id}${cut}reject`),
    );
    fc.assert(
      fc.property(example, odd, fc.integer({ min: 0, max: 40 }), (url, text, nth) => {
        const places = [...rest(url).matchAll(/[\w-]+/g)];
        const place = places[nth % Math.max(1, places.length)];
        if (!place) return;
        const [before, after] = [
          rest(url).slice(0, place.index),
          rest(url).slice(place.index + place[0].length),
        ];
        for (const written of [text, encodeURIComponent(text)]) {
          const found = at(`${url.origin}${before}${written}${after}`, url.origin);
          for (const id of [found?.candidateId, found?.applicationId, found?.jobId])
            if (id !== undefined) expect(id).toMatch(ID);
        }
      }),
      { numRuns: 300 },
    );
  });
}
