import { useNamespace, linkKind } from '@netlink/kernel-test';
import { beforeEach, describe, expect, test } from 'vitest';
import { type AddressFilter, type AddressSpec, connect, NetlinkError } from '../../src/index.ts';

const ns = useNamespace({
  needs: [linkKind('dummy')],
  setup: async (space) => {
    await space.ipBatch([
      'link set lo up',
      'link add d0 type dummy',
      'link set d0 multicast on up',
      'link add d1 type dummy',
      'link set d1 up',
    ]);
  },
});

type Info = Record<string, unknown>;

async function infoOf(dev: string, family = '-4'): Promise<Info[]> {
  const links = await ns().ipJson<{ addr_info: Info[] }[]>([family, 'address', 'show', 'dev', dev]);
  return links.flatMap((link) => link.addr_info);
}

beforeEach(async () => {
  await ns().ip('-4 address flush dev d0');
  await ns().ip('-6 address flush dev d0 scope global');
});

describe('what is added is what ip shows', () => {
  test.each<[Omit<AddressSpec, 'dev'>, Info, '-4' | '-6']>([
    [{ local: '192.0.2.1/24' }, { local: '192.0.2.1', prefixlen: 24, scope: 'global', label: 'd0' }, '-4'],
    [{ local: '192.0.2.1' }, { prefixlen: 32 }, '-4'],
    [{ local: '192.0.2.1/24', broadcast: '+' }, { broadcast: '192.0.2.255' }, '-4'],
    [{ local: '192.0.2.129/25', broadcast: '-' }, { broadcast: '192.0.2.128' }, '-4'],
    [{ local: '192.0.2.1/24', broadcast: '192.0.2.77' }, { broadcast: '192.0.2.77' }, '-4'],
    [
      { local: '10.0.0.1', peer: '10.0.0.2/30' },
      { local: '10.0.0.1', address: '10.0.0.2', prefixlen: 30 },
      '-4',
    ],
    [
      { local: '10.0.0.1/30', peer: '10.0.0.2' },
      { local: '10.0.0.1', address: '10.0.0.2', prefixlen: 30 },
      '-4',
    ],
    [{ local: '192.0.2.1/24', scope: 'link', label: 'd0:a' }, { scope: 'link', label: 'd0:a' }, '-4'],
    [{ local: '192.0.2.1/24', label: 'uplink' }, { label: 'uplink' }, '-4'],
    [{ local: '192.0.2.1/24', scope: 100, metric: 7 }, { scope: '100', metric: 7 }, '-4'],
    [{ local: '127.1.0.1/24' }, { scope: 'host' }, '-4'],
    [{ local: '192.0.2.1/24', noprefixroute: true }, { noprefixroute: true }, '-4'],
    [
      { local: '2001:db8::1/64', nodad: true, home: true },
      { local: '2001:db8::1', nodad: true, home: true },
      '-6',
    ],
    [
      { local: '2001:db8::1/64', mngtmpaddr: true, validLifeTime: 5000, preferredLifeTime: 0 },
      { mngtmpaddr: true, dynamic: true, deprecated: true, preferred_life_time: 0 },
      '-6',
    ],
    [
      { local: '2001:db8::1', peer: '2001:db8::2/64' },
      { local: '2001:db8::1', address: '2001:db8::2' },
      '-6',
    ],
  ])('%j', async (spec, expected, family) => {
    using handle = connect({ netns: ns().path });
    await handle.address().add({ dev: 'd0', ...spec });
    const [info] = (await infoOf('d0', family)).filter(({ scope }) => family === '-4' || scope !== 'link');
    expect(info).toMatchObject(expected);
    // What was read names the address just as well.
    const [address] = await handle
      .address()
      .get({ dev: 'd0', to: spec.local.split('/')[0] })
      .toArray();
    await handle.address().del(address!);
    expect(await infoOf('d0', '-4')).toEqual([]);
  });
});

test('change and replace set lifetimes', async () => {
  using handle = connect({ netns: ns().path });
  const address = { dev: 'd0', local: '192.0.2.1/24' };
  await handle.address().replace({ ...address, validLifeTime: 5000 });
  expect(await handle.address().get(address).first()).toMatchObject({ dynamic: true });
  await handle.address().change({ ...address, validLifeTime: 9000, preferredLifeTime: 0 });
  const changed = await handle.address().get(address).first();
  expect(changed).toMatchObject({ dynamic: true, deprecated: true, preferredLifeTime: 0 });
  expect(changed?.validLifeTime).toBeGreaterThan(8000);
  await handle.address().replace({ ...address, validLifeTime: 'forever' });
  const last = await handle.address().get(address).first();
  expect(last).toMatchObject({ validLifeTime: 'forever', preferredLifeTime: 'forever' });
  expect(last).not.toHaveProperty('dynamic');
});

