import fc, { type Arbitrary } from 'fast-check';
import type { Namespace } from '../namespace/namespace.ts';
import { settled } from '../scene/settled.ts';
import { until } from '../until.ts';
import { number, oneOf } from './line.ts';

/** What each random scene starts from: two links that are up, each with a network of both families, and one that is down. */
const LINES = [
  'link add east address 02:00:5e:00:53:01 type veth peer name east-peer address 02:00:5e:00:53:02',
  'link add west address 02:00:5e:00:53:03 type veth peer name west-peer address 02:00:5e:00:53:04',
  'link add idle address 02:00:5e:00:53:05 type veth peer name idle-peer address 02:00:5e:00:53:06',
  'link set east up',
  'link set east-peer up',
  'link set west up',
  'link set west-peer up',
  'address add 192.0.2.1/24 dev east',
  'address add 198.51.100.1/24 dev west',
  'address add 2001:db8:e::1/64 dev east nodad',
  'address add 2001:db8:f::1/64 dev west nodad',
];

/** Make the links and addresses that random scenes are about: `east`, `west` and `idle`. */
export async function makeWorld(ns: Namespace): Promise<void> {
  await ns.ipBatch(LINES);
  await until(() => settled(ns), { what: 'links with carrier' });
}

/** A link that is up. */
export const anyLink: Arbitrary<string> = oneOf('east', 'west');

/** An IPv4 host on a link of the world. */
export const neighbour4: Arbitrary<string> = number(2, 9).chain((host) =>
  oneOf(`192.0.2.${host}`, `198.51.100.${host}`),
);

/** An IPv6 host on a link of the world. */
export const neighbour6: Arbitrary<string> = number(2, 9).chain((host) =>
  oneOf(`2001:db8:e::${host}`, `2001:db8:f::${host}`),
);

/** An IPv4 network that is far away. */
export const network4: Arbitrary<string> = number(8, 32).chain((length) =>
  number(0, 2 ** (length - 8) - 1).map((bits) => {
    const address = 10 * 2 ** 24 + bits * 2 ** (32 - length);
    const octets = [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff);
    return `${octets.join('.')}/${length}`;
  }),
);

/** An IPv6 network that is far away. */
export const network6: Arbitrary<string> = number(3, 8).chain((groups) =>
  fc
    .array(number(0, 0xffff), { minLength: groups - 2, maxLength: groups - 2 })
    .map(
      (rest) =>
        `2001:db8:${rest.map((group) => group.toString(16)).join(':')}${groups === 8 ? '' : '::'}/${groups * 16}`,
    ),
);
