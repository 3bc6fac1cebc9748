import type { LinkAttributes, LinkInfo, LinkPeer } from '@netlink/rtnetlink';
import { commonFields } from './common-fields.ts';
import { hasWritable, writeFields, type Writing } from './fields.ts';
import { dataOf, type Ground } from './kind-data.ts';
import { KINDS, PORTS } from './kinds/kinds.ts';
import { lateFields } from './late-fields.ts';
import type { LinkNetns } from './open-namespaces.ts';
import { named } from '../named.ts';
import { isPairKind, type PairKind, PAIRS } from './pairs.ts';
import type { LinkChanges, LinkSettings, PeerSpec } from './spec.ts';
import { switchFields } from './switches.ts';
import { encodeUserKind, type KnownUserKind, type UserKinds } from './user-kind.ts';
import type { LinkWire } from './wire.ts';

/** What writing a whole link needs to know. */
export interface LinkWriting extends Writing {
  /** The attribute that names a namespace. */
  netns(netns: LinkNetns): Partial<LinkAttributes>;
  /** The number of the namespace that the link below is in. */
  nsidOf(netns: LinkNetns): number;
  /** Kinds of link that the handle knows besides. */
  readonly kinds: UserKinds;
}

/** Settings in the kernel's terms. */
export interface WrittenLink {
  /** What makes the link, or changes it. */
  readonly wire: LinkWire;
  /** What the kernel hears only once the link is there and has its master. */
  readonly late: LinkAttributes | undefined;
}

/** A message that makes a link, or changes it, without what the kernel hears only once the link is there. */
export function writeLink(spec: LinkChanges, writing: LinkWriting, ground?: Ground): LinkWire {
  const isPair = isPairKind(String(spec.kind));
  // What a pair is made on is the namespace of its other end, not that end.
  const wire = writeSettings(isPair ? { ...spec, link: undefined } : spec, writing);
  const info = kindInfo(spec, writing, ground);
  if (info !== undefined) wire.attributes.linkinfo = info;
  return wire;
}

/** The attributes that the kernel hears only once the link is there and has its master; none, if `undefined`. */
export function writeLate(changes: LinkChanges, writing: Writing): LinkAttributes | undefined {
  const attributes: LinkAttributes = {};
  writeFields(lateFields, { header: {}, attributes }, changes, writing);
  const { port } = changes;
  const data = port && dataOf(PORTS, String(port.kind), port, writing);
  if (data !== undefined) attributes.linkinfo = { slaveKind: port?.kind, slaveData: data } as LinkInfo;
  return Object.keys(attributes).length === 0 ? undefined : attributes;
}

/** Both parts in one message, for a link that is there. */
export function merged(wire: LinkWire, late: LinkAttributes | undefined, index: number): LinkWire {
  const { linkinfo } = wire.attributes;
  const both = { ...wire.attributes, ...late };
  if (linkinfo !== undefined && late?.linkinfo !== undefined)
    both.linkinfo = { ...linkinfo, ...late.linkinfo } as LinkInfo;
  return { header: { ...wire.header, index }, attributes: both };
}

function writeSettings(settings: LinkSettings, writing: LinkWriting): LinkWire {
  const wire: LinkWire = { header: {}, attributes: {} };
  writeFields(commonFields, wire, settings, writing);
  writeFields(switchFields, wire, settings, writing);
  const { netns, linkNetns } = settings;
  if (netns !== undefined) Object.assign(wire.attributes, writing.netns(netns));
  if (linkNetns !== undefined) wire.attributes.linkNetnsid = writing.nsidOf(linkNetns);
  return wire;
}

function kindInfo(spec: LinkChanges, writing: LinkWriting, ground: Ground): LinkInfo | undefined {
  if (spec.kind === undefined) return undefined;
  const kind = String(spec.kind);
  const peer = isPairKind(kind) ? peerOf(kind, spec, writing) : undefined;
  const userKind = writing.kinds.get(kind);
  const data = userKind
    ? userData(userKind, spec, writing)
    : together(peer, dataOf(KINDS, kind, spec, writing, ground));
  // Told the kind of a link that is there and nothing besides, some kinds miss what they are made with.
  if (data === undefined && ground !== 'new') return undefined;
  return { kind: spec.kind, ...(data && { data }) } as LinkInfo;
}

const together = (peer: object | undefined, data: object | undefined): object | undefined =>
  peer === undefined ? data : { ...peer, ...data };

function userData(kind: KnownUserKind, settings: object, writing: Writing): Uint8Array | undefined {
  if (!hasWritable(kind.fields, settings)) return undefined;
  const values = {};
  writeFields(kind.fields, values as never, settings, writing);
  return encodeUserKind(kind, values);
}

// What is read of a pair names the other end in `link`.
function peerOf(
  kind: PairKind,
  spec: LinkChanges & { readonly peer?: string | PeerSpec | undefined },
  writing: LinkWriting,
): Partial<Record<string, LinkPeer>> | undefined {
  const peer = spec.peer ?? (typeof spec.link === 'string' ? spec.link : undefined);
  if (peer === undefined) return undefined;
  if (typeof peer === 'string') return { [PAIRS[kind]]: { attributes: { ifname: peer } } };
  // The kernel does not hear it there, and makes the other end here.
  if (typeof peer.netns === 'object' && 'id' in peer.netns)
    throw new TypeError('peer: netns: is not told by an id');
  const { header, attributes } = named('peer', () => writeSettings(peer, writing));
  return { [PAIRS[kind]]: { header, attributes } };
}
