import {
  ADDRESS_FAMILIES,
  type RouteAttributes,
  type RouteHeader,
  routeHeader,
  RouteMessage,
  routeType,
  type RouteView,
} from '@netlink/rtnetlink';
import { checkFields, checkRivals } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { wholeNumber } from '../link/field-checks.ts';
import { vrfOf } from '../link/vrf.ts';
import { named } from '../named.ts';
import type { Names } from '../names/names.ts';
import type { CallOptions } from '../object-request.ts';
import { familyOfAll, isWhole, narrower, networkOf, type Prefix, parsePrefix, within } from '../prefix.ts';
import { labelOf } from './destination.ts';
import { FILTER_FIELDS, type RouteFilter } from './filter.ts';
import { realmsTest } from './realms.ts';
import type { Route } from './route.ts';

/** Whether the route in a message is one of those that are meant. */
type Matches = (data: DataView, start: number, end: number) => boolean;

/** A filter as the kernel takes it, and as it is applied again here. */
export interface CompiledFilter {
  /** A dump is needed for each. */
  readonly families: readonly Route['family'][];
  /** What the kernel filters by. */
  readonly header: Partial<RouteHeader>;
  /** What the kernel filters by. */
  readonly attributes: RouteAttributes;
  /** Everything that is asked for. */
  readonly matches: Matches;
}

const ANY_TABLE = 0;
const COMPATIBLE_TABLE = 252;
const GREATEST_SHORT_TABLE = 255;
const AT_TABLE = routeHeader.offsetOf('table');

type HeaderCheck = readonly [offset: number, octet: number];
type AttributeCheck = (view: RouteView) => boolean;

/**
 * Prepare a filter.
 *
 * @throws TypeError for keys and words that mean nothing.
 */
export async function compileFilter(
  filter: RouteFilter,
  context: Context,
  options: CallOptions = {},
): Promise<CompiledFilter> {
  checkFields('route filter', filter, FILTER_FIELDS);
  checkRivals(filter, 'vrf', 'table');
  const { links, names } = context;
  const { protocol, scope, tos, type } = filter;
  const table =
    filter.vrf === undefined ? tableOf(filter, names) : (await vrfOf(context, filter.vrf, options)).table;
  const families = familiesOf(filter);
  const octets: HeaderCheck[] = [];
  if (protocol !== undefined) octets.push([at('protocol'), names.protocols.numberOf(protocol, 'protocol')]);
  if (scope !== undefined) octets.push([at('scope'), names.scopes.numberOf(scope, 'scope')]);
  if (tos !== undefined) octets.push([at('tos'), names.dsfields.numberOf(tos, 'tos')]);
  if (type !== undefined) octets.push([at('type'), numberOfType(type)]);
  const checks = attributeChecks(filter);
  if (table !== ANY_TABLE && !isShort(table)) checks.push((view) => view.tableAttribute === table);
  else if (table !== ANY_TABLE) octets.push([AT_TABLE, table]);
  const oif = filter.dev === undefined ? undefined : await links.indexOf(filter.dev, 'dev', options);
  if (oif !== undefined) checks.push((view) => view.oif === oif);
  if (filter.iif !== undefined) {
    const iif = await links.indexOf(filter.iif, 'iif', options);
    checks.push((view) => view.iif === iif);
  }
  if (filter.realms !== undefined) {
    const isWanted = realmsTest(filter.realms, names.realms);
    checks.push((view) => isWanted(view.flow));
  }
  return {
    families,
    // Not by type: a route through a nexthop object that drops is a blackhole, but the kernel takes it for unicast.
    header: {
      table: isShort(table) ? table : COMPATIBLE_TABLE,
      ...(protocol !== undefined && { protocol: names.protocols.numberOf(protocol, 'protocol') }),
      ...(filter.cache === true && { flags: ['cloned'] }),
    },
    attributes: {
      ...(table !== ANY_TABLE && { table }),
      ...(oif !== undefined && { oif }),
    },
    matches: conjunction(
      families.map((family) => ADDRESS_FAMILIES[family]),
      octets,
      checks,
    ),
  };
}

