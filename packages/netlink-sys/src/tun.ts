import { closeSync } from 'node:fs';
import { constants } from 'node:os';

import { addon } from './addon.ts';
import { checkBoolean, checkInteger, U32_MAX, wrongType } from './arguments.ts';
import { checkDeviceName, DEVICE_NAME_LENGTH, encodeDeviceName } from './device-name.ts';
import { SystemError } from './errors.ts';
import { TUN_STEPS, TUN_UNCHANGED, tunWord } from './native.ts';
import { type NetnsReference, netnsSubject, withNetns } from './netns.ts';
import {
  IFF_MULTI_QUEUE,
  IFF_NO_PI,
  IFF_ONE_QUEUE,
  IFF_PERSIST,
  IFF_TAP,
  IFF_TUN,
  IFF_TUN_EXCL,
  IFF_VNET_HDR,
} from './tun-flags.ts';

/** Which TUN/TAP device: its name, kind and the flags that must be the same each time it is opened. */
export interface TunReference {
  /** `'tun'` carries IP packets, `'tap'` Ethernet frames. */
  readonly mode: 'tun' | 'tap';
  /** 1 to 15 octets. `%d` in it becomes the lowest free number. */
  readonly name: string;
  /** Whether several descriptors may be open at once, each a queue of its own (`multi_queue` of ip). */
  readonly multiQueue?: boolean | undefined;
  /** The network namespace of the device; that of the caller unless given. The caller does not move. */
  readonly netns?: NetnsReference | undefined;
}

/** How a TUN/TAP device is opened. */
export interface TunOptions extends Omit<TunReference, 'name'> {
  /** As in {@link TunReference}; the kernel chooses `tun0` or `tap0` and so on unless given. */
  readonly name?: string | undefined;
  /** The index that a new device gets; the kernel chooses one unless given. Linux 3.11. */
  readonly index?: number | undefined;
  /** The id of the user who may open it, besides those with `CAP_NET_ADMIN`. */
  readonly user?: number | undefined;
  /** The id of the group whose members may open it. */
  readonly group?: number | undefined;
  /** Whether each packet begins with `struct tun_pi`: flags and EtherType, 4 octets. */
  readonly pi?: boolean | undefined;
  /** Has no effect since Linux 3.8; ip still has the word `one_queue`. */
  readonly oneQueue?: boolean | undefined;
  /** Whether each packet begins with `struct virtio_net_hdr`, so that checksums and segmentation can be left to others. */
  readonly vnetHdr?: boolean | undefined;
  /** Whether to fail with `EBUSY` where there is such a device already, rather than take hold of it. */
  readonly exclusive?: boolean | undefined;
  /** Whether the device outlives its descriptors; an existing device is left as it is unless given. */
  readonly persist?: boolean | undefined;
}

/** An opened TUN/TAP device. */
export interface TunDevice {
  /** The name that it has. */
  readonly name: string;
  /**
   * An open descriptor, close-on-exec, one packet for each read and write. It is the caller's: `fs.closeSync(fd)`. With
   * the last descriptor a device goes that is not persistent.
   */
  readonly fd: number;
}

/** The greatest index of a link: it is an `int`. */
const INDEX_MAX = 0x7fff_ffff;

const { ENODEV, EINVAL } = constants.errno;

/**
 * Open a TUN/TAP device, which is made if there is none of that name: `linux/if_tun.h`, TUNSETIFF. The packets that the
 * kernel sends to the device are read from the descriptor, and those written to it the kernel receives.
 *
 * ```ts
 * const { name, fd } = openTun({ mode: 'tun' }); // 'tun0'
 * const { bytesRead } = await promisify(fs.read)(fd, packet);
 * ```
 *
 * @throws `SystemError`: `EPERM` without `CAP_NET_ADMIN` (or being its user or group), `EBUSY` if it is open elsewhere
 *   and has one queue, exists and `exclusive` was asked for, or its `index` is another's, `EINVAL` if the name belongs to a device of another kind
 *   or of another `multiQueue`, or is no valid name, `ENOENT` or `ENODEV` where the kernel has no TUN/TAP driver.
 */
export function openTun(options: TunOptions): TunDevice {
  const { name, fd } = open(options);
  return { name, fd };
}

