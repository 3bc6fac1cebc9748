import { useNamespace } from '@netlink/kernel-test';
import { afterAll, describe, test } from 'vitest';
import { connect, type Handle, type MonitorEvent, OverrunError, type Route } from '../../src/index.ts';

// A gateway can be reached by each of the two links.
const ns = useNamespace({
  async setup(made) {
    await made.ipBatch([
      'link set lo up',
      'link add va type veth peer name vb',
      'link set va up',
      'link set vb up',
      'address add 192.0.2.1/24 dev va',
      'address add 198.51.100.1/24 dev vb',
      'address add 2001:db8:a::1/64 dev va nodad',
      'address add 2001:db8:b::1/64 dev vb nodad',
    ]);
  },
});

const V6 = '2001:db8:ff::/48';

/** Changes that the kernel announces with less than the whole truth, or not at all. */
const CHANGES: readonly (readonly [name: string, lines: readonly string[]])[] = [
  [
    'IPv4: appended, prepended and deleted',
    [
      'route add 203.0.113.0/24 via 192.0.2.2',
      'route append 203.0.113.0/24 via 192.0.2.3',
      'route prepend 203.0.113.0/24 via 198.51.100.2',
      'route del 203.0.113.0/24 via 192.0.2.2',
    ],
  ],
  [
    'IPv4: the first of several is replaced',
    ['route append 203.0.113.0/24 via 192.0.2.4', 'route replace 203.0.113.0/24 via 192.0.2.5'],
  ],
  [
    'IPv4: several next hops',
    [
      'route add 203.0.113.128/25 nexthop via 192.0.2.2 weight 2 nexthop via 198.51.100.2',
      'route replace 203.0.113.128/25 via 192.0.2.2',
    ],
  ],
  [
    'IPv6: a next hop joins, a next hop leaves',
    [
      `-6 route add ${V6} via 2001:db8:a::2`,
      `-6 route append ${V6} via 2001:db8:b::2`,
      `-6 route append ${V6} via 2001:db8:a::3`,
      `-6 route del ${V6} via 2001:db8:a::2`,
      `-6 route del ${V6} via 2001:db8:a::3`,
    ],
  ],
  [
    'IPv6: several are replaced by one',
    [`-6 route append ${V6} via 2001:db8:a::4`, `-6 route replace ${V6} via 2001:db8:a::5`],
  ],
  [
    'IPv6: the same prefix on two links',
    [
      '-6 route add 2001:db8:ee::/64 dev va metric 7',
      '-6 route append 2001:db8:ee::/64 dev vb metric 7',
      '-6 route del 2001:db8:ee::/64 dev va metric 7',
    ],
  ],
  ['IPv6: all next hops go at once', [`-6 route del ${V6}`]],
  [
    'the address that is a source goes',
    [
      'address add 192.0.2.77/24 dev va',
      'route add 203.0.113.7 via 192.0.2.2 src 192.0.2.77',
      'address del 192.0.2.77/24 dev va',
    ],
  ],
  ['a link goes down', ['link set va down']],
  ['a link comes up', ['link set va up']],
  ['a link is gone', ['link del va']],
];

const sorted = (object: object): string => JSON.stringify(Object.entries(object).sort());
const order = (routes: Iterable<Route>): string[] =>
  Array.from(routes, ({ nexthops = [], ...rest }) =>
    sorted({ ...rest, nexthops: nexthops.map(sorted).sort() }),
  ).sort();

/** A monitor of routes, and what its events add up to. */
class Followed {
  readonly #handle: Handle = connect({ netns: ns().path });
  readonly #events: AsyncIterator<MonitorEvent<'route'>>;
  readonly #routes = new Set<Route>();

  constructor() {
    this.#events = this.#handle.monitor({ objects: ['route'], initial: true })[Symbol.asyncIterator]();
  }

  /** Read events until there is what the kernel has. */
  async settle(): Promise<void> {
    for (;;) {
      const kernel = await this.#handle.route().get({ table: 'all' }).toArray();
      if (order(kernel).join() === order(this.#routes).join()) return;
      const { value: event } = (await this.#events.next()) as IteratorYieldResult<MonitorEvent<'route'>>;
      if (event instanceof OverrunError) throw event;
      if (event.type === 'synchronised') continue;
      if (event.previous !== undefined) this.#routes.delete(event.previous);
      if (event.type === 'newRoute') this.#routes.add(event.route);
    }
  }

  close(): void {
    this.#handle.close();
  }
}

let followed: Followed | undefined;
afterAll(() => {
  followed?.close();
});

describe('whatever the kernel says of a change, or does not say, the routes end up as they are', () => {
  test.each(CHANGES)('%s', async (_name, lines) => {
    followed ??= new Followed();
    await followed.settle();
    for (const line of lines) {
      await ns().ip(line);
      // Each line makes a difference: it is over when all of it was heard.
      await followed.settle();
    }
  });
});