test.each<[AddressFilter, string[]]>([
  [{ family: 'inet', dev: 'd0' }, ['192.0.2.1/24', '192.0.2.2/24', '10.0.0.1']],
  [{ dev: 'd0', to: '192.0.2.0/24' }, ['192.0.2.1/24', '192.0.2.2/24']],
  [{ local: '192.0.2.2' }, ['192.0.2.2/24']],
  [{ local: '192.0.2.2/24', dev: 'd0' }, ['192.0.2.2/24']],
  [{ local: '192.0.2.2/25' }, []],
  [{ scope: 'host', family: 'inet' }, ['127.0.0.1/8']],
  [{ scope: 253, family: 'inet' }, ['10.0.0.1']],
  [{ label: 'd0:x' }, ['192.0.2.1/24']],
  [{ dev: 'd0', family: 'inet', secondary: true }, ['192.0.2.2/24']],
  [{ dev: 'd0', dynamic: true }, ['2001:db8::1/64']],
  [{ deprecated: true }, ['2001:db8::1/64']],
  [{ dev: 'd1', family: 'inet' }, []],
])('filter %j', async (filter, expected) => {
  await ns().ipBatch([
    'address add 192.0.2.1/24 dev d0 label d0:x',
    'address add 192.0.2.2/24 dev d0',
    'address add 10.0.0.1 peer 10.0.0.2/32 dev d0 scope link',
    'address add 2001:db8::1/64 dev d0 valid_lft 3000 preferred_lft 0',
  ]);
  using handle = connect({ netns: ns().path });
  const list = handle.address().get(filter);
  const found = (await list.toArray()).map(({ local }) => local);
  expect(found.sort()).toEqual([...expected].sort());
  let views = 0;
  for await (const batch of list.views()) views += batch.length;
  expect(views).toBe(expected.length);
});

test('an address without a prefix length is removed whatever its length', async () => {
  using handle = connect({ netns: ns().path });
  await handle.address().add({ dev: 'd0', local: '192.0.2.1/24' });
  await expect(handle.address().del({ dev: 'd0', local: '192.0.2.1/25' })).rejects.toMatchObject({
    code: 'EADDRNOTAVAIL',
  });
  await handle.address().del({ dev: 'd0', local: '192.0.2.1' });
  expect(await infoOf('d0')).toEqual([]);
});

test('flush takes what the filter lists, secondary addresses included', async () => {
  using handle = connect({ netns: ns().path });
  const locals = Array.from({ length: 50 }, (_, index) => `192.0.2.${index + 1}/24`);
  await handle.address().addAll(locals.map((local) => ({ dev: 'd0', local })));
  await handle.address().add({ dev: 'd0', local: '198.51.100.1/24' });
  expect(await handle.address().flush({ dev: 'd0', to: '192.0.2.0/24' })).toBe(50);
  expect((await infoOf('d0')).map(({ local }) => local)).toEqual(['198.51.100.1']);
  await expect(handle.address().flush({})).rejects.toThrow(TypeError);
});

test('refusals say what was asked', async () => {
  using handle = connect({ netns: ns().path });
  await handle.address().add({ dev: 'd0', local: '192.0.2.1/24' });
  const again = await handle
    .address()
    .add({ dev: 'd0', local: '192.0.2.1/24' })
    .catch((error: unknown) => error);
  expect(again).toBeInstanceOf(NetlinkError);
  expect(again).toMatchObject({ code: 'EEXIST', request: 'address add' });
  await expect(handle.address().add({ dev: 'nope', local: '192.0.2.1/24' })).rejects.toMatchObject({
    code: 'ENODEV',
  });
  await expect(handle.address().get({ dev: 'nope' }).toArray()).rejects.toMatchObject({ code: 'ENODEV' });
  await expect(
    handle.address().add({ dev: 'd0', local: '192.0.2.9/24', label: 'longer-than-fifteen' }),
  ).rejects.toThrow('label');
});
