import {
  DecodeError,
  EncodeTypeError,
  formatIp,
  formatMac,
  Layout,
  parseIp,
  parseMac,
  shown,
} from '@netlink/packet';
import { type AddressFamily, addressFamily16 } from '../address-family.ts';

/** A gateway with the family of its address (`struct rtvia`). */
export interface RouteVia {
  /** Family of {@link address}. */
  family: AddressFamily;
  /** An IP address for `inet` and `inet6`, otherwise octets in the notation of link-layer addresses. */
  address: string;
}

const FAMILY_LENGTH = 2;
const IP_LENGTHS = new Map<AddressFamily, number>([
  ['inet', 4],
  ['inet6', 16],
]);

/** A gateway of any family: `RTA_VIA`. */
export const routeVia: Layout<RouteVia> = new Layout<RouteVia>({
  decode(data, start, end, depth) {
    if (end - start < FAMILY_LENGTH) throw new DecodeError('ERR_NETLINK_TRUNCATED', 'no family');
    const at = start + FAMILY_LENGTH;
    const family = addressFamily16.codec.decode(data, start, at, depth) as AddressFamily;
    const length = IP_LENGTHS.get(family);
    if (length === undefined) return { family, address: formatMac(data, at, end) };
    const address = end - at === length ? formatIp(data, at, end) : undefined;
    if (address === undefined) {
      throw new DecodeError('ERR_NETLINK_LENGTH', `${end - at} octets are no address of family ${family}`);
    }
    return { family, address };
  },
  encode(writer, value: unknown) {
    const { family, address } = (value ?? {}) as Partial<RouteVia>;
    const length = IP_LENGTHS.get(wordOf(family));
    const octets =
      typeof address !== 'string' ? undefined : length === undefined ? parseMac(address) : parseIp(address);
    if (octets === undefined || (length !== undefined && octets.length !== length)) {
      throw new EncodeTypeError(`${shown(address)} is no address of family ${String(family)}`);
    }
    addressFamily16.codec.encode(writer, family);
    writer.bytes(octets);
  },
});

function wordOf(family: AddressFamily | undefined): AddressFamily {
  if (family === 2) return 'inet';
  return family === 10 ? 'inet6' : (family ?? 'unspec');
}
