import { connect } from '@netlink/iproute2';
import { useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { expectAsIp } from '../support/as-ip.ts';
import { nlip, outcomeOf } from '../support/nlip.ts';
import { multicastRouter, startRouter } from './start-router.ts';

const ns = useNamespace({
  needs: multicastRouter,
  async setup(namespace) {
    await namespace.ipBatch([
      'link add east type veth peer name west',
      'link set east up',
      'link set west up',
      'address add 192.0.2.1/24 dev east',
    ]);
    await startRouter(namespace);
  },
});

const still = (text: string): string => text.replaceAll(/(Age |"expires":)[\d.]+/g, '$1?');

test.each([
  'mroute',
  '-json mroute show',
  '-statistics mroute',
  '-statistics -json mroute show',
  '-6 mroute',
  '-6 -json mroute show',
  '-4 mroute show table all',
  '-json mroute show table all',
  'mroute show iif east',
  'mroute show iif west',
])('nlip %s says what ip says', async (line) => {
  await expectAsIp(ns(), line, still);
});

// ip 6.1 takes no prefix at all here.
test('those within a prefix', async () => {
  const [first] = (await ns().ip('mroute')).split('\n');
  expect(await nlip(ns(), 'mroute show 239.1.1.1')).toBe(`${first}\n`);
  expect(await nlip(ns(), 'mroute show to 239.0.0.0/8 from 192.0.2.0/24')).toBe(`${first}\n`);
  expect(await nlip(ns(), 'mroute show 239.2.0.0/16')).toBe('');
});

test('the routes as objects', async () => {
  using handle = connect({ netns: ns().path });
  const [first, second] = await handle.mroute().get().toArray();
  expect(first).toMatchObject({
    family: 'inet',
    src: '192.0.2.9',
    dst: '239.1.1.1',
    iif: 'east',
    multipath: [{ oif: 'west', ttl: 5 }],
    state: 'resolved',
    table: 'default',
    packets: 0n,
  });
  expect(second).toMatchObject({ src: '0.0.0.0', dst: '239.1.1.2', multipath: [] });
  expect(await handle.mroute().get({ from: '2001:db8::/32' }).toArray()).toMatchObject([
    { family: 'inet6', dst: 'ff0e::1', multipath: [{ oif: 'west' }], table: 'main' },
  ]);
  expect(await handle.mroute().get({ table: 100 }).toArray()).toEqual([]);
  expect(() => handle.mroute().get({ dst: '239.1.1.1', family: 'inet6' })).toThrow(
    'dst: "239.1.1.1" is not of family inet6',
  );
  expect((await outcomeOf(['mroute', 'show', '239.1.1.1', 'x'])).errors).toContain('mroute: "x" is unknown');
});
