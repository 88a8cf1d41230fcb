/** Which addresses a user may make the companion call. Pure: names are resolved by the caller, just before it connects. */
import ipaddr from 'ipaddr.js';
import { err, ok, type Result } from '@/lib/result';

type Ip = ipaddr.IPv4 | ipaddr.IPv6;

const parse = (text: string): Ip | null => {
  const bare = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  // `process` turns ::ffff:10.0.0.1 into 10.0.0.1.
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : null;
};

/**
 * Whether an IP address is on the public internet. Everything else (loopback, private, link-local with the clouds'
 * metadata, carrier-grade NAT, multicast, documentation, tunnels into IPv4) is not: RFC 6890.
 */
export function isPublicAddress(address: string): boolean {
  const ip = parse(address);
  return ip !== null && ip.range() === 'unicast';
}

/** Whether an address is in one of the networks or is one of the addresses of `allow` (`10.1.0.0/16`, `127.0.0.1`). */
function isAllowedAddress(address: string, allow: readonly string[]): boolean {
  const ip = parse(address);
  if (!ip) return false;
  return allow.some((entry) => {
    const [net = '', bits] = entry.split('/');
    const base = parse(net);
    if (!base || base.kind() !== ip.kind()) return false;
    const most = base.kind() === 'ipv4' ? 32 : 128;
    return ip.match(base, bits === undefined ? most : Number(bits));
  });
}

/** Whether a connection to `address`, which a name stood for, may be made. */
export const mayConnect = (address: string, allow: readonly string[]): boolean =>
  isPublicAddress(address) || isAllowedAddress(address, allow);

const refuse = (message: string) => err({ kind: 'forbidden' as const, message });

/**
 * Checks an address that a user has set, before any name is looked up.
 * @param allow networks, addresses and host names in private ranges that the administrator lets through.
 */
export function checkAddress(address: string, allow: readonly string[]): Result<URL> {
  if (!URL.canParse(address))
    return refuse('This is not a web address. It must look like https://example.com.');
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refuse('Only web addresses with https can be used here.');
  if (url.username || url.password)
    return refuse(
      'The address holds a user name or password. Leave them out and give the key in its own field.',
    );
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const named = allow.includes(host);
  const local = named || isAllowedAddress(host, allow);
  if (url.protocol === 'http:' && !local)
    return refuse(`${url.host} would be reached without encryption. Use https.`);
  if (local) return ok(url);
  const ip = parse(host);
  const isPrivate = ip
    ? ip.range() !== 'unicast'
    : /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/i.test(host);
  return isPrivate
    ? refuse(
        `${url.host} is inside a private network. An administrator can allow it with CANDOR_ALLOW_PRIVATE on the companion.`,
      )
    : ok(url);
}
