import type { Dump, Read, Select } from '@netlink/proto';
import {
  ADDRESS_FAMILIES,
  RouteMessage,
  type RouteView,
  RTM_GETROUTE,
  RTM_NEWROUTE,
} from '@netlink/rtnetlink';
import { asItIs, checkFields, fields } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { eachOne, objectReader } from '../gathering.ts';
import { isOn } from '../link/field-checks.ts';
import { List } from '../list.ts';
import { type CallOptions, callOptionsOf, type Messages, requestOf } from '../object-request.ts';
import { compileFilter, type CompiledFilter } from './compile-filter.ts';
import type { RouteFilter } from './filter.ts';
import { routeMessages } from './messages.ts';
import { allNexthops } from '../nexthop/list.ts';
import { routeReader } from './read.ts';
import type { Route } from './route.ts';

/** How routes are listed. */
export interface RouteListOptions extends CallOptions {
  /** Whether to say of routes that use a nexthop object what that is, in `nhInfo`. It takes one more dump. */
  readonly nhInfo?: boolean | undefined;
}

const OPTIONS = fields<keyof RouteListOptions>([isOn, 'nhInfo'], [asItIs, 'signal', 'timeout']);

/** The messages of the routes that a filter means. */
export interface MeantRoutes {
  /** What the kernel gives out: more than is meant. */
  readonly messages: Messages;
  /** Whether one of the messages, as they are read, is meant. */
  readonly isWanted: Select;
}

/** Where to find the routes that a filter means. */
export function routesMeant(context: Context, filter: RouteFilter, options: CallOptions): MeantRoutes {
  let compiled: CompiledFilter | undefined;
  const compile = async (): Promise<CompiledFilter> =>
    (compiled = await compileFilter(filter, context, options));
  const messages = routeMessages(async () => {
    const wanted = await compile();
    return wanted.families.map((family) => ({
      family: ADDRESS_FAMILIES[family],
      dump: dumpOf(context, family, wanted, options),
    }));
  });
  return {
    messages,
    isWanted: (type, data, start, end) =>
      type === RTM_NEWROUTE && compiled?.matches(data, start, end) === true,
  };
}

/** The routes that a filter means. */
export function routeList(
  context: Context,
  filter: RouteFilter,
  options: RouteListOptions,
): List<Route, RouteView> {
  const { links, connection, names } = context;
  checkFields('options', options, OPTIONS);
  const calls = callOptionsOf(options);
  const { messages, isWanted } = routesMeant(context, filter, calls);
  return new List<Route, RouteView>({
    ...messages,
    isWanted,
    viewAt: (data, start, end) => RouteMessage.viewAt(data, start, end),
    async reader() {
      const nameOf = await links.all(calls);
      const nexthops =
        options.nhInfo === true ? await allNexthops(connection, { names, nameOf }, calls) : undefined;
      const read = routeReader({ nameOf, names, nexthops });
      const wanted: Read<Route> = (type, data, start, end) =>
        isWanted(type, data, start, end) ? read(type, data, start, end) : undefined;
      return objectReader(wanted, eachOne());
    },
  });
}

function dumpOf(
  { connection }: Context,
  family: Route['family'],
  { header, attributes }: CompiledFilter,
  options: CallOptions,
): Dump {
  const message = { header: { ...header, family }, attributes };
  return connection.dump(
    requestOf(RouteMessage, message, { type: RTM_GETROUTE, name: 'route get' }, options),
  );
}
