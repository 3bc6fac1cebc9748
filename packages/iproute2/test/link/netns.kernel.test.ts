import { openSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { kernelTest, namespace, type Namespace, probe, run, useNamespace } from '@netlink/kernel-test';
import type { TracedDatagram } from '@netlink/proto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LinkNetns } from '../../src/link/open-namespaces.ts';
import { connect, type Handle } from '../../src/index.ts';

const ID = 81;
const ns = useNamespace();
let other: Namespace;
let handle: Handle;

beforeAll(async () => {
  other = await namespace();
  await other.ip('link', 'add', 'br0', 'index', '77', 'type', 'bridge');
  handle = connect({ netns: ns().path, timeout: 20_000 });
  await handle.netns().set(other.path, ID);
});

afterAll(async () => {
  handle.close();
  await other.close();
});

/** All ways to name the other namespace from inside. */
const WAYS: readonly (readonly [way: string, netns: () => LinkNetns])[] = [
  ['its path', () => other.path],
  ['a process in it', () => other.pid ?? 0],
  ['a descriptor', () => ({ fd: openSync(other.path, 'r') })],
];

test.each(WAYS)(
  'a link that is made in a namespace told by %s gets all of its settings',
  async (_way, netns) => {
    const spec = { name: 'p0', kind: 'veth', peer: 'p1', alias: 'first', altnames: ['the-first'] } as const;
    const link = await handle.link().add({
      ...spec,
      netns: netns(),
      addrgenmode: 'none',
      master: 'br0',
      port: { kind: 'bridge', isolated: true },
      up: true,
    });
    expect(link).toMatchObject({
      name: 'p0',
      alias: 'first',
      altnames: ['the-first'],
      master: 'br0',
      up: true,
    });
    expect(await other.ipJson('link show dev p0')).toMatchObject([
      {
        ifindex: link?.index,
        ifalias: 'first',
        altnames: ['the-first'],
        inet6_addr_gen_mode: 'none',
        master: 'br0',
        linkinfo: { info_slave_data: { isolated: true } },
      },
    ]);
    await other.ip('link', 'del', 'p0');
  },
);

test('a link without a name is made and found in another namespace', async () => {
  const link = await handle.link().add({ kind: 'bridge', netns: other.path });
  expect(await other.ipJson(`link show dev ${link?.name ?? ''}`)).toMatchObject([{ ifindex: link?.index }]);
});

test('a namespace that is told by its id has links made in it that need no more', async () => {
  const netns = { id: ID };
  const link = await handle.link().add({ name: 'b1', kind: 'bridge', netns });
  expect(await other.ipJson('link show dev b1')).toMatchObject([{ ifindex: link?.index }]);
  await expect(handle.link().add({ name: 'b2', kind: 'bridge', netns, alias: 'x' })).rejects.toThrow(
    /^link add: alias: is not for a link of a namespace that is told by its id/,
  );
  await ns().ip('link', 'add', 'm0', 'type', 'veth', 'peer', 'name', 'm1');
  await expect(handle.link().set('m0', { netns, altnames: ['x'] })).rejects.toThrow(
    /^link set: altnames: is not/,
  );
  expect(await ns().ipJson('link show dev m0')).toMatchObject([{ ifname: 'm0' }]);
});

test('what a link is to have where it goes, it has there', async () => {
  const name = 'moved';
  await handle
    .link()
    .set('m0', { netns: other.path, name, alias: 'second', altnames: ['here'], master: 'br0' });
  expect(await other.ipJson('link show dev moved')).toMatchObject([
    { ifname: 'moved', ifalias: 'second', altnames: ['here'], master: 'br0' },
  ]);
});

test('what cannot be sent is refused before anything is', async () => {
  const spec = { name: 'b3', kind: 'bridge', netns: other.path } as const;
  await expect(handle.link().add({ ...spec, alias: 'x'.repeat(256) })).rejects.toThrow(/^alias: /);
  await expect(handle.link().add({ ...spec, master: 'nonesuch' })).rejects.toMatchObject({ code: 'ENODEV' });
  expect(await other.ipJson('link show')).not.toContainEqual(expect.objectContaining({ ifname: 'b3' }));
});

test('whoever listens to a handle hears what it says there', async () => {
  const heard: TracedDatagram[] = [];
  using traced = connect({
    netns: ns().path,
    trace: (datagram) => {
      heard.push(datagram);
    },
  });
  await traced.link().add({ name: 'b4', kind: 'bridge', netns: other.path, alias: 'from-afar' });
  const said = heard.filter(({ direction, octets }) => direction === 'sent' && hasText(octets, 'from-afar'));
  expect(said).toHaveLength(1);
});

const hasText = (octets: Uint8Array, text: string): boolean => Buffer.from(octets).includes(text);

const WITHOUT_ADMIN = ['--bounding-set=-sys_admin'];
const canDropRights = probe('rights cannot be dropped (setpriv)', () =>
  run('setpriv', [...WITHOUT_ADMIN, 'true']),
);

kernelTest(
  'one that may not be entered has links made in it that need no more',
  { needs: [canDropRights] },
  async () => {
    const loader = new URL('../../../../scripts/typescript.mjs', import.meta.url).href;
    const program = fileURLToPath(new URL('./programs/add-elsewhere.ts', import.meta.url));
    const node = [process.execPath, '--conditions=@netlink/source', '--import', loader, program];
    const told = await ns().exec('setpriv', [...WITHOUT_ADMIN, ...node, other.path]);
    const [plain, named] = told
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(plain).toEqual({ link: null });
    expect(named).toMatchObject({ code: 'EPERM', message: expect.stringContaining(other.path) as unknown });
    const links = await other.ipJson<{ ifname: string }[]>('link show');
    expect(links.map(({ ifname }) => ifname)).toContain('plain');
    expect(links.map(({ ifname }) => ifname)).not.toContain('named');
  },
);
