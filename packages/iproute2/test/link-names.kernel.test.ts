import { useNamespace } from '@netlink/kernel-test';
import { Connection } from '@netlink/proto';
import { expect, test } from 'vitest';
import { LinkNames } from '../src/link-names.ts';

const ns = useNamespace();

/** The names of a namespace, and how many requests were made for them. */
function namesOf(): { links: LinkNames; requests: () => number } & Disposable {
  const connection = Connection.open({ protocol: 0, netns: ns().path, timeout: 20_000 });
  let requests = 0;
  const counted = new Proxy(connection, {
    get(target, key) {
      if (key === 'get' || key === 'dump') requests++;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return {
    links: new LinkNames(counted),
    requests: () => requests,
    [Symbol.dispose]: () => {
      connection.close();
    },
  };
}

/** The index that ip gives a link. */
async function indexOf(name: string): Promise<unknown> {
  const [link] = await ns().ipJson(`link show ${name}`);
  return link?.['ifindex'];
}

test('are asked for once, and true at each use', async () => {
  await ns().ipBatch(['link add a0 type veth peer name b0', 'link add a1 type veth peer name b1']);
  using names = namesOf();
  const { links } = names;
  const nameOf = await links.all();
  const asked = names.requests();
  expect(await links.lookUp('a0')).toBe(await indexOf('a0'));

  // Two links take each other's names, one is made anew.
  await ns().ipBatch([
    'link set a0 name x',
    'link set a1 name a0',
    'link set x name a1',
    'link del b1',
    'link add b1 type veth peer name c1',
  ]);
  const indices = await Promise.all(['a1', 'b0', 'b1', 'c1'].map(indexOf));
  expect(await Promise.all(['a1', 'b0', 'b1', 'c1'].map((name) => links.lookUp(name)))).toEqual(indices);
  expect(indices.map((index) => nameOf(Number(index)))).toEqual(['a1', 'b0', 'b1', 'c1']);
  expect(names.requests()).toBe(asked);
  await expect(links.lookUp('x')).rejects.toMatchObject({ code: 'ENODEV' });
});

test('are asked for one by one at first', async () => {
  using names = namesOf();
  await names.links.lookUp('lo');
  expect(names.links.known()).toBeUndefined();
  for (let time = 0; time < 5; time++) await names.links.lookUp('lo');
  expect(names.links.known()?.nameOf(1)).toBe('lo');
});

test('are asked for anew where events were lost', async () => {
  await ns().ip('link add flood type veth peer name flood-peer');
  using names = namesOf();
  const { links } = names;
  await links.all();
  const asked = names.requests();
  // More than a receive buffer holds.
  const lines = Array.from(
    { length: 400 },
    (_, number) => `link set flood alias note-${number} mtu ${1300 + number}`,
  );
  await ns().ipBatch([...lines, 'link set flood name flooded']);
  expect(await links.lookUp('flooded')).toBe(await indexOf('flooded'));
  expect(names.requests()).toBeGreaterThan(asked);
});

test('other names are found as well', async () => {
  await ns().ipBatch([
    'link add many type veth peer name many-peer',
    'link property add dev many altname another-name-of-it',
  ]);
  using names = namesOf();
  await names.links.all();
  expect(await names.links.lookUp('another-name-of-it')).toBe(await indexOf('many'));
  await ns().ip('link property del dev many altname another-name-of-it');
  await expect(names.links.lookUp('another-name-of-it')).rejects.toMatchObject({ code: 'ENODEV' });
});

test('a request that is given up costs no other', async () => {
  using names = namesOf();
  const { links } = names;
  const controller = new AbortController();
  const first = links.all({ signal: controller.signal });
  const second = links.all();
  controller.abort();
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  expect((await second)(1)).toBe('lo');
});
