import { ENCAP_TYPES, type EncapType, type RouteEncap } from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import { wholeNumber } from '../link/field-checks.ts';
import type { LinkReference, NameOf } from '../link-names.ts';
import type { NameTable } from '../names/name-table.ts';
import { named } from '../named.ts';
import type { RouteEncapsulation } from './encap.ts';
import { ilaOf, toIla } from './ila.ts';
import {
  segmentRoutingLocalOf,
  segmentRoutingOf,
  segmentsOf,
  toSegmentRouting,
  toSegmentRoutingLocal,
} from './seg6.ts';
import { nameOrIndex } from '../name-or-index.ts';

const RPL_TYPE = 3;

/** What there is to say of the encapsulations that are put together here; of the others the codec knows. */
const KEYS: Readonly<Record<string, ReadonlySet<string>>> = {
  ila: keys('locator csumMode identType hookType'),
  seg6: keys('mode segs hmac'),
  seg6local: keys('action table vrftable nh4 nh6 iif oif srh bpf flavors lblen nflen counters'),
  rpl: keys('segs'),
  xfrm: keys('ifId linkDev'),
};

/** What names are made of numbers by, and numbers of names. */
export interface EncapNames {
  /** Names of links. */
  readonly nameOf: NameOf;
  /** Names of routing tables. */
  readonly tables: NameTable;
}

/** The encapsulation of a reply, in ip's words. */
export function encapsulationOf(
  { encapType: type, encap }: { encapType?: EncapType | undefined; encap?: RouteEncap['encap'] | undefined },
  { nameOf, tables }: EncapNames,
): RouteEncapsulation | undefined {
  if (type === undefined || type === 'none') return undefined;
  if (encap === undefined || encap instanceof Uint8Array || typeof type === 'number') {
    const data = encap instanceof Uint8Array ? { data: encap } : {};
    return { type: typeof type === 'number' ? type : ENCAP_TYPES[type], ...data };
  }
  const { $raw: _raw, $wire: _wire, ...values } = encap as Record<string, unknown>;
  const pair = { encapType: type, encap: values } as RouteEncap;
  switch (pair.encapType) {
    case 'mpls':
      return { type: 'mpls', dst: '', ...pair.encap };
    case 'seg6':
      return segmentRoutingOf(pair.encap ?? {});
    case 'seg6Local':
      return segmentRoutingLocalOf(pair.encap ?? {}, nameOf, tables);
    case 'ila':
      return ilaOf(pair.encap ?? {});
    case 'rpl':
      return { type: 'rpl', segs: pair.encap?.srh?.segments.toReversed() ?? [] };
    case 'xfrm': {
      const { ifId = 0, link } = pair.encap ?? {};
      return { type: 'xfrm', ifId, ...(link !== undefined && { linkDev: nameOrIndex(nameOf, link) }) };
    }
    default:
      return { type, ...values } as RouteEncapsulation;
  }
}

/** The links that an encapsulation names: their indices are needed to request it. */
export function linksOfEncap(encap: RouteEncapsulation): (string | undefined)[] {
  if (encap.type === 'seg6local') return [encap.iif, encap.oif];
  return encap.type === 'xfrm' ? [encap.linkDev] : [];
}

/**
 * The encapsulation of a request.
 *
 * @throws TypeError or RangeError for a type, a key or a value that there is not.
 */
export function toEncapsulation(
  encap: RouteEncapsulation,
  indexOf: (link: LinkReference, key: string) => number,
  tables: NameTable,
): RouteEncap {
  const known = KEYS[encap.type];
  if (known !== undefined) checkKeys('encap', encap, known);
  switch (encap.type) {
    case 'ila':
      return { encapType: 'ila', encap: toIla(encap) };
    case 'mpls':
    case 'ioam6':
    case 'bpf': {
      const { type, ...rest } = encap;
      return { encapType: type, encap: defined(rest) };
    }
    case 'ip':
    case 'ip6': {
      const { type, id, ...rest } = encap;
      const tunnel = defined({ id: id === undefined ? undefined : tunnelId(id), ...rest });
      return { encapType: type, encap: tunnel };
    }
    case 'seg6':
      return { encapType: 'seg6', encap: toSegmentRouting(encap) };
    case 'seg6local':
      return { encapType: 'seg6Local', encap: toSegmentRoutingLocal(encap, indexOf, tables) };
    case 'rpl': {
      // The last one comes first, as with the other header of segments.
      const srh = {
        nexthdr: 0,
        type: RPL_TYPE,
        segmentsLeft: segmentsOf(encap).length,
        segments: segmentsOf(encap).toReversed(),
      };
      return { encapType: 'rpl', encap: { srh } };
    }
    case 'xfrm': {
      const { ifId, linkDev } = encap;
      const link = linkDev === undefined ? undefined : indexOf(linkDev, 'encap: linkDev');
      return { encapType: 'xfrm', encap: { ifId, ...(link !== undefined && { link }) } };
    }
    default:
      if (typeof encap.type !== 'number') {
        throw new TypeError(
          `encap.type: ${JSON.stringify((encap as { type: unknown }).type)} is no encapsulation`,
        );
      }
      return { encapType: encap.type, ...(encap.data !== undefined && { encap: encap.data }) };
  }
}

function tunnelId(id: bigint | number): bigint {
  return typeof id === 'bigint'
    ? id
    : BigInt(named('encap.id', () => wholeNumber(id, Number.MAX_SAFE_INTEGER)));
}

function keys(words: string): ReadonlySet<string> {
  return new Set(['type', ...words.split(' ')]);
}

function defined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
