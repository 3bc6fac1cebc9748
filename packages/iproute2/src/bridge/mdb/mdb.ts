import type { LinkReference } from '../../link-names.ts';

/** Whether the sources of a group are let through, and no others, or kept out. */
export type MdbFilterMode = 'include' | 'exclude';

/** A source of a group. */
export interface MdbSourceEntry {
  /** Its address. */
  address: string;
  /** Seconds until it goes, to the hundredth; 0 if never. Not sent. */
  timer?: number | undefined;
}

/** An entry of a multicast database to be made, changed or removed. */
export interface MdbSpec {
  /** The bridge or VXLAN. */
  dev: LinkReference;
  /** The port that the group is wanted behind; the bridge or VXLAN itself if absent. */
  port?: LinkReference | undefined;
  /** The group: an IP or MAC address. */
  grp: string;
  /** The only source that is wanted. */
  src?: string | undefined;
  /** Whether it goes by itself; 'temp' if absent. One for a MAC address does not. */
  state?: 'temp' | 'permanent' | undefined;
  /** VLAN. */
  vid?: number | undefined;
  /** What becomes of sources; 'exclude' if absent ('include': Linux 6.3). With `src` it follows from that, and is not sent. */
  filterMode?: MdbFilterMode | undefined;
  /** The sources that `filterMode` is about: addresses, or as they are read (Linux 6.3). */
  sourceList?: readonly (string | MdbSourceEntry)[] | undefined;
  /** Who makes it: 'static' if absent, another from 4 on (Linux 6.3). 'kernel', as it is read of what was learnt, is not sent. */
  protocol?: string | number | undefined;
  /** Remote host of a VXLAN: an IP address (Linux 6.4, as all that follows). */
  dst?: string | undefined;
  /** UDP port of the remote host; that of the VXLAN if absent. */
  dstPort?: number | undefined;
  /** VXLAN network identifier that frames are sent with. */
  vni?: number | undefined;
  /** VXLAN network identifier that frames come with, where one VXLAN has many. */
  srcVni?: number | undefined;
  /** Link to the remote host. */
  via?: LinkReference | undefined;
}

/** An entry of a multicast database. A key that is not there is a thing that it does not have. */
export interface MdbRecord {
  /** Name of the bridge or VXLAN. */
  dev: string;
  /** Its index. */
  index: number;
  /** Name of the port that the group is wanted behind. */
  port: string;
  /** The group. */
  grp: string;
  /** The only source that is wanted. */
  src?: string;
  /** Whether it goes by itself. */
  state: 'temp' | 'permanent';
  /** VLAN. */
  vid?: number;
  /** What becomes of sources. */
  filterMode?: MdbFilterMode;
  /** The sources that `filterMode` is about. */
  sourceList?: MdbSourceEntry[];
  /** Who made it. */
  protocol?: string | number;
  /** Remote host of a VXLAN. */
  dst?: string;
  /** UDP port of the remote host. */
  dstPort?: number;
  /** VXLAN network identifier that frames are sent with. */
  vni?: number;
  /** VXLAN network identifier that frames come with. */
  srcVni?: number;
  /** Name of the link to the remote host. */
  via?: string;
  /** Hardware forwards by it. Not sent, as all that follows. */
  offload?: true;
  /** Hardware could not be told of it. */
  offloadFailed?: true;
  /** It is there because the group is left at once. */
  fastLeave?: true;
  /** It was added for a group from which sources are kept out. Refused in an entry to be made, but left out by `addAll` where that has the group. */
  addedByStarEx?: true;
  /** The source is kept out, as the group says. Refused and left out alike. */
  blocked?: true;
  /** Seconds until it goes, to the hundredth; 0 if never. */
  timer?: number;
}

/** Which entries are meant. */
export interface MdbFilter {
  /** Those of this bridge or VXLAN. */
  readonly dev?: LinkReference | undefined;
  /** Those behind this port. */
  readonly port?: LinkReference | undefined;
  /** Those of this group. */
  readonly grp?: string | undefined;
  /** Those of this VLAN. */
  readonly vid?: number | undefined;
}

/** Which entries of a group are looked up. */
export interface MdbLookupOptions extends Pick<MdbSpec, 'src' | 'vid' | 'srcVni'> {
  /** The bridge or VXLAN. */
  readonly dev: LinkReference;
}

/** Which entries of a database are removed: all that are given must be true. */
export interface MdbFlushFilter extends Pick<
  MdbSpec,
  'dev' | 'port' | 'vid' | 'protocol' | 'dst' | 'dstPort' | 'vni' | 'srcVni'
> {
  /** Those that do not go by themselves; `false` is those that do. */
  permanent?: boolean | undefined;
}
