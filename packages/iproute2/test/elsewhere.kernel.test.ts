import { namespace, type Namespace, useNamespace } from '@netlink/kernel-test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Handle } from '../src/index.ts';

const ID = 77;
const ns = useNamespace();
let other: Namespace;

beforeAll(async () => {
  other = await namespace();
  await other.ipBatch([
    'link add far type veth peer name end',
    'link add bridge type bridge',
    'link set end master bridge',
    'link property add dev far altname the-other-name-of-far',
    'link set far up',
    'address add 192.0.2.1/24 dev far',
    'address add 198.51.100.1/24 dev bridge',
    'address add 2001:db8::1/64 dev far nodad',
  ]);
  using handle = connect({ netns: ns().path });
  await handle.netns().set(other.path, ID);
});

afterAll(async () => {
  await other.close();
});

/** What both say: whoever asks there, and whoever asks here. */
async function both<T>(
  ask: (handle: Handle, target: { target?: number }) => Promise<T>,
): Promise<{ there: T; here: T }> {
  using far = connect({ netns: other.path });
  using near = connect({ netns: ns().path });
  return { there: await ask(far, {}), here: await ask(near, { target: ID }) };
}

test('links of another namespace are what they are there', async () => {
  const { there, here } = await both((handle, target) =>
    handle
      .link()
      .get({ ...target, stats: false })
      .toArray(),
  );
  expect(here).toEqual(there);
  expect(here.map(({ name }) => name)).toEqual(['lo', 'end', 'far', 'bridge']);
  expect(here.find(({ name }) => name === 'end')).toMatchObject({ master: 'bridge', link: 'far' });
});

test.each([
  { name: 'far' },
  { name: 'the-other-name-of-far' },
  { altname: 'the-other-name-of-far' },
  { master: 'bridge' },
  { kind: 'bridge' },
  { up: true },
  { index: 1 },
  { name: 'no-such' },
])('those of another namespace with %o', async (filter) => {
  const { there, here } = await both((handle, target) =>
    handle
      .link()
      .get({ ...target, ...filter, stats: false })
      .toArray(),
  );
  expect(here).toEqual(there);
});

test.each([
  {},
  { dev: 'far' },
  { family: 'inet' as const },
  { master: 'bridge' },
  { type: 'bridge' },
  { to: '192.0.2.0/24' },
])('addresses of another namespace with %o', async (filter) => {
  const { there, here } = await both((handle, target) =>
    handle
      .address()
      .get({ ...target, ...filter })
      .toArray(),
  );
  expect(here).toEqual(there);
});

test('addresses that links there have together with others', async () => {
  const { there, here } = await both(async (handle, target) => ({
    multicast: await handle
      .address()
      .multicast({ ...target, dev: 'far' })
      .toArray(),
    anycast: await handle.address().anycast(target).toArray(),
  }));
  expect(here).toEqual(there);
  expect(here.multicast.length).toBeGreaterThan(0);
});

test('an id that no namespace has', async () => {
  using handle = connect({ netns: ns().path });
  await expect(handle.link().get({ target: 5 }).toArray()).rejects.toMatchObject({ code: 'EINVAL' });
  await expect(handle.address().get({ target: 5 }).toArray()).rejects.toMatchObject({ code: 'EINVAL' });
  expect(() => handle.link().get({ target: -1 })).toThrow('link get: target: -1');
  expect(() => handle.address().get({ target: -1 })).toThrow('target: -1');
  await expect(handle.address().flush({ target: ID })).rejects.toThrow('target: ');
});

test('links are made, moved and removed there by its id', async () => {
  using near = connect({ netns: ns().path });
  using far = connect({ netns: other.path });
  const names = async (handle: Handle): Promise<string[]> =>
    (await handle.link().get({ stats: false }).toArray()).map(({ name }) => name);
  const made = await near.link().add({ name: 'made', kind: 'bridge', netns: { id: ID } });
  expect(made).toEqual(await near.link().get({ name: 'made', target: ID }).first());
  await near.link().add({ name: 'moved', kind: 'veth', peer: 'stays' });
  await near.link().set('moved', { netns: { id: ID } });
  expect(await names(far)).toEqual(expect.arrayContaining(['made', 'moved']));
  expect(await names(near)).not.toContain('moved');
  const veth = { name: 'v0', kind: 'veth', peer: { name: 'v1', netns: { id: ID } } } as const;
  await expect(near.link().add(veth)).rejects.toThrow('peer: netns: is not told by an id');

  await near.link().del({ link: 'made', target: ID });
  expect(await names(far)).not.toContain('made');
  await expect(near.link().del({ link: 'made', target: ID })).rejects.toMatchObject({ code: 'ENODEV' });
  expect(await near.link().flush({ target: ID, kind: 'veth', name: 'moved' })).toBe(1);
  expect(await names(near)).toEqual(['lo']);
  expect(await names(far)).toEqual(['lo', 'end', 'far', 'bridge']);
});
