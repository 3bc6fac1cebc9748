import type { AddressAttributes, AddressFlag, AddressMessage } from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import type { Names } from '../names/names.ts';
import { checkFamily, parseAddress, parsePrefix, type Prefix } from '../prefix.ts';
import type { AddressSpec, LifeTime } from './address.ts';
import { broadcastOf } from './broadcast.ts';
import { FOREVER, SETTABLE_FLAGS } from './words.ts';

// What is read but not written is taken all the same: an address that was read can be made elsewhere.
const READ_ONLY =
  'index family secondary temporary dadfailed deprecated tentative dynamic stablePrivacy otherFlags';
const KEYS = new Set([
  ...'dev local peer broadcast anycast scope label metric protocol validLifeTime preferredLifeTime'.split(
    ' ',
  ),
  ...Object.keys(SETTABLE_FLAGS),
  ...READ_ONLY.split(' '),
]);

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
  checkKeys('address', spec, KEYS);
  if (typeof spec.dev !== 'string' && typeof spec.dev !== 'number')
    throw new TypeError('dev: a link is needed');
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
  const { dev, local, peer, family } = spec;
  checkKeys('address', spec, KEYS);
  const request = addressRequest({ dev, local, peer, family }, names);
  // ip(8)'s wildcard: the kernel compares the prefix only where one is sent.
  const any = peer === undefined && !local.includes('/') && !local.includes(':');
  return (index) => {
    const { header, attributes } = request(index);
    const { local: address } = attributes;
    return { header, attributes: any && address !== undefined ? { local: address } : attributes };
  };
}

function endsOf({ local: text, peer }: AddressSpec): { local: Prefix; prefix: Prefix } {
  if (typeof text !== 'string') throw new TypeError('local: an address is needed');
  const local = parsePrefix(text, 'local');
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
    ...(label !== undefined && { label: labelOf(label, spec) }),
    ...(metric !== undefined && { rtPriority: metric }),
    ...(protocol !== undefined && { proto: names.addressProtocols.numberOf(protocol, 'protocol') }),
    ...(flags.length > 0 && { flags }),
    ...(cacheinfo !== undefined && { cacheinfo }),
  };
}

function addressOf(text: string, key: string, { family }: Prefix): string {
  const found = parseAddress(text, key);
  if (found.family !== family) throw new TypeError(`${key}: ${JSON.stringify(text)} is of another family`);
  return found.address;
}

// An old habit that ip(8) holds to: a label is the name of the link, or that with something behind it. Others do not, and what was
// read, which has an index, is taken as it was.
function labelOf(label: string, { dev, index }: AddressSpec & { readonly index?: number }): string {
  if (typeof dev === 'string' && index === undefined && !label.startsWith(dev))
    throw new TypeError(`label: ${JSON.stringify(label)} does not begin with ${JSON.stringify(dev)}`);
  return label;
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

function secondsOf(lifeTime: LifeTime | undefined): number {
  return lifeTime === undefined || lifeTime === 'forever' ? FOREVER : lifeTime;
}

// The kernel has no opinion of its own about IPv4 addresses; ip(8) has this one.
function defaultScope({ address, family }: Prefix): number {
  return family === 'inet' && address.startsWith('127.') ? 254 : 0;
}
