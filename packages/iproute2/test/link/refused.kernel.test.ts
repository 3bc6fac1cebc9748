import { kernelSince, kernelTest, linkKind, useNamespace } from '@netlink/kernel-test';
import { NetlinkError } from '@netlink/proto';
import { describe, expect, test } from 'vitest';
import type { LinkChanges, LinkSpec } from '../../src/link/spec.ts';
import type { OtherNumber } from '../../src/link/word.ts';
import { linksOf, type TestLinks } from './link-handle.ts';

const ns = useNamespace({ needs: [linkKind('bridge')] });

/** Expect that something is refused by us, in words that name the key. */
async function expectRefused(attempt: Promise<unknown>, words: RegExp): Promise<void> {
  const error: unknown = await attempt.catch((reason: unknown) => reason);
  expect(error).not.toBeInstanceOf(NetlinkError);
  expect(error instanceof TypeError || error instanceof RangeError, String(error)).toBe(true);
  expect((error as Error).message).toMatch(words);
}

const names = async ({ links }: TestLinks): Promise<string[]> =>
  (await links.get().toArray()).map(({ name }) => name);

describe('what a new link hears late is refused before there is one', () => {
  const refused: [spec: object, words: RegExp][] = [
    [{ addrgenmode: 'x' }, /^addrgenmode: "x" is none of/],
    [{ token: 'zz' }, /^token: "zz" is not an IPv6 address/],
    [{ inet: { forwarding: 'on' } }, /forwarding: /],
    [{ inet: { rpFilter: 1.5 } }, /rpFilter: 1\.5/],
    [{ alias: 5 }, /^alias: 5 is no string/],
    [{ alias: 'x'.repeat(256) }, /^alias: .* has 256 octets, 255 are the most/],
    [{ state: 'x' }, /^state: "x" is none of/],
    [{ parentdev: 5 }, /^parentdev: 5 is not a string/],
    [{ numtxqueues: 4097 }, /^numtxqueues: 4097 is not a whole number from 1 to 4096/],
    [{ numrxqueues: 0 }, /^numrxqueues: 0 is not/],
    [{ gsoMaxSegs: 65_536 }, /^gsoMaxSegs: 65536 is not a whole number from 0 to 65535/],
    [{ index: -1 }, /^index: -1 is not a whole number from 1/],
    [{ mtu: 2 ** 31 }, /^mtu: 2147483648 is not/],
    [{ linkNetnsid: -1 }, /^linkNetnsid: -1 is not/],
    [{ port: { kind: 'bridge', cost: -1 } }, /^cost: -1/],
    [{ port: { kind: 'bridge', state: 'x' } }, /port: state: "x" is none of disabled/],
    [{ vfinfoList: [{ vf: 0, address: 'zz' }] }, /^vfinfoList: address: "zz" is not a link-layer/],
    [{ vfinfoList: [{ vf: 0, rate: { maxTx: -1, minTx: 0 } }] }, /^vfinfoList: rate: maxTx: -1/],
  ];
  for (const [settings, words] of refused) {
    test(JSON.stringify(settings), async () => {
      using handle = linksOf(ns().path);
      const before = await names(handle);
      const spec = { kind: 'bridge', name: 'late0', ...settings } as LinkSpec;
      await expectRefused(handle.links.add(spec), words);
      await expectRefused(handle.links.replace(spec), words);
      expect(await names(handle)).toEqual(before);
    });
  }

  test('and what a new port hears, before it is one', async () => {
    using handle = linksOf(ns().path);
    await handle.links.add({ kind: 'bridge', name: 'br0' });
    await handle.links.add({ kind: 'veth', name: 'p0', peer: 'p1' });
    const changes = { master: 'br0', port: { kind: 'bridge', cost: -1 } } as LinkChanges;
    await expectRefused(handle.links.set('p0', changes), /cost: -1/);
    expect(await handle.links.get({ name: 'p0' }).first()).not.toHaveProperty('master');
  });
});

describe('what can be no link is refused before anything is sent', () => {
  const wrong: unknown[] = ['', 'a/b', 'a b', 'x'.repeat(200), undefined, true, -1, 0, 1.5];
  test.each(wrong)('%o', async (link) => {
    using handle = linksOf(ns().path);
    const { links } = handle;
    await expectRefused(links.set(link as string, { mtu: 1400 }), /^link set: /);
    await expectRefused(links.del(link as string), /^link del: /);
    await expectRefused(links.addAltname(link as string, 'other'), /^link property add: /);
    if (link === undefined) return;
    const key = typeof link === 'number' ? 'index' : 'name';
    expect(() => links.get({ [key]: link })).toThrow(new RegExp(`^link get: ${key}: `));
    if (link === 0) return;
    const spec = { kind: 'bridge', name: 'late0', master: link } as LinkSpec;
    await expectRefused(links.add(spec), /^master: /);
  });

  test('and what is longer than a name may be, is looked for among the others', async () => {
    using handle = linksOf(ns().path);
    const name = 'x'.repeat(127);
    expect(await handle.links.get({ name }).first()).toBeUndefined();
    await handle.links.addAltname('lo', name);
    expect(await handle.links.get({ name }).first()).toMatchObject({ index: 1 });
    await handle.links.set(name, { up: true });
    expect(await handle.links.get({ name }).first()).toMatchObject({ up: true });
  });
});

