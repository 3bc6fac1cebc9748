import { type AddressAttributes, type AddressFlag, AddressMessage } from '@netlink/rtnetlink';
import { asItIs, checkFields, fields } from '../check-keys.ts';
import { isOn, text, wholeNumber } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import type { Names } from '../names/names.ts';
import { checkFamily, ipFamily, parseAddress, parsePrefix, type Prefix } from '../prefix.ts';
import { worded } from '../worded.ts';
import type { AddressSpec } from './address.ts';
import { broadcastOf } from './broadcast.ts';
import { FOREVER, SETTABLE_FLAGS } from './words.ts';

// What is read but not written is taken all the same: an address that was read can be made elsewhere.
const READ_ONLY = 'index secondary temporary dadfailed deprecated tentative dynamic stablePrivacy otherFlags';
const FIELDS = fields(
  [linkReference, 'dev'],
  [ipFamily, 'family'],
  [text, 'local', 'peer', 'broadcast', 'anycast', 'label'],
  [isOn, ...Object.keys(SETTABLE_FLAGS)],
  [secondsOf, 'validLifeTime', 'preferredLifeTime'],
  [asItIs, 'scope', 'metric', 'protocol', ...READ_ONLY.split(' ')],
);

/** Writes addresses, and tells of faults in our words. */
export const WordedAddress = worded(AddressMessage, {
  header: '',
  index: 'dev',
  address: 'local',
  rtPriority: 'metric',
  proto: 'protocol',
});

/** An address's message but for the index of its link, which has to be asked for. */
export type AddressRequest = (index: number) => Pick<AddressMessage, 'attributes'> & {
  readonly header: Partial<AddressMessage['header']>;
};

/**
 * What `spec` is in the kernel's terms.
 *
 * @throws TypeError that names the key at fault.
 */
export function addressRequest(spec: AddressSpec, names: Names): AddressRequest {
  checkFields('address', spec, FIELDS);
  if ((spec.dev as unknown) === undefined) throw new TypeError('dev: a link is needed');
  const { local, prefix } = endsOf(spec);
  checkFamily(local.family, spec.family, 'local', local.address);
  const { family, length } = prefix;
  const attributes = { local: local.address, address: prefix.address, ...settingsOf(spec, prefix, names) };
  const scope = spec.scope === undefined ? defaultScope(local) : names.scopes.numberOf(spec.scope, 'scope');
  return (index) => ({ header: { family, prefixlen: length, scope, index }, attributes });
}

/**
 * The same for an address that is to be removed: of what it is, nothing else counts.
 *
 * @throws TypeError that names the key at fault.
 */
export function addressRemoval(spec: AddressSpec, names: Names): AddressRequest {
  checkFields('address', spec, FIELDS);
  const { dev, local, peer, family } = spec;
  const request = addressRequest({ dev, local, peer, family }, names);
  // ip(8)'s wildcard: the kernel compares the prefix only where one is sent.
  const any = peer === undefined && !local.includes('/') && !local.includes(':');
  return (index) => {
    const { header, attributes } = request(index);
    const { local: address } = attributes;
    return { header, attributes: any && address !== undefined ? { local: address } : attributes };
  };
}

function endsOf({ local: address, peer }: AddressSpec): { local: Prefix; prefix: Prefix } {
  if ((address as unknown) === undefined) throw new TypeError('local: an address is needed');
  const local = parsePrefix(address, 'local');
  if (peer === undefined) return { local, prefix: local };
  const prefix = parsePrefix(peer, 'peer');
  if (prefix.family !== local.family)
    throw new TypeError(`peer: ${JSON.stringify(peer)} is of another family`);
  // '10.0.0.1/24' with a peer that has no length: the length of either is that of the prefix.
  const { length } = peer.includes('/') ? prefix : local;
  return { local, prefix: { ...prefix, length } };
}

function settingsOf(spec: AddressSpec, prefix: Prefix, names: Names): AddressAttributes {
  const { broadcast, anycast, label, metric, protocol } = spec;
  const flags = flagsOf(spec);
  const cacheinfo = lifeTimesOf(spec);
  return {
    ...(broadcast !== undefined && { broadcast: broadcastOf(broadcast, prefix) }),
    ...(anycast !== undefined && { anycast: addressOf(anycast, 'anycast', prefix) }),
    ...(label !== undefined && { label }),
    ...(metric !== undefined && { rtPriority: metric }),
    ...(protocol !== undefined && { proto: names.addressProtocols.numberOf(protocol, 'protocol') }),
    ...(flags.length > 0 && { flags }),
    ...(cacheinfo !== undefined && { cacheinfo }),
  };
}

function addressOf(address: string, key: string, { family }: Prefix): string {
  const found = parseAddress(address, key);
  if (found.family !== family) throw new TypeError(`${key}: ${JSON.stringify(address)} is of another family`);
  return found.address;
}

function flagsOf(spec: AddressSpec): AddressFlag[] {
  const words = Object.keys(SETTABLE_FLAGS) as (keyof typeof SETTABLE_FLAGS)[];
  return words.filter((word) => spec[word] === true).map((word) => SETTABLE_FLAGS[word]);
}

function lifeTimesOf({ validLifeTime, preferredLifeTime }: AddressSpec): AddressAttributes['cacheinfo'] {
  if (validLifeTime === undefined && preferredLifeTime === undefined) return undefined;
  const valid = secondsOf(validLifeTime);
  const prefered = secondsOf(preferredLifeTime ?? validLifeTime);
  if (prefered > valid) throw new TypeError('preferredLifeTime: is greater than validLifeTime');
  return { prefered, valid, cstamp: 0, tstamp: 0 };
}

function secondsOf(lifeTime: unknown): number {
  return lifeTime === undefined || lifeTime === 'forever' ? FOREVER : wholeNumber(lifeTime, FOREVER);
}

// The kernel has no opinion of its own about IPv4 addresses; ip(8) has this one.
function defaultScope({ address, family }: Prefix): number {
  return family === 'inet' && address.startsWith('127.') ? 254 : 0;
}
