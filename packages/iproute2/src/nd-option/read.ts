import { formatIpv6, viewOf } from '@netlink/packet';
import type { LifeTime } from '../address/address.ts';
import { FOREVER } from '../address/words.ts';
import { domainNamesIn } from './domain-names.ts';
import type { NdOption } from './nd-option.ts';

/** What an option is, from the octets behind its type and length; `undefined` where they make no sense. */
type Reader = (value: Uint8Array, data: DataView) => NdOption | undefined;

const ADDRESS_LENGTH = 16;
const UNIT = 8;
const SECONDS_OF_MINUTE = 60;

/** Options one behind the other, as RFC 4861 has them: type, length in units of eight octets, value. What makes no sense ends them. */
export function ndOptionsIn(octets: Uint8Array): NdOption[] {
  const options: NdOption[] = [];
  for (let at = 0; at + 2 <= octets.length;) {
    const [type = 0, units = 0] = octets.subarray(at, at + 2);
    const end = at + UNIT * units;
    if (units === 0 || end > octets.length) break;
    options.push(optionOf(type, octets.slice(at + 2, end)));
    at = end;
  }
  return options;
}

function optionOf(type: number, value: Uint8Array): NdOption {
  return READERS[type]?.(value, viewOf(value)) ?? { kind: 'other', type, value };
}

/** By the numbers of the options. Offsets count from behind type and length; what is reserved is passed over, as the RFCs have it. */
const READERS: Readonly<Record<number, Reader>> = {
  3: prefixInformation,
  5: (value, data) => (value.length === 6 ? { kind: 'mtu', mtu: data.getUint32(2) } : undefined),
  25: recursiveServers,
  31: searchList,
  34: compressionContext,
  37: captivePortal,
  38: pref64,
};

function prefixInformation(value: Uint8Array, data: DataView): NdOption | undefined {
  if (value.length !== 30) return undefined;
  const [length = 0, flags = 0] = value;
  const address = prefixOf(value.subarray(14), length);
  if (address === undefined) return undefined;
  return {
    kind: 'prefixInformation',
    prefix: address,
    ...((flags & 0x80) !== 0 && { onlink: true }),
    ...((flags & 0x40) !== 0 && { autoconf: true }),
    ...((flags & 0x20) !== 0 && { router: true }),
    ...((flags & 0x10) !== 0 && { dhcpv6Preferred: true }),
    validLifeTime: lifeTime(data.getUint32(2)),
    preferredLifeTime: lifeTime(data.getUint32(6)),
  };
}

function recursiveServers(value: Uint8Array, data: DataView): NdOption | undefined {
  const addresses = value.subarray(6);
  if (addresses.length === 0 || addresses.length % ADDRESS_LENGTH !== 0) return undefined;
  const servers: string[] = [];
  for (let at = 0; at < addresses.length; at += ADDRESS_LENGTH) {
    servers.push(addressIn(addresses.subarray(at, at + ADDRESS_LENGTH)));
  }
  return { kind: 'rdnss', servers, lifeTime: lifeTime(data.getUint32(2)) };
}

function searchList(value: Uint8Array, data: DataView): NdOption | undefined {
  const domains = value.length > 6 ? domainNamesIn(value.subarray(6)) : undefined;
  return domains && { kind: 'dnssl', domains, lifeTime: lifeTime(data.getUint32(2)) };
}

function compressionContext(value: Uint8Array, data: DataView): NdOption | undefined {
  const [length = 0, flags = 0] = value;
  // One or two units for the prefix, as many as its length takes.
  const fits = value.length === 22 || (value.length === 14 && length <= 64);
  const prefix = fits ? prefixOf(value.subarray(6), length) : undefined;
  if (prefix === undefined) return undefined;
  return {
    kind: '6co',
    id: flags & 0x0f,
    ...((flags & 0x10) !== 0 && { compression: true }),
    prefix,
    validLifeTime: data.getUint16(4) * SECONDS_OF_MINUTE,
  };
}

// Zeros follow it, up to the next unit.
function captivePortal(value: Uint8Array): NdOption | undefined {
  const end = value.findIndex((octet) => octet === 0);
  const uri = String.fromCharCode(...(end < 0 ? value : value.subarray(0, end)));
  return /^[\x21-\x7e]+$/.test(uri) ? { kind: 'captivePortal', uri } : undefined;
}

/** Lengths of prefixes, by their three bits. */
const PREF64_LENGTHS = [96, 64, 56, 48, 40, 32] as const;

function pref64(value: Uint8Array, data: DataView): NdOption | undefined {
  if (value.length !== 14) return undefined;
  const bits = data.getUint16(0);
  const length = PREF64_LENGTHS[bits & 7];
  const prefix = length === undefined ? undefined : prefixOf(value.subarray(2), length);
  // The others of the 16 bits are units of eight seconds.
  return prefix === undefined ? undefined : { kind: 'pref64', prefix, lifeTime: bits & ~7 };
}

/** An address of which the end may be missing, with a length behind it. */
function prefixOf(octets: Uint8Array, length: number): string | undefined {
  return length > UNIT * ADDRESS_LENGTH ? undefined : `${addressIn(octets)}/${length}`;
}

function addressIn(octets: Uint8Array): string {
  const whole = new Uint8Array(ADDRESS_LENGTH);
  whole.set(octets.subarray(0, ADDRESS_LENGTH));
  return formatIpv6(viewOf(whole), 0);
}

function lifeTime(seconds: number): LifeTime {
  return seconds === FOREVER ? 'forever' : seconds;
}
