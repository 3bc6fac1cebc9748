import type { Address, LifeTime } from '@netlink/iproute2';
import { wordText } from '../numeric.ts';
import { type Style, styledAddress } from '../style.ts';
import { type AddressOptions, endsOf, flagWords } from './json.ts';

/** An address in two lines, as `ip address show` prints it below its link. */
export function addressLines(address: Address, options: AddressOptions, style: Style): [string, string] {
  const { family, broadcast, anycast, scope, label, metric, validLifeTime, preferredLifeTime } = address;
  const { local, peer, length } = endsOf(address);
  const colour = (text: string): string => styledAddress(style, family, text);
  const ends = peer === undefined ? colour(local) : `${colour(local)} peer ${colour(peer)}`;
  const words = [
    `    ${family} ${ends}/${length} `,
    metric === undefined ? '' : `metric ${metric} `,
    broadcast === undefined ? '' : `brd ${colour(`${broadcast} `)}`,
    anycast === undefined ? '' : `any ${colour(`${anycast} `)}`,
    `scope ${wordText(scope, 'scopes', options)} `,
    ...flagWords(address).map((word) => `${word} `),
    address.otherFlags === undefined ? '' : `flags ${address.otherFlags.toString(16).padStart(2, '0')} `,
    label ?? '',
  ];
  return [
    words.join(''),
    `       valid_lft ${lifeTimeText(validLifeTime)} preferred_lft ${lifeTimeText(preferredLifeTime)}`,
  ];
}

/** An address as `ip -brief address show` prints it behind its link. */
export function addressBrief(address: Address, style: Style): string {
  const { local, peer, length } = endsOf(address);
  const colour = (text: string): string => styledAddress(style, address.family, text);
  const ends = peer === undefined ? colour(local) : `${colour(local)} peer ${colour(peer)}`;
  return `${ends}/${length} ${address.metric === undefined ? '' : `metric ${address.metric} `}`;
}

function lifeTimeText(lifeTime: LifeTime): string {
  return lifeTime === 'forever' ? lifeTime : `${lifeTime}sec`;
}
