import { ADDRESS_FAMILIES, type RouteAttributes, type RouteHeader } from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import type { LinkReference } from '../link-names.ts';
import type { Names } from '../names/names.ts';
import { parseAddress } from '../prefix.ts';

/** What packets are meant by a lookup: the words of `ip route get`. */
export interface LookupOptions {
  /** Source address. */
  readonly from?: string | undefined;
  /** Link that they come in by; a lookup for packets of others then, which need `from`. */
  readonly iif?: LinkReference | undefined;
  /** Link that they have to leave by. */
  readonly dev?: LinkReference | undefined;
  /** VRF to look in: the same as `dev`. */
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
  /** Answer with the route as it stands in its table, instead of one made for this destination. */
  readonly fibmatch?: boolean | undefined;
  /** Whether to say of a route that uses a nexthop object what that is, in `nhInfo`. */
  readonly nhInfo?: boolean | undefined;
  /** Gives the call up. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until it rejects. */
  readonly timeout?: number | undefined;
}

const IP_PROTOCOLS = { icmp: 1, tcp: 6, udp: 17, 'ipv6-icmp': 58 } as const;

// prettier-ignore
const LOOKUP_KEYS: ReadonlySet<string> = new Set<keyof LookupOptions>([
  'from', 'iif', 'dev', 'vrf', 'tos', 'mark', 'uid', 'ipproto', 'sport', 'dport', 'fibmatch', 'nhInfo', 'signal', 'timeout',
]);

/**
 * The message of a lookup.
 *
 * @throws TypeError for keys, addresses and words that mean nothing.
 */
export async function lookupBody(
  dst: string,
  lookup: LookupOptions,
  names: Names,
  indexOf: (link: LinkReference) => Promise<number>,
): Promise<{ header: Partial<RouteHeader>; attributes: RouteAttributes }> {
  checkKeys('route lookup', lookup, LOOKUP_KEYS);
  const to = parseAddress(dst, 'dst');
  const from = lookup.from === undefined ? undefined : parseAddress(lookup.from, 'from');
  if (from !== undefined && from.family !== to.family) {
    throw new TypeError(`from: ${JSON.stringify(lookup.from)} is not of family ${to.family}`);
  }
  const { tos, iif, dev = lookup.vrf, ipproto } = lookup;
  const attributes = {
    dst: to.address,
    src: from?.address,
    iif: iif === undefined ? undefined : await indexOf(iif),
    oif: dev === undefined ? undefined : await indexOf(dev),
    mark: lookup.mark,
    uid: lookup.uid,
    ipProto: ipproto === undefined ? undefined : protocolOf(ipproto),
    sport: lookup.sport,
    dport: lookup.dport,
  };
  return {
    header: {
      family: ADDRESS_FAMILIES[to.family],
      dstLen: to.length,
      srcLen: from?.length ?? 0,
      tos: tos === undefined ? 0 : names.dsfields.numberOf(tos),
      flags: lookup.fibmatch === true ? ['lookupTable', 'fibMatch'] : ['lookupTable'],
    },
    attributes: attributes as RouteAttributes,
  };
}

function protocolOf(word: string | number): number {
  if (typeof word === 'number') return word;
  const number = (IP_PROTOCOLS as Readonly<Record<string, number>>)[word];
  if (number === undefined) throw new TypeError(`ipproto: ${JSON.stringify(word)} is no protocol`);
  return number;
}
