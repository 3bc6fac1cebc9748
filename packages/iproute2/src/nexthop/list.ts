import { type Connection, NetlinkError, type Read, type Request } from '@netlink/proto';
import {
  type NexthopAttributes,
  NexthopMessage,
  type NexthopView,
  routeProtocol,
  RTM_GETNEXTHOP,
  RTM_NEWNEXTHOP,
} from '@netlink/rtnetlink';
import { asItIs, checkFields, checkRivals, fields } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { allOf } from '../filtered-list.ts';
import { eachOne, objectReader } from '../gathering.ts';
import { isOn, number32 } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import { masterOf } from '../link/vrf.ts';
import { List } from '../list.ts';
import { type CallOptions, dumped, found, requestOf } from '../object-request.ts';
import { ipFamily } from '../prefix.ts';
import type { Nexthop, NexthopFilter } from './nexthop.ts';
import { nexthopReader, type NexthopReading } from './read.ts';

const FIELDS = fields<keyof NexthopFilter>(
  [number32, 'id'],
  [ipFamily, 'family'],
  [linkReference, 'dev', 'master', 'vrf'],
  [isOn, 'groups', 'fdb'],
  [(value) => value === 'hw' || isOn(value), 'stats'],
  [asItIs, 'protocol'],
);
const REQUEST = { type: RTM_GETNEXTHOP, name: 'nexthop get' } as const;

/** The nexthop objects that a filter means. */
export function nexthopList(
  context: Context,
  filter: NexthopFilter,
  options: CallOptions,
): List<Nexthop, NexthopView> {
  checkFields('nexthop filter', filter, FIELDS);
  checkRivals(filter, 'master', 'vrf');
  const { connection, links, names } = context;
  // Looked up anew each time that the list is read, before any message of it is tested.
  let test: ((view: NexthopView) => boolean) | undefined;
  const request = async (): Promise<Request> => {
    const { dev } = filter;
    const master = await masterOf(context, filter, options);
    const oif = dev === undefined ? undefined : await links.indexOf(dev, 'dev', options);
    test = testOf(filter, oif, context);
    if (filter.id !== undefined) {
      const one = { attributes: { id: filter.id, ...operationFlags(filter) } };
      return requestOf(NexthopMessage, one, REQUEST, options);
    }
    const attributes: NexthopAttributes = {
      ...operationFlags(filter),
      ...(filter.groups === true && { groups: true }),
      ...(oif !== undefined && { oif }),
      ...(master !== undefined && { master }),
    };
    const header = filter.family === undefined ? {} : { family: filter.family };
    return requestOf(NexthopMessage, { header, attributes }, REQUEST, options);
  };
  const messages =
    filter.id === undefined
      ? dumped(async () => [connection.dump(await request())])
      : found(connection, request, ['ENOENT']);
  const isWanted = (type: number, data: DataView, start: number, end: number): boolean =>
    type === RTM_NEWNEXTHOP && (test?.(NexthopMessage.viewAt(data, start, end)) ?? true);
  return new List<Nexthop, NexthopView>({
    ...messages,
    isWanted,
    viewAt: (data, start, end) => NexthopMessage.viewAt(data, start, end),
    async reader() {
      const read = nexthopReader({ nameOf: await links.all(options), names });
      const wanted: Read<Nexthop> = (type, data, start, end) =>
        isWanted(type, data, start, end) ? read(type, data, start, end) : undefined;
      return objectReader(wanted, eachOne());
    },
  });
}

/** All nexthop objects by their identifiers; none where the kernel knows no such thing. */
export async function allNexthops(
  connection: Connection,
  reading: NexthopReading,
  options: CallOptions,
): Promise<ReadonlyMap<number, Nexthop>> {
  try {
    const all = await connection
      .dump(requestOf(NexthopMessage, {}, REQUEST, options))
      .collect(nexthopReader(reading));
    return new Map(all.map((nexthop) => [nexthop.id, nexthop]));
  } catch (error) {
    if (error instanceof NetlinkError && (error.code === 'EOPNOTSUPP' || error.code === 'ENOTSUP')) {
      return new Map();
    }
    throw error;
  }
}

function operationFlags({ stats }: NexthopFilter): Pick<NexthopAttributes, 'opFlags'> {
  if (stats === undefined || stats === false) return {};
  return { opFlags: stats === 'hw' ? ['dumpStats', 'dumpHwStats'] : ['dumpStats'] };
}

// The master of a link is not in the message: that is left to the kernel.
function testOf(
  { id, family, groups, fdb, protocol }: NexthopFilter,
  oif: number | undefined,
  { names }: Context,
): ((view: NexthopView) => boolean) | undefined {
  const tests: ((view: NexthopView) => boolean)[] = [];
  if (id !== undefined) tests.push((view) => view.id === id);
  if (family !== undefined) tests.push((view) => view.family === family);
  if (oif !== undefined) tests.push((view) => view.oif === oif);
  if (groups === true) tests.push((view) => view.group !== undefined);
  if (fdb !== undefined) tests.push((view) => (view.fdb === true) === fdb);
  if (protocol !== undefined) {
    const octet = new DataView(Uint8Array.of(names.protocols.numberOf(protocol, 'protocol')).buffer);
    const word = routeProtocol.codec.decode(octet, 0, 1, 0);
    tests.push((view) => view.protocol === word);
  }
  return allOf(tests);
}
