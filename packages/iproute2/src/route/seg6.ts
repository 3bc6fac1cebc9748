import {
  SEG6_HMAC_FIELD_LEN,
  SEG6_LOCAL_ACTIONS,
  SEG6_MODES,
  type Seg6Encap,
  type Seg6LocalEncap,
  type SegmentRoutingHeader,
  type Sr6Hmac,
} from '@netlink/rtnetlink';
import { asItIs, type Check, checkFields, fields } from '../check-keys.ts';
import type { LinkReference, NameOf } from '../link-names.ts';
import { checkObject, ipAddress, listOf } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import { named } from '../named.ts';
import type { NameTable } from '../names/name-table.ts';
import { nameOrIndex } from '../name-or-index.ts';

/** How the header is put on. */
export type SegmentRoutingMode = 'inline' | 'encap' | 'l2encap' | 'encap.red' | 'l2encap.red' | number;

/** `encap seg6 mode encap segs 2001:db8::7,2001:db8::8` */
export interface SegmentRouting {
  readonly type: 'seg6';
  /** How the header is put on. */
  readonly mode: SegmentRoutingMode;
  /** The segments, in the order in which they are visited; '::' is what the packet was sent to. */
  readonly segs: readonly string[];
  /** Key that the header is signed with. */
  readonly hmac?: number | undefined;
}

/** `encap seg6local action End.X nh6 2001:db8::7` */
export interface SegmentRoutingLocal {
  readonly type: 'seg6local';
  /** What is done: 'End', 'End.X' … */
  readonly action: string | number;
  /** Routing table to look in. */
  readonly table?: string | number | undefined;
  /** Routing table of a VRF. */
  readonly vrftable?: string | number | undefined;
  /** IPv4 next hop. */
  readonly nh4?: string | undefined;
  /** IPv6 next hop. */
  readonly nh6?: string | undefined;
  /** Link that packets come in by. */
  readonly iif?: string | undefined;
  /** Link that packets go out by. */
  readonly oif?: string | undefined;
  /** Header to put on. */
  readonly srh?: { readonly segs: readonly string[]; readonly hmac?: number | undefined } | undefined;
  /** Program. */
  readonly bpf?: Seg6LocalEncap['bpf'] | undefined;
  /** Flavours: 'psp', 'next-csid'. */
  readonly flavors?: readonly (string | number)[] | undefined;
  /** Length of the locator block, bits. */
  readonly lblen?: number | undefined;
  /** Length of the node and function part, bits. */
  readonly nflen?: number | undefined;
  /** Packets, octets and failures, if they are counted; in requests, whether to count. */
  readonly counters?: { packets: bigint; bytes: bigint; errors: bigint } | undefined;
}

// ip's words for the modes and actions, in the order of the kernel's numbers.
const MODES = ['inline', 'encap', 'l2encap', 'encap.red', 'l2encap.red'] as const;
// prettier-ignore
const ACTIONS = [
  'unspec', 'End', 'End.X', 'End.T', 'End.DX2', 'End.DX6', 'End.DX4', 'End.DT6', 'End.DT4', 'End.B6', 'End.B6.Encaps', 'End.BM',
  'End.S', 'End.AS', 'End.AM', 'End.BPF', 'End.DT46',
] as const;
const MODE_KEYS = Object.keys(SEG6_MODES) as (keyof typeof SEG6_MODES)[];
const ACTION_KEYS = Object.keys(SEG6_LOCAL_ACTIONS) as (keyof typeof SEG6_LOCAL_ACTIONS)[];
const PATH_FIELDS = fields<keyof NonNullable<SegmentRoutingLocal['srh']>>([asItIs, 'segs', 'hmac']);
const checkPath: Check = (path) => {
  checkFields('encap.srh', path, PATH_FIELDS);
};
/** The keys of {@link SegmentRoutingLocal}. */
export const SEG6LOCAL_FIELDS = fields<keyof SegmentRoutingLocal>(
  [linkReference, 'iif', 'oif'],
  [checkPath, 'srh'],
  [listOf, 'flavors'],
  [checkObject, 'counters'],
  [asItIs, 'type', 'action', 'table', 'vrftable', 'nh4', 'nh6', 'bpf', 'lblen', 'nflen'],
);
const SRH_TYPE = 4;
const NO_COUNTERS = { packets: 0n, bytes: 0n, errors: 0n } as const;

/** What a reply says of `encap seg6`. */
export function segmentRoutingOf({ srh }: Seg6Encap): SegmentRouting | undefined {
  if (srh === undefined) return undefined;
  const { mode } = srh;
  const word = typeof mode === 'number' ? mode : (MODES[MODE_KEYS.indexOf(mode)] ?? mode);
  return { type: 'seg6', mode: word as SegmentRoutingMode, ...pathOf(srh.srh) };
}

/** What a request says of it. */
export function toSegmentRouting({ mode, segs, hmac }: SegmentRouting): Seg6Encap {
  const at = MODES.findIndex((word) => word === mode);
  if (at < 0 && typeof mode !== 'number')
    throw new TypeError(`encap.mode: ${JSON.stringify(mode)} is no mode`);
  const word = MODE_KEYS[at] ?? (mode as number);
  return { srh: { mode: word, srh: headerOf({ segs, hmac }, mode === 'inline') } };
}

