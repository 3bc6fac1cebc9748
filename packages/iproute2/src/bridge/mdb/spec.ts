import { parseMac } from '@netlink/packet';
import type { MdbEntry, MdbRequestAttributes, MdbRequestEntryAttributes } from '@netlink/rtnetlink';
import { asItIs, checkFields, checkKeys, fields, oneOf } from '../../check-keys.ts';
import { anyNumber, isOn, listOf, shown, wholeNumber } from '../../link/field-checks.ts';
import { linkReference } from '../../link/name.ts';
import type { LinkReference } from '../../link-names.ts';
import type { Names } from '../../names/names.ts';
import { familyOf, parseAddress } from '../../prefix.ts';
import type { IndexOf } from '../../devices.ts';
import { named } from '../../named.ts';
import { checkVlan } from '../range.ts';
import type { MdbFlushFilter, MdbLookupOptions, MdbRecord, MdbSourceEntry, MdbSpec } from './mdb.ts';

const PLACE = 'dst dstPort vni srcVni';
/** What an entry is that the kernel made of another. */
const OF_OTHERS = ['addedByStarEx', 'blocked'] as const;
// What is read but not written is taken all the same: an entry that was read can be made elsewhere.
const FIELDS = fields<keyof MdbSpec | keyof MdbRecord>(
  [linkReference, 'dev', 'port', 'via'],
  [oneOf(['temp', 'permanent']), 'state'],
  [oneOf(['include', 'exclude']), 'filterMode'],
  [isOn, 'offload', 'offloadFailed', 'fastLeave', ...OF_OTHERS],
  [anyNumber, 'index', 'timer'],
  [asItIs, 'grp', 'src', 'vid', 'sourceList', 'protocol', 'dst', 'dstPort', 'vni', 'srcVni'],
);
const FLUSH_KEYS = new Set(`dev port vid protocol permanent ${PLACE}`.split(' '));
const LOOKUP_KEYS = new Set('dev src vid srcVni signal timeout'.split(' '));

/** What the kernel takes an entry for that does not say. Before Linux 6.3 it tells so, and refuses to be told. */
const ASSUMED = { filterMode: 'exclude', protocol: 'static' } as const;

const NO_GROUP = '00:00:00:00:00:00';
const SOURCE_FIELDS = fields<keyof MdbSourceEntry>([asItIs, 'address'], [anyNumber, 'timer']);

const MAC_LENGTH = 6;
const MOST_PORTS = 0xffff;
const MOST_VNIS = 0xff_ffff;

/** A request about an entry. */
export interface MdbMessageInput {
  /** What it begins with. */
  readonly header: { readonly family: 'bridge'; readonly ifindex: number };
  /** What follows. */
  readonly attributes: MdbRequestAttributes;
}

/** A request but for the links that it names: which are asked for. */
export type MdbRequest = (indexOf: IndexOf) => Promise<MdbMessageInput>;

/**
 * What `spec` is in the kernel's terms.
 *
 * @throws TypeError or RangeError that names the key at fault, before anything is asked.
 */
export function mdbRequest(spec: MdbSpec, names: Names): MdbRequest {
  const wanted = anyRequest(spec, names);
  for (const key of OF_OTHERS)
    if ((spec as Partial<MdbRecord>)[key] === true)
      throw new TypeError(`${key}: is what the kernel makes of another entry, of the group`);
  return wanted;
}

function anyRequest(spec: MdbSpec, names: Names): MdbRequest {
  checkFields('mdb', spec, FIELDS);
  const { dev, port = dev, state = 'temp', via } = spec;
  const entry = { ...entryOf(spec), state: state === 'temp' ? ('temporary' as const) : state };
  const attributes: MdbRequestEntryAttributes = {
    ...sourceOf(spec),
    ...sourcesOf(spec),
    ...makerOf(spec, names),
    ...placeOf(spec),
  };
  return request(dev, port, via, entry, attributes);
}

/**
 * The same for an entry that is to be removed: only what it is told apart by.
 *
 * @throws TypeError or RangeError that names the key at fault.
 */
export function mdbRemoval(spec: MdbSpec, names: Names): MdbRequest {
  anyRequest(spec, names);
  const { dev, port = dev, via, state = 'temp' } = spec;
  const entry = { ...entryOf(spec), state: state === 'temp' ? ('temporary' as const) : state };
  return request(dev, port, via, entry, { ...sourceOf(spec), ...placeOf(spec) });
}

/**
 * What asks for the entries of one group.
 *
 * @throws TypeError or RangeError that names the key at fault.
 */
export function mdbLookup(grp: string, options: MdbLookupOptions): MdbRequest {
  checkKeys('mdb lookup', options, LOOKUP_KEYS);
  const { dev, vid, srcVni } = options;
  const entry = { ...entryOf({ dev, grp, vid }), state: 'temporary' as const };
  return async (indexOf) => ({
    header: { family: 'bridge', ifindex: await indexOf(linkOf(dev), 'dev') },
    attributes: { entry, ...attrsOf({ ...sourceOf(options), ...placeOf({ srcVni }) }) },
  });
}

