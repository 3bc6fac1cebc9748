import {
  AddressMessage,
  type AddressView,
  RTM_GETADDR,
  RTM_GETANYCAST,
  RTM_GETMULTICAST,
  RTM_NEWADDR,
} from '@netlink/rtnetlink';
import { checkFields, fields } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { elsewhere } from '../elsewhere.ts';
import { filteredList } from '../filtered-list.ts';
import type { LinkReference, NameOf } from '../link-names.ts';
import { linkIndices } from '../link/link-list.ts';
import { linkReference } from '../link/name.ts';
import type { List } from '../list.ts';
import type { Names } from '../names/names.ts';
import { scopeName } from '../names/words.ts';
import { type CallOptions, dumped, requestOf } from '../object-request.ts';
import { ipFamily, type IpFamily } from '../prefix.ts';
import { checkNetnsId, targetOf } from '../target.ts';
import type { Address, AddressFilter, SharedAddress } from './address.ts';
import { addressTest, labelPattern } from './filter.ts';
import { readAddress } from './read.ts';
import { nameOrIndex } from '../name-or-index.ts';

/** Addresses of links. */
export function addressList(
  ours: Context,
  filter: AddressFilter,
  options?: CallOptions,
): List<Address, AddressView> {
  const test = addressTest(filter, ours.names);
  const context = elsewhere(ours, filter.target);
  const { links, names } = context;
  const label = filter.label === undefined ? undefined : labelPattern(filter.label);
  // Looked up anew each time that the list is read, before any message of it is tested.
  let index: number | undefined;
  let indices: ReadonlySet<number> | undefined;
  let nameOf: NameOf = () => undefined;
  return filteredList({
    codec: AddressMessage,
    type: RTM_NEWADDR,
    messages: dumped(async () => {
      index = await indexOf(context, filter.dev, options);
      indices = await linksOf(context, filter, options);
      if (label !== undefined) nameOf = await links.all(options);
      return [dump(context, { type: RTM_GETADDR, name: 'address get' }, filter.family, index, options)];
    }),
    test: (view) =>
      isIp(view) &&
      (index === undefined || view.index === index) &&
      (indices?.has(view.index) ?? true) &&
      // As with ip(8), what has no label, as all of IPv6, has the name of its link for one.
      (label?.test(view.label ?? nameOf(view.index) ?? '') ?? true) &&
      (test?.(view) ?? true),
    prepare: async () => {
      const nameOf = await links.all(options);
      return (message) => readAddress(message, nameOf, names);
    },
  });
}

/** Which addresses that are shared with other hosts to list. */
export interface SharedAddressFilter {
  /** Link. */
  dev?: LinkReference | undefined;
  /** Family; 'inet6' if absent. */
  family?: IpFamily | undefined;
  /** Id of the namespace that the links are in, where it is another. */
  target?: number | undefined;
}

const SLAVE = '_slave';
const SHARED_FIELDS = fields<keyof SharedAddressFilter>(
  [linkReference, 'dev'],
  [ipFamily, 'family'],
  [checkNetnsId, 'target'],
);
// The kernel answers with the type of the question.
const SHARED_VERBS = {
  anycast: { type: RTM_GETANYCAST, name: 'address anycast' },
  multicast: { type: RTM_GETMULTICAST, name: 'address multicast' },
} as const;

/** Addresses that are shared with other hosts. */
export function sharedAddressList(
  sort: keyof typeof SHARED_VERBS,
  ours: Context,
  filter: SharedAddressFilter,
  options?: CallOptions,
): List<SharedAddress, AddressView> {
  checkFields(`${sort} address filter`, filter, SHARED_FIELDS);
  const context = elsewhere(ours, filter.target);
  const { links, names } = context;
  const { dev, family = 'inet6' } = filter;
  const verb = SHARED_VERBS[sort];
  let index: number | undefined;
  return filteredList({
    codec: AddressMessage,
    type: verb.type,
    messages: dumped(async () => {
      index = await indexOf(context, dev, options);
      return [dump(context, verb, family, index, options)];
    }),
    test: (view) => view.family === family && (index === undefined || view.index === index),
    prepare: async () => {
      const nameOf = await links.all(options);
      return (message: AddressMessage) => readSharedAddress(sort, message, nameOf, names);
    },
  });
}

/** The value of a message about an address that is shared with other hosts. */
export function readSharedAddress(
  sort: keyof typeof SHARED_VERBS,
  { header, attributes }: AddressMessage,
  nameOf: NameOf,
  names: Names,
): SharedAddress {
  return {
    dev: nameOrIndex(nameOf, header.index),
    index: header.index,
    family: header.family as IpFamily,
    address: attributes[sort] ?? '',
    scope: scopeName(names, header.scope),
    ...(attributes.mcUsers !== undefined && { users: attributes.mcUsers }),
  };
}

async function indexOf(
  { links }: Context,
  dev: LinkReference | undefined,
  options?: CallOptions,
): Promise<number | undefined> {
  return dev === undefined ? undefined : links.indexOf(dev, 'dev', options);
}

/** The links that are asked for by more than their name. */
async function linksOf(
  context: Context,
  { up, master, vrf, type, group }: AddressFilter,
  options?: CallOptions,
): Promise<ReadonlySet<number> | undefined> {
  // As with ip(8), 'bridge_slave' is a port of a bridge.
  const port = type?.endsWith(SLAVE) === true ? type.slice(0, -SLAVE.length) : undefined;
  const filter = { up, master, vrf, group, port, kind: port === undefined ? type : undefined };
  if (Object.values(filter).every((value) => value === undefined)) return undefined;
  return linkIndices(context, filter, options);
}

function dump(
  context: Context,
  verb: { readonly type: number; readonly name: string },
  family: IpFamily | undefined,
  index: number | undefined,
  options?: CallOptions,
): ReturnType<Context['connection']['dump']> {
  const header = { family: family ?? ('unspec' as const), ...(index !== undefined && { index }) };
  const message = { header, attributes: targetOf(context) };
  return context.connection.dump(requestOf(AddressMessage, message, verb, options));
}

function isIp({ family }: AddressView): boolean {
  return family === 'inet' || family === 'inet6';
}
