import { ADDRESS_FAMILIES, type RouteAttributes, type RouteHeader } from '@netlink/rtnetlink';
import { asItIs, checkFields, checkRivals, fields } from '../check-keys.ts';
import type { Context } from '../context.ts';
import type { LinkReference } from '../link-names.ts';
import { isOn, shown, text, wholeNumber } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import { vrfOf } from '../link/vrf.ts';
import type { CallOptions } from '../object-request.ts';
import { checkFamily, parseAddress } from '../prefix.ts';
import { LABEL_BITS, labelOf } from './destination.ts';
import { checkRouteFamily } from './route.ts';

/** What packets are meant by a lookup: the words of `ip route get`. */
export interface LookupOptions {
  /** 'mpls' for the route of an incoming label; else the destination tells. */
  readonly family?: 'inet' | 'inet6' | 'mpls' | undefined;
  /** Source address. */
  readonly from?: string | undefined;
  /** Link that they come in by; a lookup for packets of others then, which need `from`. */
  readonly iif?: LinkReference | undefined;
  /** Link that they have to leave by. */
  readonly dev?: LinkReference | undefined;
  /** VRF to look in. */
  readonly vrf?: LinkReference | undefined;
  /** Type of service: a name or a number. */
  readonly tos?: string | number | undefined;
  /** Mark. */
  readonly mark?: number | undefined;
  /** User that they are of. */
  readonly uid?: number | undefined;
  /** IP protocol: 'tcp', 'udp', 'icmp', 'ipv6-icmp' or a number. */
  readonly ipproto?: keyof typeof IP_PROTOCOLS | number | undefined;
  /** Source port. */
  readonly sport?: number | undefined;
  /** Destination port. */
  readonly dport?: number | undefined;
  /** Flow label of IPv6: 0 to 0xfffff (Linux 6.14). */
  readonly flowlabel?: number | undefined;
  /** Answer with the route as it stands in its table, instead of one made for this destination. */
  readonly fibmatch?: boolean | undefined;
  /** Mark the route that is found, so that changes of it are told; of IPv4 only (`RTM_F_NOTIFY`). */
  readonly notify?: boolean | undefined;
  /** Whether to say of a route that uses a nexthop object what that is, in `nhInfo`. */
  readonly nhInfo?: boolean | undefined;
  /** Gives the call up. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until it rejects. */
  readonly timeout?: number | undefined;
}

const MOST_FLOW_LABELS = 0xf_ffff;
const MOST_PROTOCOLS = 0xff;

const IP_PROTOCOLS = { icmp: 1, tcp: 6, udp: 17, 'ipv6-icmp': 58 } as const;

const FIELDS = fields<keyof LookupOptions>(
  [checkRouteFamily, 'family'],
  [text, 'from'],
  [linkReference, 'iif', 'dev', 'vrf'],
  [(value) => wholeNumber(value, MOST_FLOW_LABELS), 'flowlabel'],
  [protocolOf, 'ipproto'],
  [isOn, 'fibmatch', 'notify', 'nhInfo'],
  [asItIs, 'tos', 'mark', 'uid', 'sport', 'dport', 'signal', 'timeout'],
);

/**
 * The message of a lookup.
 *
 * @throws TypeError for keys, addresses and words that mean nothing.
 */
export async function lookupBody(
  dst: string,
  lookup: LookupOptions,
  context: Context,
  options: CallOptions,
): Promise<{ header: Partial<RouteHeader>; attributes: RouteAttributes }> {
  checkFields('route lookup', lookup, FIELDS);
  checkRivals(lookup, 'vrf', 'dev');
  if (lookup.family === 'mpls') return labelBody(dst, lookup);
  const to = parseAddress(dst, 'dst');
  checkFamily(to.family, lookup.family, 'dst', dst);
  const from = lookup.from === undefined ? undefined : parseAddress(lookup.from, 'from');
  if (from !== undefined) checkFamily(from.family, to.family, 'from', lookup.from ?? '');
  const { tos, iif, ipproto, flowlabel } = lookup;
  const { links, names } = context;
  const attributes = {
    dst: to.address,
    src: from?.address,
    iif: iif === undefined ? undefined : await links.indexOf(iif, 'iif', options),
    oif: await outBy(lookup, context, options),
    mark: lookup.mark,
    uid: lookup.uid,
    ipProto: ipproto === undefined ? undefined : protocolOf(ipproto),
    sport: lookup.sport,
    dport: lookup.dport,
    flowlabel,
  };
  return {
    header: {
      family: ADDRESS_FAMILIES[to.family],
      dstLen: to.length,
      srcLen: from?.length ?? 0,
      tos: tos === undefined ? 0 : names.dsfields.numberOf(tos, 'tos'),
      flags: [
        // IPv6 says the table unasked, and refuses to be asked.
        ...(to.family === 'inet' ? (['lookupTable'] as const) : []),
        ...(lookup.fibmatch === true ? (['fibMatch'] as const) : []),
        ...(lookup.notify === true ? (['notify'] as const) : []),
      ],
    },
    attributes: attributes as RouteAttributes,
  };
}

/** The index of the link that packets have to leave by: that of the VRF, where it is looked for in one. */
async function outBy(
  { dev, vrf }: LookupOptions,
  context: Context,
  options: CallOptions,
): Promise<number | undefined> {
  if (vrf !== undefined) return (await vrfOf(context, vrf, options)).index;
  return dev === undefined ? undefined : context.links.indexOf(dev, 'dev', options);
}

// What else packets are is nothing to the routes of labels.
const LABEL_KEYS: ReadonlySet<string> = new Set(['family', 'fibmatch', 'nhInfo', 'signal', 'timeout']);

/** The message of a lookup of a label. */
function labelBody(
  label: string,
  lookup: LookupOptions,
): { header: Partial<RouteHeader>; attributes: RouteAttributes } {
  for (const [key, value] of Object.entries(lookup))
    if (value !== undefined && !LABEL_KEYS.has(key))
      throw new TypeError(`${key}: means nothing in a lookup of a label`);
  return {
    header: {
      family: ADDRESS_FAMILIES.mpls,
      dstLen: LABEL_BITS,
      flags: lookup.fibmatch === true ? ['fibMatch'] : [],
    },
    attributes: { dst: labelOf(label) },
  };
}

function protocolOf(word: unknown): number {
  if (typeof word === 'number') return wholeNumber(word, MOST_PROTOCOLS);
  const number = Object.entries(IP_PROTOCOLS).find(([name]) => name === word)?.[1];
  if (number === undefined) throw new TypeError(`${shown(word)} is no protocol`);
  return number;
}
