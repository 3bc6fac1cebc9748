import type { AddressLabelMessage } from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import { parsePrefix } from '../prefix.ts';
import type { AddressLabelSpec } from './address-label.ts';

// What is read but not written is taken all the same.
const KEYS = new Set(['prefix', 'label', 'dev', 'index']);

/** A label's message. */
export type AddressLabelRequest = Pick<AddressLabelMessage, 'attributes'> & {
  readonly header: Partial<AddressLabelMessage['header']>;
};

/**
 * What `spec` is in the kernel's terms, but for the index of its link, which has to be asked for. To remove a label, the prefix is enough.
 *
 * @throws TypeError that names the key at fault.
 */
export function addressLabelRequest(
  spec: AddressLabelSpec,
  removal: boolean,
): (index: number) => AddressLabelRequest {
  checkKeys('address label', spec, KEYS);
  const { prefix, label = removal ? 0 : undefined } = spec;
  if (typeof prefix !== 'string') throw new TypeError('prefix: a prefix is needed');
  if (label === undefined) throw new TypeError('label: a number is needed');
  const { address, length, family } = parsePrefix(prefix, 'prefix');
  if (family !== 'inet6') throw new TypeError(`prefix: ${JSON.stringify(prefix)} is not of IPv6`);
  return (index) => ({ header: { family, prefixlen: length, index }, attributes: { address, label } });
}
