/**
 * What `native/` exports. Methods return a result or the negative errno; only arguments of the wrong type throw.
 */
export interface NativeAddon {
  readonly NativeSocket: new () => NativeSocket;
  /** Opens a TUN/TAP device; see `native/tun.h`. */
  readonly openTun: (name: Uint8Array, words: Uint32Array, netns: number) => number;
  /** Has a device listen to a link-layer address; see `native/link_multicast.h`. */
  readonly changeLinkMulticast: (
    name: Uint8Array,
    address: Uint8Array,
    isAdded: boolean,
    netns: number,
    step: Uint32Array,
  ) => number;
  /** The numbers of socket options, from the headers that the addon was compiled with. */
  readonly options: Readonly<Record<OptionName, number>>;

  // See native/netns_file.h and native/netns_exec.h. Texts are octets, each with a zero at its end.
  makeNetns(target: Uint8Array, step: Uint32Array): number;
  bindNetns(source: Uint8Array, target: Uint8Array): number;
  unbindNetns(target: Uint8Array): number;
  shareMounts(folder: Uint8Array): number;
  enterNetns(netns: number): number;
  execInNetns(netns: number, files: Uint8Array, command: Uint8Array, step: Uint32Array): number;
}

/** Names of the numbers that the addon knows. */
export type OptionName =
  | 'AF_NETLINK'
  | 'SOL_SOCKET'
  | 'SO_DOMAIN'
  | 'SO_PROTOCOL'
  | 'SO_PASSCRED'
  | 'SO_RCVBUF'
  | 'SO_RCVBUFFORCE'
  | 'SO_SNDBUF'
  | 'SO_SNDBUFFORCE'
  | 'SO_DETACH_FILTER'
  | 'SOL_NETLINK'
  | 'NETLINK_ADD_MEMBERSHIP'
  | 'NETLINK_DROP_MEMBERSHIP'
  | 'NETLINK_PKTINFO'
  | 'NETLINK_BROADCAST_ERROR'
  | 'NETLINK_NO_ENOBUFS'
  | 'NETLINK_LISTEN_ALL_NSID'
  | 'NETLINK_CAP_ACK'
  | 'NETLINK_EXT_ACK'
  | 'NETLINK_GET_STRICT_CHK';

/** One descriptor; see `native/socket.h`. */
export interface NativeSocket {
  /** Called while watched and there is something to receive. */
  onreadable?: () => void;

  open(protocol: number, netns: number, step: Uint32Array): number;
  adopt(fd: number): number;
  duplicate(): number;
  fd(): number;
  close(): number;

  bind(port: number, groups: number): number;
  connect(port: number, groups: number): number;
  address(portAndGroups: Uint32Array): number;
  setNonBlocking(on: boolean): number;

  send(octets: Uint8Array, flags: number): number;
  sendTo(octets: Uint8Array, flags: number, port: number, groups: number): number;
  receive(octets: Uint8Array, flags: number, words: Uint32Array): number;
  drain(slab: Uint8Array, pool: Uint8Array, words: Uint32Array): number;
  spill(target: Uint8Array): number;

  getOption(level: number, name: number): number;
  setOption(level: number, name: number, value: number): number;
  memberships(words: Uint32Array): number;
  attachFilter(program: Uint8Array): number;

  watch(on: boolean): number;
  setRef(on: boolean): number;
}

/** Where {@link NativeSocket.open} failed: `OpenStep` of `native/netns.h`. */
export const OPEN_STEPS: readonly string[] = ['socket', 'setns', 'pthread_create'];

/** Where {@link NativeAddon.changeLinkMulticast} failed: `OpenStep` of `native/netns.h`, then the request itself. */
export const LINK_MULTICAST_STEPS: readonly string[] = [...OPEN_STEPS, 'ioctl'];

/** The words of {@link NativeAddon.openTun}: `TunWords` of `native/tun.cc`. */
export const tunWord = {
  /** In: `IFF_…`. Out: those that the device had already, with `IFF_PERSIST`. */
  FLAGS: 0,
  /** Out: where it failed, an index of {@link TUN_STEPS}. */
  STEP: 1,
  OWNER: 2,
  GROUP: 3,
  PERSIST: 4,
  INDEX: 5,
  WORDS: 6,
} as const;

/** The value of `OWNER`, `GROUP`, `PERSIST` and `INDEX` that leaves them alone. */
export const TUN_UNCHANGED = 0xffff_ffff;

/** Where {@link NativeAddon.openTun} failed: `OpenStep` of `native/netns.h`, then `TunStep` of `native/tun.cc`. */
export const TUN_STEPS: readonly string[] = [
  'open',
  'setns',
  'pthread_create',
  'TUNSETIFF',
  'TUNGETIFF',
  'TUNSETOWNER',
  'TUNSETGROUP',
  'TUNSETPERSIST',
  'TUNSETIFINDEX',
];

/** The words of one received datagram: `struct Received` of `native/receive.h`. */
export const received = {
  /** From where the call began to fill the slab or the pool. */
  OFFSET: 0,
  LENGTH: 1,
  FLAGS: 2,
  PORT: 3,
  GROUPS: 4,
  GROUP: 5,
  NSID: 6,
  PID: 7,
  UID: 8,
  GID: 9,
  WORDS: 10,
} as const;

/** The bits of `received.FLAGS`. */
export const receivedFlag = {
  IN_POOL: 1,
  SPILLED: 2,
  TRUNCATED: 4,
  HAS_GROUP: 8,
  HAS_NSID: 16,
  HAS_CREDENTIALS: 32,
} as const;

/** The words before the datagrams of a drain: what goes in, and what comes back in the same places. */
export const drainHead = {
  LIMIT: 0,
  /** Out: the errno that ended it, or 0. */
  ERROR: 0,
  SLAB: 1,
  POOL: 2,
  FLAGS: 3,
  /** Out: the datagrams, of which an entry may have several. */
  DATAGRAMS: 3,
  /** Whether datagrams that follow one another may make one entry. */
  MERGE: 4,
  WORDS: 5,
} as const;
