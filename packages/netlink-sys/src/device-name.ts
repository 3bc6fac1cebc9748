import { wrongType } from './arguments.ts';
import { ArgumentRangeError } from './errors.ts';

/** The longest name of a device in octets: `IFNAMSIZ` of `linux/if.h` with its NUL. */
export const DEVICE_NAME_LENGTH = 16;

/**
 * The name of a device as it stands in `struct ifreq`.
 *
 * @throws TypeError or RangeError for what is no name.
 */
export function encodeDeviceName(name: unknown): Uint8Array {
  checkDeviceName(name);
  const octets = new Uint8Array(DEVICE_NAME_LENGTH);
  octets.set(new TextEncoder().encode(name));
  return octets;
}

/** Throws for what is no name of a device. */
export function checkDeviceName(name: unknown): asserts name is string {
  if (typeof name !== 'string') throw wrongType('name', 'a string', name);
  const length = new TextEncoder().encode(name).length;
  if (length === 0 || length >= DEVICE_NAME_LENGTH || name.includes('\0')) {
    throw new ArgumentRangeError(`name: ${JSON.stringify(name)} does not have 1 to 15 octets without NUL`);
  }
}
