import { BlockList, isIPv4, isIPv6, SocketAddress } from 'node:net';
import { formatIp, parseIp, viewOf } from '@netlink/packet';
import { shown } from './link/field-checks.ts';

const PREFIX = /^([^/]*)(?:\/(\d{1,3}))?$/;

/** The two families of IP addresses. */
export type IpFamily = 'inet' | 'inet6';

/** An IP address with the number of its leading bits that count. */
export interface Prefix {
  /** The address, in its shortest form. */
  readonly address: string;
  /** Leading bits that count. */
  readonly length: number;
  /** Family of the address. */
  readonly family: IpFamily;
}

/**
 * A family of IP addresses, as it was given.
 *
 * @throws TypeError for what is none.
 */
export function ipFamily(value: unknown): IpFamily {
  if (value === 'inet' || value === 'inet6') return value;
  throw new TypeError(`${shown(value)} is neither "inet" nor "inet6"`);
}

/** How many bits an address has. */
function bitsOf(family: IpFamily): number {
  return family === 'inet' ? 32 : 128;
}

/** The family of an address; `undefined` if it is none. */
export function familyOf(address: string): IpFamily | undefined {
  if (isIPv4(address)) return 'inet';
  return isIPv6(address) && !address.includes('%') ? 'inet6' : undefined;
}

/**
 * Read '192.0.2.1/24'. All bits count where no length is given.
 *
 * @throws TypeError that names `key`, if it is no prefix.
 */
export function parsePrefix(text: string, key: string): Prefix {
  const parts = typeof text === 'string' ? PREFIX.exec(text) : null;
  const [, address = '', digits] = parts ?? [];
  const family = familyOf(address);
  if (family === undefined) throw new TypeError(`${key}: ${shown(text)} is no address or prefix`);
  const length = digits === undefined ? bitsOf(family) : Number(digits);
  if (length > bitsOf(family)) throw new TypeError(`${key}: ${JSON.stringify(text)}: the prefix is too long`);
  return { address: shortest(address, family), length, family };
}

/** Whether a prefix is one of the words of ip(8) for that of length 0 of either family. */
export function isWhole(prefix: string): boolean {
  return prefix === 'default' || prefix === 'any' || prefix === 'all';
}

/** The prefix, if it is none that everything is within: that asks for nothing. */
export function narrower(prefix: string | undefined): string | undefined {
  return prefix !== undefined && isWhole(prefix) ? undefined : prefix;
}

/**
 * Read an address, without a prefix length.
 *
 * @throws TypeError that names `key`, if it is none.
 */
export function parseAddress(text: string, key: string): Prefix {
  if (typeof text !== 'string' || text.includes('/'))
    throw new TypeError(`${key}: ${shown(text)} is no address`);
  return parsePrefix(text, key);
}

/**
 * See to it that what `text` says is of the family that is wanted, if one is.
 *
 * @throws TypeError that names `key`, if it is not.
 */
export function checkFamily(family: IpFamily, wanted: string | undefined, key: string, text: string): void {
  if (wanted !== undefined && wanted !== family)
    throw new TypeError(`${key}: ${JSON.stringify(text)} is not of family ${wanted}`);
}

/**
 * See to it that prefixes are of the family that is wanted or, where none is, of one. Returns which; `undefined` if nothing tells.
 *
 * @throws TypeError that names the key of what is no prefix, or is of another family.
 */
export function familyOfAll<F extends string>(
  family: F | undefined,
  prefixes: Readonly<Record<string, string | undefined>>,
): F | IpFamily | undefined {
  let found: F | IpFamily | undefined = family;
  for (const [key, text] of Object.entries(prefixes)) {
    if (text === undefined) continue;
    const prefix = parsePrefix(text, key);
    checkFamily(prefix.family, found, key, text);
    found = prefix.family;
  }
  return found;
}

/** '192.0.2.0/24', or just the address where all bits of it count. */
export function formatPrefix(address: string, length: number): string {
  return length === (address.includes(':') ? 128 : 32) ? address : `${address}/${length}`;
}

/** The same without the bits that do not count: of 192.0.2.7/24 it is 192.0.2.0/24. */
export function networkOf({ address, length, family }: Prefix): Prefix {
  const octets = (parseIp(address) ?? new Uint8Array()).map(
    (octet, place) => octet & (0xff00 >> Math.min(Math.max(length - 8 * place, 0), 8)),
  );
  return { address: formatIp(viewOf(octets), 0, octets.length) ?? address, length, family };
}

/** Tells whether addresses lie within a prefix. */
export function within({ address, length, family }: Prefix): (candidate: string | undefined) => boolean {
  const list = new BlockList();
  list.addSubnet(address, length, typeOf(family));
  return (candidate) =>
    candidate !== undefined && familyOf(candidate) === family && list.check(candidate, typeOf(family));
}

function typeOf(family: IpFamily): 'ipv4' | 'ipv6' {
  return family === 'inet' ? 'ipv4' : 'ipv6';
}

function shortest(address: string, family: IpFamily): string {
  return family === 'inet' ? address : new SocketAddress({ address, family: 'ipv6' }).address;
}
