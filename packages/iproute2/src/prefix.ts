import { BlockList, isIPv4, isIPv6, SocketAddress } from 'node:net';
import { shown } from './link/field-checks.ts';

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
  const [, address = '', digits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const family = familyOf(address);
  if (family === undefined) throw new TypeError(`${key}: ${JSON.stringify(text)} is no address or prefix`);
  const length = digits === undefined ? bitsOf(family) : Number(digits);
  if (length > bitsOf(family)) throw new TypeError(`${key}: ${JSON.stringify(text)}: the prefix is too long`);
  return { address: shortest(address, family), length, family };
}

/**
 * Read an address, without a prefix length.
 *
 * @throws TypeError that names `key`, if it is none.
 */
export function parseAddress(text: string, key: string): Prefix {
  if (text.includes('/')) throw new TypeError(`${key}: ${JSON.stringify(text)} is no address`);
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

/** '192.0.2.0/24', or just the address where all bits of it count. */
export function formatPrefix(address: string, length: number): string {
  return length === (address.includes(':') ? 128 : 32) ? address : `${address}/${length}`;
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
