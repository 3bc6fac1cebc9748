import { kernelTest, namespace, nexthopObjects, useNamespace } from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import {
  connect,
  type Handle,
  type MonitorEvent,
  type ObjectEvent,
  OverrunError,
  type SynchronisedEvent,
} from '../../src/index.ts';

const ns = useNamespace({
  async setup(made) {
    await made.ip('link set lo up');
  },
});
const open = (): Handle => connect({ netns: ns().path });

type Told = ObjectEvent | SynchronisedEvent;

/** Events until one passes a test; none may have been lost. */
async function eventsUntil(
  monitor: AsyncIterable<MonitorEvent>,
  isLast: (event: Told) => boolean,
): Promise<Told[]> {
  const events: Told[] = [];
  for await (const event of monitor) {
    if (event instanceof OverrunError) throw event;
    events.push(event);
    if (isLast(event)) return events;
  }
  throw new Error('the monitor ended');
}

describe('a monitor', () => {
  test('tells of links, addresses, routes, neighbours and rules as get() yields them', async () => {
    using handle = open();
    const monitor = handle.monitor();
    await ns().ip('link add v0 type veth peer name v1');
    await ns().ip('link set v0 up');
    await ns().ip('address add 192.0.2.1/24 dev v0');
    await ns().ip('route add 198.51.100.0/24 via 192.0.2.254');
    await ns().ip('neighbour add 192.0.2.9 lladdr 02:00:5e:00:53:01 dev v0');
    await ns().ip('rule add from 192.0.2.0/24 table 100 priority 1000');
    const shown = {
      link: await handle.link().get({ name: 'v0' }).first(),
      address: await handle.address().get({ dev: 'v0', family: 'inet' }).first(),
      route: await handle.route().get({ dst: '198.51.100.0/24' }).first(),
      neighbour: await handle.neighbour().get({ dev: 'v0' }).first(),
      rule: await handle.rule().get({ priority: 1000 }).first(),
    };
    await ns().ip('rule del priority 1000');
    const events = await eventsUntil(monitor, ({ type }) => type === 'delRule');
    const last = (type: string): object | undefined => events.findLast((event) => event.type === type);
    expect(last('newLink')).toMatchObject({ group: 1, link: { name: 'v0' } });
    expect(last('newAddress')).toMatchObject({ group: 5, address: shown.address });
    const route = events.find((event) => event.type === 'newRoute' && event.route.dst === '198.51.100.0/24');
    expect(route).toMatchObject({ group: 7, route: shown.route });
    const { used: _, updated: _u, confirmed: _c, refcnt: _r, probes: _p, ...neighbour } = shown.neighbour!;
    expect(last('newNeighbour')).toMatchObject({ group: 3, neighbour });
    expect(last('newRule')).toMatchObject({ group: 8, rule: shown.rule });
    expect(last('delRule')).toMatchObject({ rule: shown.rule, previous: shown.rule });
  });

  test('with `initial` lists first, then follows, and finds nothing different when it lists again', async () => {
    using handle = open();
    const monitor = handle.monitor({ objects: ['link', 'address', 'route', 'rule'], initial: true });
    const seen: string[] = [];
    let resynced = false;
    for await (const event of monitor) {
      if (event instanceof OverrunError) throw event;
      if (event.type === 'synchronised') {
        expect(event.initial).toBe(true);
        resynced = true;
        await ns().ip('link set lo down');
        await ns().ip('link set lo up');
        await ns().ip('rule add priority 2000 table 100');
      } else if (!resynced) {
        expect(event.initial).toBe(true);
        seen.push(event.type);
      } else if (event.type === 'newRule') break;
    }
    expect(new Set(seen)).toEqual(new Set(['newLink', 'newAddress', 'newRoute', 'newRule']));
  });

  test('of how links forward tells all that is known of a link, not only what changed', async () => {
    using handle = open();
    const monitor = handle.monitor({ objects: ['netconf'] });
    await ns().ip('link add nc0 type veth peer name nc1');
    const isOfLink = (event: Told): boolean =>
      event.type === 'newNetconf' && event.netconf.interface === 'nc0';
    const [added] = (await eventsUntil(monitor, isOfLink)).slice(-1);
    const shown = await handle.netconf().get({ family: 'inet', dev: 'nc0' }).first();
    expect(added).toMatchObject({ netconf: { forwarding: false, rpFilter: shown!.rpFilter } });
    const again = handle.monitor({ objects: ['netconf'] });
    let changed: Told | undefined;
    for await (const event of again) {
      if (event instanceof OverrunError) throw event;
      if (event.type === 'synchronised')
        await ns().exec('sh', ['-c', 'echo 1 > /proc/sys/net/ipv4/conf/nc0/forwarding']);
      else if (event.netconf.interface === 'nc0') changed = event;
      if (changed !== undefined) break;
    }
    expect(changed).toMatchObject({
      type: 'newNetconf',
      netconf: { forwarding: true },
      previous: { forwarding: false },
    });
  });

  kernelTest(
    'of nexthop objects hears also of those that go without a word',
    { needs: [nexthopObjects] },
    async () => {
      using handle = open();
      await ns().ipBatch([
        'link add nh0 type veth peer name nh1',
        'link set nh0 up',
        'link set nh1 up',
        'nexthop add id 7 dev nh0',
        'nexthop add id 8 group 7',
      ]);
      const monitor = handle.monitor({ objects: ['nexthop'] });
      const gone: number[] = [];
      for await (const event of monitor) {
        if (event instanceof OverrunError) throw event;
        if (event.type === 'synchronised') await ns().ip('link set nh0 down');
        else if (event.type === 'delNexthop') gone.push(event.nexthop.id);
        if (gone.length === 2) break;
      }
      expect(gone.sort()).toEqual([7, 8]);
    },
  );

  test('of all namespaces tells which one, and names its links', async () => {
    using handle = open();
    await using other = await namespace();
    // A link into another namespace gives it an id.
    await ns().ip(`link add here type veth peer name there netns ${other.pid}`);
    const monitor = handle.monitor({ objects: ['address'], allNamespaces: true });
    await other.ip('address add 192.0.2.33/24 dev there');
    const events = await eventsUntil(
      monitor,
      (event) => event.type === 'newAddress' && event.nsid !== undefined,
    );
    expect(events.at(-1)).toMatchObject({ address: { dev: 'there', local: '192.0.2.33/24' } });
  });

  test('of ids of namespaces', async () => {
    using handle = open();
    await using other = await namespace();
    const monitor = handle.monitor({ objects: ['netnsId'] });
    // A link into another namespace gives it an id.
    await ns().ip(`link add into type veth peer name from netns ${other.pid}`);
    const events = await eventsUntil(monitor, ({ type }) => type === 'newNetnsId');
    expect(events.at(-1)).toMatchObject({ netnsId: { nsid: expect.any(Number) as number } });
  });

  test('that cannot be is refused', () => {
    using handle = open();
    expect(() => handle.monitor({ objects: ['lnik' as 'link'] })).toThrow(
      'objects: "lnik" cannot be watched',
    );
  });

  test('is left while it waits', async () => {
    using handle = open();
    for (const events of [handle.monitor()[Symbol.asyncIterator](), handle.monitor().batches()]) {
      const next = events.next();
      await events.return();
      expect(await next).toEqual({ done: true, value: undefined });
    }
  });

  test('ends with its handle, by a signal, or by itself', async () => {
    for (const end of ['handle', 'close', 'dispose', 'signal'] as const) {
      const controller = new AbortController();
      using handle = open();
      const monitor = handle
        .monitor({ objects: ['link'], signal: controller.signal })
        .unref()
        .ref();
      const listening = eventsUntil(monitor, ({ type }) => {
        if (type === 'synchronised') {
          if (end === 'handle') handle.close();
          else if (end === 'close') monitor.close();
          else if (end === 'dispose') monitor[Symbol.dispose]();
          else controller.abort();
        }
        return false;
      });
      await expect(listening).rejects.toThrow(end === 'signal' ? 'aborted' : 'the monitor ended');
    }
  });
});
