import { constants } from 'node:os';

import { addon } from './addon.ts';
import { wrongType } from './arguments.ts';
import { encodeDeviceName } from './device-name.ts';
import { ArgumentRangeError, SystemError } from './errors.ts';
import { LINK_MULTICAST_STEPS } from './native.ts';
import { type NetnsReference, netnsSubject, withNetns } from './netns.ts';

/** A link-layer address that a device is to listen to. */
export interface LinkMulticast {
  /** Name of the device: 1 to 15 octets. */
  readonly name: string;
  /** The address: 1 to 14 octets, of which the kernel takes as many as addresses of the device have. */
  readonly address: Uint8Array;
  /** The network namespace of the device; that of the caller unless given. The caller does not move. */
  readonly netns?: NetnsReference | undefined;
}

/** Room for an address: `sa_data` of `struct sockaddr`. */
const ADDRESS_LENGTH = 14;
const NO_NETNS = -1;

const { EINVAL } = constants.errno;

/**
 * Have a device listen to a link-layer address, for ever: `linux/sockios.h`, SIOCADDMULTI. Equal to `ip maddress add`. One that it
 * was asked to listen to already stays.
 *
 * ```ts
 * addLinkMulticast({ name: 'eth0', address: Uint8Array.of(0x33, 0x33, 0, 0, 0, 5) });
 * ```
 *
 * @throws `SystemError`: `ENODEV` if there is no such device, `EPERM` without `CAP_NET_ADMIN`, `EINVAL` where the device
 *   has no choice of what it listens to.
 */
export function addLinkMulticast(multicast: LinkMulticast): void {
  change(multicast, true);
}

/**
 * Have a device listen no longer to what {@link addLinkMulticast} asked for: SIOCDELMULTI. Equal to `ip maddress del`.
 *
 * @throws `SystemError` as {@link addLinkMulticast}; `ENOENT` if that was not asked for.
 */
export function delLinkMulticast(multicast: LinkMulticast): void {
  change(multicast, false);
}

function change({ name, address, netns }: LinkMulticast, isAdded: boolean): void {
  const device = encodeDeviceName(name);
  const octets = paddedAddress(address);
  if (netns === undefined) changeIn(NO_NETNS);
  else withNetns(netns, changeIn);

  function changeIn(descriptor: number): void {
    const step = new Uint32Array(1);
    const error = addon().changeLinkMulticast(device, octets, isAdded, descriptor, step);
    if (error >= 0) return;
    const syscall = LINK_MULTICAST_STEPS[step[0] ?? 0] ?? 'ioctl';
    if (syscall === 'ioctl')
      throw new SystemError(error, syscall, `${isAdded ? 'SIOCADDMULTI' : 'SIOCDELMULTI'} of device ${name}`);
    if (netns === undefined || syscall === 'socket') throw new SystemError(error, syscall);
    const meaning = error === -EINVAL ? 'not a network namespace' : undefined;
    throw new SystemError(error, syscall, netnsSubject(netns), meaning);
  }
}

function paddedAddress(address: unknown): Uint8Array {
  if (!(address instanceof Uint8Array)) throw wrongType('address', 'a Uint8Array', address);
  if (address.length === 0 || address.length > ADDRESS_LENGTH)
    throw new ArgumentRangeError(`address: ${address.length} octets are not 1 to ${ADDRESS_LENGTH}`);
  const octets = new Uint8Array(ADDRESS_LENGTH);
  octets.set(address);
  return octets;
}
