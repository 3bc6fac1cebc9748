import { ENCAP_TYPES, type EncapType, type RouteEncap } from '@netlink/rtnetlink';
import { asItIs, checkFields, type Fields, fields } from '../check-keys.ts';
import { bigNumber } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import type { LinkReference, NameOf } from '../link-names.ts';
import { named } from '../named.ts';
import type { NameTable } from '../names/name-table.ts';
import type { RouteEncapsulation } from './encap.ts';
import { ilaOf, toIla } from './ila.ts';
import type { Wording } from '../worded.ts';
import {
  SEG6LOCAL_FIELDS,
  segmentRoutingLocalOf,
  segmentRoutingOf,
  segmentsOf,
  toSegmentRouting,
  toSegmentRoutingLocal,
} from './seg6.ts';
import { nameOrIndex } from '../name-or-index.ts';

const RPL_TYPE = 3;

/** What there is to say of the encapsulations that are put together here; of the others the codec knows. */
const FIELDS: Readonly<Record<string, Fields>> = {
  ila: fields([asItIs, 'type', 'locator', 'csumMode', 'identType', 'hookType']),
  seg6: fields([asItIs, 'type', 'mode', 'segs', 'hmac']),
  seg6local: SEG6LOCAL_FIELDS,
  rpl: fields([asItIs, 'type', 'segs']),
  xfrm: fields([asItIs, 'type', 'ifId'], [linkReference, 'linkDev']),
};
const OTHER_FIELDS = fields([asItIs, 'type', 'data']);

/** Our keys for those of the message where they are others. */
export const ENCAP_WORDING: Wording = {
  encapType: 'encap',
  // Routes have these too, and call them otherwise.
  'encap.src': 'encap.src',
  'encap.oif': 'encap.oif',
  'encap.link': 'encap.linkDev',
  'encap.srh.mode': 'encap.mode',
  'encap.srh.srh': 'encap.segs',
  'encap.srh.srh.tlvs.0.hmackeyid': 'encap.hmac',
  'encap.srh.tlvs.0.hmackeyid': 'encap.srh.hmac',
  'encap.flavors.operation': 'encap.flavors',
  'encap.flavors.lcblockBits': 'encap.lblen',
  'encap.flavors.lcnodeFnBits': 'encap.nflen',
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
  const known = fieldsOf(encap);
  if (known !== undefined) checkFields('encap', encap, known, 'encap.');
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
      const tunnel = defined({
        id: id === undefined ? undefined : named('encap.id', () => bigNumber(id)),
        ...rest,
      });
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
      const link = linkDev === undefined ? undefined : indexOf(linkDev, 'encap.linkDev');
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

function fieldsOf({ type }: RouteEncapsulation): Fields | undefined {
  if (typeof type === 'number') return OTHER_FIELDS;
  return Object.hasOwn(FIELDS, type) ? FIELDS[type] : undefined;
}

function defined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
