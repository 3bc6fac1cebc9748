import type { AddressFlag, AddressMessage } from '@netlink/rtnetlink';
import type { NameOf } from '../link-names.ts';
import type { Names } from '../names/names.ts';
import { addressProtocolName, scopeName } from '../names/words.ts';
import type { IpFamily } from '../prefix.ts';
import type { Address, LifeTime } from './address.ts';
import { ADDRESS_FLAG_WORDS, FOREVER } from './words.ts';
import { nameOrIndex } from '../name-or-index.ts';

/** The value of a message about an address. */
export function readAddress({ header, attributes }: AddressMessage, nameOf: NameOf, names: Names): Address {
  const { index, prefixlen } = header;
  const { address, local = address, broadcast, anycast, label, rtPriority, proto, cacheinfo } = attributes;
  const peer = local === address ? undefined : address;
  return {
    dev: nameOrIndex(nameOf, index),
    index,
    family: header.family as IpFamily,
    local: peer === undefined ? `${local ?? ''}/${prefixlen}` : (local ?? ''),
    ...(peer !== undefined && { peer: `${peer}/${prefixlen}` }),
    ...(rtPriority !== undefined && { metric: rtPriority }),
    ...(broadcast !== undefined && { broadcast }),
    ...(anycast !== undefined && { anycast }),
    scope: scopeName(names, header.scope),
    ...flagsOf(header.family, attributes.flags ?? header.flags),
    ...(proto !== undefined && { protocol: addressProtocolName(names, proto) }),
    ...(label !== undefined && { label }),
    validLifeTime: lifeTime(cacheinfo?.valid),
    preferredLifeTime: lifeTime(cacheinfo?.prefered),
  };
}

function flagsOf(family: string | number, flags: readonly AddressFlag[]): Partial<Address> {
  const set: Record<string, true> = {};
  // One bit, two meanings.
  if (flags.includes('secondary')) set[family === 'inet' ? 'secondary' : 'temporary'] = true;
  if (!flags.includes('permanent')) set['dynamic'] = true;
  for (const [word, flag] of Object.entries(ADDRESS_FLAG_WORDS)) if (flags.includes(flag)) set[word] = true;
  const otherFlags = flags.reduce<number>((bits, flag) => (typeof flag === 'number' ? bits | flag : bits), 0);
  return { ...set, ...(otherFlags !== 0 && { otherFlags: otherFlags >>> 0 }) };
}

function lifeTime(seconds = FOREVER): LifeTime {
  return seconds === FOREVER ? 'forever' : seconds;
}
