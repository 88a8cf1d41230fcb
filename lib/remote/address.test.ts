import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAddress, isPublicAddress, mayConnect } from './address';

describe('addresses that a user may set', () => {
  test.each([
    ['http://10.0.0.1/', 'private'],
    ['https://192.168.1.10/v1', 'private'],
    ['https://127.0.0.1:8787', 'loopback'],
    ['https://2130706433/', 'loopback as one number'],
    ['https://0x7f.1/', 'loopback in hex'],
    ['https://169.254.169.254/latest/meta-data', "a cloud's metadata"],
    ['https://100.64.0.1/', 'carrier-grade NAT'],
    ['https://[::1]/', 'loopback of IPv6'],
    ['https://[::ffff:10.0.0.1]/', 'IPv4 in IPv6'],
    ['https://[64:ff9b::a00:1]/', 'IPv4 behind NAT64'],
    ['https://[fd00::1]/', 'unique local'],
    ['https://[fe80::1]/', 'link-local'],
    ['https://localhost/', 'a local name'],
    ['https://db.internal/', 'an internal name'],
    ['https://printer.local./', 'a local name with its dot'],
    ['https://user:pass@example.com/', 'credentials'],
    ['http://example.com/', 'no encryption'],
    ['ftp://example.com/', 'another protocol'],
    ['file:///etc/passwd', 'a file'],
    ['nonsense', 'no address'],
  ])('%s is refused: %s', (address) => {
    expect(checkAddress(address, [])).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  });

  test('public ones pass', () => {
    expect(checkAddress('https://hooks.example.com/a?b=c', []).ok).toBe(true);
    expect(checkAddress('https://[2606:4700::1111]/', []).ok).toBe(true);
  });

  test('what the administrator allows passes, by network, address or name, and nothing beside it', () => {
    const allow = ['10.1.0.0/16', '127.0.0.1', 'engine.internal', 'fd00::/8'];
    expect(checkAddress('http://10.1.2.3:9000/', allow).ok).toBe(true);
    expect(checkAddress('http://127.0.0.1:1/', allow).ok).toBe(true);
    expect(checkAddress('http://engine.internal/', allow).ok).toBe(true);
    expect(checkAddress('https://[fd12::1]/', allow).ok).toBe(true);
    expect(checkAddress('http://10.2.0.1/', allow).ok).toBe(false);
    expect(checkAddress('http://127.0.0.2/', allow).ok).toBe(false);
    expect(checkAddress('https://other.internal/', allow).ok).toBe(false);
    expect(mayConnect('10.2.0.1', allow)).toBe(false);
    expect(mayConnect('10.1.0.1', allow)).toBe(true);
  });

  test('no address of the private ranges is public, however it is written', () => {
    const octet = fc.nat(255);
    fc.assert(
      fc.property(
        fc.constantFrom([10], [127], [192, 168], [169, 254], [172, 16], [0], [224]),
        octet,
        octet,
        octet,
        (start, b, c, d) => {
          const address = [...start, b, c, d].slice(0, 4).join('.');
          expect(isPublicAddress(address)).toBe(false);
          expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
        },
      ),
    );
  });
});
