import { execFileSync } from 'node:child_process';
import { useNamespace } from '@netlink/kernel-test';
import { afterEach, expect, test } from 'vitest';
import { connect, type Handle } from '../src/index.ts';

const ns = useNamespace();

const MAKING = [
  'link add s0 address 02:00:5e:00:53:01 type veth peer name s1',
  'link set s0 up',
  'link set s1 up',
  'address add 192.0.2.1/24 dev s0',
];

/** Run lines of ip before anything else in this process goes on. */
function atOnce(lines: readonly string[]): void {
  execFileSync('nsenter', [`--net=${ns().path}`, 'ip', '-batch', '-'], { input: `${lines.join('\n')}\n` });
}

afterEach(async () => {
  await ns()
    .ip('link del s0')
    .catch(() => undefined);
});

// Somebody makes the link anew when its name has been looked up and the request is not yet sent: there is no event of it that could
// have been read.
test.each<[verb: string, attempt: (handle: Handle) => Promise<unknown>]>([
  ['link set', (handle) => handle.link().set('s0', { txqlen: 77 })],
  ['link add', (handle) => handle.link().add({ kind: 'vxlan', name: 'x0', id: 5, dstport: 4789, dev: 's0' })],
  ['addAltname', (handle) => handle.link().addAltname('s0', 'another-name')],
  ['address add', (handle) => handle.address().add({ dev: 's0', local: '198.51.100.1/24' })],
  [
    'neighbour add',
    (handle) => handle.neighbour().add({ dev: 's0', dst: '192.0.2.9', lladdr: '02:00:5e:00:53:09' }),
  ],
  ['route add', (handle) => handle.route().add({ dst: '203.0.113.0/24', dev: 's0' })],
  ['fdb add', (handle) => handle.bridge().fdb().add({ dev: 's0', mac: '02:00:5e:00:53:09' })],
])('%s finds the link that has the name by now', async (_verb, attempt) => {
  atOnce(MAKING);
  using handle = connect({ netns: ns().path, timeout: 20_000 });
  // All names are known from here on.
  await handle.link().get({ mtu: 1500 }).toArray();
  const pending = attempt(handle);
  atOnce(['link del s0', ...MAKING]);
  await pending;
});

test('and says which one there is none of', async () => {
  atOnce(MAKING);
  using handle = connect({ netns: ns().path, timeout: 20_000 });
  await handle.link().get({ mtu: 1500 }).toArray();
  const pending = handle.link().set('s0', { txqlen: 77 });
  atOnce(['link del s0']);
  await expect(pending).rejects.toMatchObject({
    code: 'ENODEV',
    message: expect.stringContaining('"s0"') as string,
  });
});