function conjunction(
  families: readonly number[],
  octets: readonly HeaderCheck[],
  checks: readonly AttributeCheck[],
): Matches {
  return (data, start, end) => {
    if (!families.includes(data.getUint8(start))) return false;
    for (const [offset, octet] of octets) if (data.getUint8(start + offset) !== octet) return false;
    if (checks.length === 0) return true;
    const view = RouteMessage.viewAt(data, start, end);
    return checks.every((check) => check(view));
  };
}

function at(field: 'protocol' | 'scope' | 'tos' | 'type'): number {
  return routeHeader.offsetOf(field);
}

function isShort(table: number): boolean {
  return table <= GREATEST_SHORT_TABLE;
}

function tableOf({ table = 'main' }: RouteFilter, names: Names): number {
  return table === 'all' ? ANY_TABLE : names.tables.numberOf(table, 'table');
}

function numberOfType(type: Route['type']): number {
  if (typeof type === 'number') return named('type', () => wholeNumber(type, 0xff));
  for (let number = 0; number <= 255; number++) {
    if (routeType.codec.decode(new DataView(Uint8Array.of(number).buffer), 0, 1, 0) === type) return number;
  }
  throw new TypeError(`type: ${JSON.stringify(type)} is no type of route`);
}

// A gateway may be of the other family, and default is of both.
function familiesOf({ family, dst, root, match, from, src }: RouteFilter): Route['family'][] {
  const prefixes = {
    dst: family === 'mpls' ? undefined : narrower(dst),
    root: narrower(root),
    match: narrower(match),
    from: narrower(from),
    src,
  };
  const only = familyOfAll(family, prefixes);
  return only === undefined ? ['inet', 'inet6'] : [only];
}

function attributeChecks({
  dst,
  root,
  match,
  from,
  via,
  src,
  metric,
  nhid,
  family,
}: RouteFilter): AttributeCheck[] {
  const checks: AttributeCheck[] = [];
  if (dst === 'default') checks.push(({ dstLen }) => dstLen === 0);
  else if (dst !== undefined && family === 'mpls') checks.push(toLabel(labelOf(dst)));
  else if (dst !== undefined) checks.push(exactly(networkOf(parsePrefix(dst, 'dst'))));
  // All routes are below the default route.
  if (root !== undefined && !isWhole(root)) checks.push(below(parsePrefix(root, 'root')));
  if (match !== undefined)
    checks.push(isWhole(match) ? ({ dstLen }) => dstLen === 0 : above(parsePrefix(match, 'match')));
  if (from !== undefined) {
    const { address, length } = networkOf(parsePrefix(from, 'from'));
    checks.push((view) => view.srcLen === length && (view.src ?? address) === address);
  }
  if (via !== undefined) {
    const contains = within(parsePrefix(via, 'via'));
    checks.push((view) => contains(view.gateway ?? view.via?.address));
  }
  if (src !== undefined) {
    const contains = within(parsePrefix(src, 'src'));
    checks.push((view) => contains(view.prefsrc));
  }
  if (metric !== undefined) checks.push((view) => (view.priority ?? 0) === metric);
  if (nhid !== undefined) checks.push((view) => view.nhId === nhid);
  return checks;
}

function toLabel(label: string): AttributeCheck {
  return ({ dst }) => dst === label;
}

function exactly({ address, length }: Prefix): AttributeCheck {
  return length === 0
    ? ({ dstLen }) => dstLen === 0
    : (view) => view.dstLen === length && view.dst === address;
}

function below(prefix: Prefix): AttributeCheck {
  const contains = prefix.length === 0 ? () => true : within(prefix);
  return (view) => view.dstLen >= prefix.length && contains(view.dst);
}

function above({ address, length, family }: Prefix): AttributeCheck {
  return ({ dst, dstLen }) =>
    dstLen <= length &&
    (dstLen === 0 || (dst !== undefined && within({ address: dst, length: dstLen, family })(address)));
}