/**
 * Make a persistent TUN/TAP device. Equal to `ip tuntap add`.
 *
 * @returns Its name.
 * @throws `SystemError` as {@link openTun}; `EBUSY` if there is a device of that name.
 */
export function addTun(options: Omit<TunOptions, 'exclusive' | 'persist'>): string {
  const { name, fd } = openTun({ ...options, exclusive: true, persist: true });
  closeSync(fd);
  return name;
}

/**
 * End the persistence of a TUN/TAP device, which goes with its last descriptor, so at once if nobody has it open. Equal
 * to `ip tuntap del`, but that a device which does not exist is an error.
 *
 * @throws `SystemError` as {@link openTun}; `ENODEV` if there is no persistent device of that name.
 */
export function delTun(device: TunReference): void {
  const { mode, name, multiQueue, netns } = device;
  checkDeviceName(name);
  const { fd, persistent } = open({ mode, name, multiQueue, netns, persist: false });
  closeSync(fd);
  if (persistent) return;
  throw new SystemError(ENODEV, 'ioctl', `TUNGETIFF of ${mode} device ${name}`, 'no such persistent device');
}

/** An open device, and whether it was persistent before. */
interface Opened extends TunDevice {
  readonly persistent: boolean;
}

function open(options: TunOptions): Opened {
  // The kernel chooses one where there is none.
  const name =
    options.name === undefined ? new Uint8Array(DEVICE_NAME_LENGTH) : encodeDeviceName(options.name);
  const words = wordsOf(options);
  const { netns } = options;
  if (netns === undefined) return openIn(-1, name, words, options);
  return withNetns(netns, (descriptor) => openIn(descriptor, name, words, options));
}

function openIn(netns: number, name: Uint8Array, words: Uint32Array, options: TunOptions): Opened {
  const fd = addon().openTun(name, words, netns);
  if (fd < 0) throw openError(fd, TUN_STEPS[words[tunWord.STEP] ?? 0] ?? 'open', options);
  const flags = words[tunWord.FLAGS] ?? 0;
  const end = name.indexOf(0);
  return {
    fd,
    name: new TextDecoder().decode(name.subarray(0, end)),
    persistent: (flags & IFF_PERSIST) !== 0,
  };
}

function openError(errno: number, step: string, { mode, name, netns }: TunOptions): SystemError {
  if (step === 'open') return new SystemError(errno, step, '/dev/net/tun');
  if (step === 'setns' || step === 'pthread_create') {
    const meaning = errno === -EINVAL ? 'not a network namespace' : undefined;
    return new SystemError(errno, step, netnsSubject(netns ?? ''), meaning);
  }
  return new SystemError(errno, 'ioctl', `${step} of ${mode} device ${name ?? ''}`.trimEnd());
}

function wordsOf(options: TunOptions): Uint32Array {
  const { user, group, persist, index } = options;
  const words = new Uint32Array(tunWord.WORDS).fill(TUN_UNCHANGED);
  words[tunWord.FLAGS] =
    modeFlag(options.mode) |
    (flag('pi', options.pi) ? 0 : IFF_NO_PI) |
    (flag('oneQueue', options.oneQueue) ? IFF_ONE_QUEUE : 0) |
    (flag('vnetHdr', options.vnetHdr) ? IFF_VNET_HDR : 0) |
    (flag('multiQueue', options.multiQueue) ? IFF_MULTI_QUEUE : 0) |
    (flag('exclusive', options.exclusive) ? IFF_TUN_EXCL : 0);
  if (user !== undefined) words[tunWord.OWNER] = checkedId('user', user);
  if (group !== undefined) words[tunWord.GROUP] = checkedId('group', group);
  if (index !== undefined) {
    checkInteger('index', index, 1, INDEX_MAX);
    words[tunWord.INDEX] = index;
  }
  if (persist !== undefined) words[tunWord.PERSIST] = Number(flag('persist', persist));
  return words;
}

function modeFlag(mode: unknown): number {
  if (mode === 'tun') return IFF_TUN;
  if (mode === 'tap') return IFF_TAP;
  throw wrongType('mode', "'tun' or 'tap'", mode);
}

function flag(name: string, value: unknown): boolean {
  if (value !== undefined) checkBoolean(name, value);
  return value === true;
}

function checkedId(name: string, value: unknown): number {
  checkInteger(name, value, 0, U32_MAX - 1);
  return value;
}