describe('what the kernel refuses is told in its words, and where it stands', () => {
  kernelTest('an option of a VXLAN', { needs: [linkKind('vxlan')] }, async () => {
    using handle = linksOf(ns().path);
    const vxlan = { kind: 'vxlan', name: 'refused0', id: 5, dstport: 4789 } as const;
    await expect(handle.links.add({ ...vxlan, df: 9 as OtherNumber })).rejects.toMatchObject({
      code: 'EINVAL',
      extAck: { message: expect.stringMatching(/df/i) as string, path: 'linkinfo.data.df' },
      message: expect.stringMatching(/^link add: linkinfo\.data\.df: /) as string,
    });
    await handle.links.add(vxlan);
    await expect(handle.links.set('refused0', { kind: 'vxlan', id: 6 })).rejects.toMatchObject({
      code: 'EOPNOTSUPP',
      extAck: { message: 'Cannot change VNI' },
    });
  });

  kernelTest(
    'an option of a bond and of its port',
    { needs: [linkKind('bond'), kernelSince('6.1')] },
    async () => {
      using handle = linksOf(ns().path);
      await handle.links.add({ kind: 'bond', name: 'bond0', mode: '802.3ad' });
      await expect(handle.links.set('bond0', { kind: 'bond', arpInterval: 100 })).rejects.toMatchObject({
        extAck: { message: expect.stringContaining('mode') as string, path: 'linkinfo.data.arpInterval' },
      });
      await handle.links.add({ kind: 'veth', name: 'b0', peer: 'b1', master: 'bond0' });
      const port = { kind: 'bond', prio: 5 } as const;
      await expect(handle.links.set('b0', { port })).rejects.toMatchObject({
        extAck: { message: expect.stringContaining('mode') as string, path: 'linkinfo.slaveData.prio' },
      });
    },
  );

  test('what all links have', async () => {
    using handle = linksOf(ns().path);
    await handle.links.add({ kind: 'veth', name: 'm0', peer: 'm1' });
    await expect(handle.links.set('m0', { mtu: 5 })).rejects.toMatchObject({
      code: 'EINVAL',
      extAck: { message: 'mtu less than device minimum' },
    });
  });
});

test('an index that no link has is refused, and one that was read is taken', async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  const made = await links.add({ kind: 'veth', name: 'i0', peer: 'i1' });
  for (const index of ['bogus', 1.5, null])
    await expectRefused(links.set('i0', { index, mtu: 1400 } as LinkChanges), /^link set: index: .* is not/);
  expect(await links.get({ name: 'i0' }).first()).toMatchObject({ mtu: 1500 });
  await links.set('i0', { index: made.index + 7777, mtu: 1400 });
  expect(await links.get({ name: 'i0' }).first()).toMatchObject({ mtu: 1400 });
});

kernelTest(
  'a TUN device that was read is made again, with an index of its own',
  { needs: [linkKind('tun')] },
  async () => {
    using handle = linksOf(ns().path);
    const { links } = handle;
    const made = await links.add({ kind: 'tun', name: 'tun7', mode: 'tap' });
    await links.del('tun7');
    expect(await links.add({ ...made, index: made.index + 7777 } as LinkSpec)).toMatchObject({
      name: 'tun7',
      kind: 'tun',
    });
  },
);

test('other names that a link cannot have leave it those that it has; one said twice is one', async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  await links.add({ kind: 'veth', name: 'a0', peer: 'a1', altnames: ['old-1', 'old-2', 'old-1'] });
  await expect(links.set('a0', { altnames: ['lo'] })).rejects.toMatchObject({ code: 'EEXIST' });
  const named = await links.get({ name: 'a0' }).first();
  expect(named?.altnames).toEqual(['old-1', 'old-2']);
  await links.set('a0', { altnames: ['new', 'old-2', 'new'] });
  expect(new Set((await links.get({ name: 'a0' }).first())?.altnames)).toEqual(new Set(['new', 'old-2']));
});

test('a namespace that there is not is told by its key', async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  await links.add({ kind: 'veth', name: 'n0', peer: 'n1' });
  const refused = (key: string): object => ({
    name: 'SystemError',
    code: 'ENOENT',
    message: expect.stringMatching(new RegExp(`^${key} no-such.*: no such network namespace`)) as string,
  });
  const veth = { kind: 'veth', name: 'n2' } as const;
  await expect(links.set('n0', { netns: 'no-such' })).rejects.toMatchObject(refused('netns'));
  await expect(links.add({ ...veth, netns: 'no-such' })).rejects.toMatchObject(refused('netns'));
  await expect(links.set('n0', { linkNetns: 'no-such' })).rejects.toMatchObject(refused('linkNetns'));
  await expectRefused(
    links.set('n0', { group: Symbol('x') } as never),
    /^group: Symbol\(x\) is no link group/,
  );
});