/** What a reply says of `encap seg6local`. */
export function segmentRoutingLocalOf(
  local: Seg6LocalEncap,
  nameOf: NameOf,
  tables: NameTable,
): SegmentRoutingLocal {
  const { action = 0, srh, table, vrftable, nh4, nh6, iif, oif, bpf, flavors, counters } = local;
  const word = typeof action === 'number' ? action : (ACTIONS[ACTION_KEYS.indexOf(action)] ?? action);
  return {
    type: 'seg6local',
    action: word,
    ...(srh !== undefined && { srh: pathOf(srh) }),
    ...(table !== undefined && { table: tables.nameOf(table) }),
    ...(vrftable !== undefined && { vrftable: tables.nameOf(vrftable) }),
    ...(nh4 !== undefined && { nh4 }),
    ...(nh6 !== undefined && { nh6 }),
    ...(iif !== undefined && { iif: nameOrIndex(nameOf, iif) }),
    ...(oif !== undefined && { oif: nameOrIndex(nameOf, oif) }),
    ...(bpf !== undefined && { bpf }),
    ...(counters !== undefined && { counters: { ...NO_COUNTERS, ...counters } }),
    ...(flavors?.operation !== undefined && {
      flavors: flavors.operation.map((flavor) => (flavor === 'nextCsid' ? 'next-csid' : flavor)),
    }),
    ...(flavors?.lcblockBits !== undefined && { lblen: flavors.lcblockBits }),
    ...(flavors?.lcnodeFnBits !== undefined && { nflen: flavors.lcnodeFnBits }),
  };
}

/** What a request says of it. */
export function toSegmentRoutingLocal(
  local: SegmentRoutingLocal,
  indexOf: (link: LinkReference, key: string) => number,
  tables: NameTable,
): Seg6LocalEncap {
  const { action, table, vrftable, nh4, nh6, iif, oif, srh, bpf, flavors, lblen, nflen, counters } = local;
  const key = ACTION_KEYS[ACTIONS.findIndex((word) => word === action)];
  if (key === undefined && typeof action !== 'number') {
    throw new TypeError(`encap.action: ${JSON.stringify(action)} is no action`);
  }
  return {
    action: key ?? (action as number),
    ...(srh !== undefined && { srh: headerOf(srh, action === 'End.B6', 'encap.srh') }),
    ...(table !== undefined && { table: tables.numberOf(table, 'encap.table') }),
    ...(vrftable !== undefined && { vrftable: tables.numberOf(vrftable, 'encap.vrftable') }),
    ...(nh4 !== undefined && { nh4 }),
    ...(nh6 !== undefined && { nh6 }),
    ...(iif !== undefined && { iif: indexOf(iif, 'encap.iif') }),
    ...(oif !== undefined && { oif: indexOf(oif, 'encap.oif') }),
    ...(bpf !== undefined && { bpf }),
    ...(counters !== undefined && { counters: NO_COUNTERS }),
    ...([flavors, lblen, nflen].some((value) => value !== undefined) && {
      flavors: {
        ...(flavors !== undefined && {
          operation: flavors.map((word) => (word === 'next-csid' ? 'nextCsid' : (word as 'psp' | number))),
        }),
        ...(lblen !== undefined && { lcblockBits: lblen }),
        ...(nflen !== undefined && { lcnodeFnBits: nflen }),
      },
    }),
  };
}

/** The segments of a header are stored last first. */
function pathOf(header: SegmentRoutingHeader): { segs: string[]; hmac?: number } {
  const hmac = header.tlvs?.find((tlv): tlv is Sr6Hmac => tlv.type === 'hmac');
  const segs = header.segments.toReversed();
  return hmac === undefined ? { segs } : { segs, hmac: hmac.hmackeyid };
}

/**
 * The segments of a path.
 *
 * @throws TypeError if there are none.
 */
export function segmentsOf(
  { segs }: { readonly segs: readonly string[] },
  place = 'encap',
): readonly string[] {
  return named(`${place}.segs`, () => {
    if (!Array.isArray(segs) || segs.length === 0) throw new TypeError('an array of addresses is needed');
    return segs.map((segment: unknown) => ipAddress(segment, 'IPv6'));
  });
}

// Where the header is put into the packet, its own destination comes last: '::' stands for it.
function headerOf(
  path: { segs: readonly string[]; hmac?: number | undefined },
  inline: boolean,
  place?: string,
): SegmentRoutingHeader {
  const given = segmentsOf(path, place);
  const segs = inline && given.at(-1) !== '::' ? [...given, '::'] : given;
  const header = {
    nexthdr: 0,
    type: SRH_TYPE,
    segmentsLeft: segs.length - 1,
    flags: path.hmac === undefined ? [] : (['hmac'] as const),
    tag: 0,
    segments: segs.toReversed(),
  };
  if (path.hmac === undefined) return header;
  const tlv = {
    type: 'hmac',
    reserved: 0,
    hmackeyid: path.hmac,
    hmac: new Uint8Array(SEG6_HMAC_FIELD_LEN),
  } as const;
  return { ...header, tlvs: [tlv] };
}
