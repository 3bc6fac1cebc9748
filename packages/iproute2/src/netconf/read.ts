import {
  NETCONFA_IFINDEX_ALL,
  NETCONFA_IFINDEX_DEFAULT,
  type NetconfAttributes,
  type NetconfMessage,
} from '@netlink/rtnetlink';
import type { NameOf } from '../link-names.ts';
import type { Netconf } from './netconf.ts';
import { nameOrIndex } from '../name-or-index.ts';

const FILTERS = ['off', 'strict', 'loose'] as const;
const SWITCHES = [
  'forwarding',
  'forceForwarding',
  'mcForwarding',
  'bcForwarding',
  'proxyNeigh',
  'ignoreRoutesWithLinkdown',
  'input',
] as const satisfies readonly (keyof NetconfAttributes & keyof Netconf)[];

/** The value of a message about settings. */
export function readNetconf({ header, attributes }: NetconfMessage, nameOf: NameOf): Netconf {
  const { ifindex = NETCONFA_IFINDEX_ALL, rpFilter } = attributes;
  return {
    family: header.family as Netconf['family'],
    interface: nameOfPlace(ifindex, nameOf),
    ...(ifindex > 0 && { index: ifindex }),
    ...switchesOf(attributes),
    ...(rpFilter !== undefined && { rpFilter: FILTERS[rpFilter] ?? rpFilter }),
  };
}

function nameOfPlace(ifindex: number, nameOf: NameOf): string {
  if (ifindex === NETCONFA_IFINDEX_ALL) return 'all';
  if (ifindex === NETCONFA_IFINDEX_DEFAULT) return 'default';
  return nameOrIndex(nameOf, ifindex);
}

function switchesOf(attributes: NetconfAttributes): Partial<Netconf> {
  const set: Partial<Record<(typeof SWITCHES)[number], boolean>> = {};
  for (const key of SWITCHES) {
    const value = attributes[key];
    if (value !== undefined) set[key] = value !== 0;
  }
  return set;
}