/**
 * What removes all entries that `filter` means.
 *
 * @throws TypeError or RangeError that names the key at fault.
 */
export function mdbFlushRequest(filter: MdbFlushFilter, names: Names): MdbRequest {
  checkKeys('mdb flush', filter, FLUSH_KEYS);
  const { dev, port, vid, permanent } = filter;
  const isPermanent = permanent !== undefined && named('permanent', () => isOn(permanent));
  const entry = {
    ...entryOf({ dev, grp: NO_GROUP, vid }),
    state: isPermanent ? ('permanent' as const) : ('temporary' as const),
  };
  const attributes: MdbRequestEntryAttributes = {
    ...protocolOf(filter, names),
    ...placeOf(filter),
    ...(permanent !== undefined && { stateMask: ['permanent'] }),
  };
  return request(dev, port, undefined, entry, attributes);
}

function request(
  dev: LinkReference,
  port: LinkReference | undefined,
  via: LinkReference | undefined,
  entry: MdbEntry,
  attributes: MdbRequestEntryAttributes,
): MdbRequest {
  const link = linkOf(dev);
  return async (indexOf) => ({
    header: { family: 'bridge', ifindex: await indexOf(link, 'dev') },
    attributes: {
      entry: { ...entry, ...(port !== undefined && { ifindex: await indexOf(port, 'port') }) },
      ...attrsOf({ ...attributes, ...(via !== undefined && { ifindex: await indexOf(via, 'via') }) }),
    },
  });
}

function attrsOf(entryAttrs: MdbRequestEntryAttributes): Pick<MdbRequestAttributes, 'entryAttrs'> {
  return Object.keys(entryAttrs).length === 0 ? {} : { entryAttrs };
}

function linkOf(dev: LinkReference | undefined): LinkReference {
  if (dev === undefined) throw new TypeError('dev: a link is needed');
  return dev;
}

function entryOf({ grp, vid }: Pick<MdbSpec, 'dev' | 'grp' | 'vid'>): Omit<MdbEntry, 'state'> {
  return { ifindex: 0, flags: [], vid: vid === undefined ? 0 : checkVlan(vid, 'vid'), addr: checkGroup(grp) };
}

/** The group of an entry, in its shortest form. */
export function checkGroup(grp: unknown): string {
  if (typeof grp === 'string') {
    if (familyOf(grp) !== undefined) return parseAddress(grp, 'grp').address;
    if (parseMac(grp)?.length === MAC_LENGTH) return grp.toLowerCase();
  }
  throw new TypeError(`grp: ${shown(grp)} is neither an IP nor a MAC address`);
}

function sourceOf({ src }: Pick<MdbSpec, 'src'>): MdbRequestEntryAttributes {
  return src === undefined ? {} : { source: parseAddress(src, 'src').address };
}

function addressOf(source: unknown): string {
  if (typeof source === 'string') return parseAddress(source, 'sourceList').address;
  return named('sourceList', () => {
    checkFields('source', source, SOURCE_FIELDS);
    return parseAddress((source as MdbSourceEntry).address, 'address').address;
  });
}

// The kernel tells what becomes of a single source, and will not be told.
function sourcesOf({ src, filterMode, sourceList }: MdbSpec): MdbRequestEntryAttributes {
  const sources =
    sourceList === undefined ? [] : named('sourceList', () => listOf(sourceList)).map(addressOf);
  if (src !== undefined && sources.length > 0)
    throw new TypeError('sourceList: is instead of src, not besides it');
  // Sources without a mode are refused.
  const isAssumed = filterMode === ASSUMED.filterMode && sources.length === 0;
  return {
    ...(sources.length > 0 && {
      srcList: sources.map((address) => ({ address })),
    }),
    ...(filterMode !== undefined && src === undefined && !isAssumed && { groupMode: filterMode }),
  };
}

function makerOf({ protocol }: Pick<MdbSpec, 'protocol'>, names: Names): MdbRequestEntryAttributes {
  return protocol === 'kernel' || protocol === ASSUMED.protocol ? {} : protocolOf({ protocol }, names);
}

function protocolOf({ protocol }: Pick<MdbSpec, 'protocol'>, names: Names): MdbRequestEntryAttributes {
  return protocol === undefined ? {} : { rtprot: names.protocols.numberOf(protocol, 'protocol') };
}

function placeOf({
  dst,
  dstPort,
  vni,
  srcVni,
}: Pick<MdbSpec, 'dst' | 'dstPort' | 'vni' | 'srcVni'>): MdbRequestEntryAttributes {
  return {
    ...(dst !== undefined && { dst: parseAddress(dst, 'dst').address }),
    ...(dstPort !== undefined && { dstPort: named('dstPort', () => wholeNumber(dstPort, MOST_PORTS, 1)) }),
    ...(vni !== undefined && { vni: named('vni', () => wholeNumber(vni, MOST_VNIS)) }),
    ...(srcVni !== undefined && { srcVni: named('srcVni', () => wholeNumber(srcVni, MOST_VNIS)) }),
  };
}
