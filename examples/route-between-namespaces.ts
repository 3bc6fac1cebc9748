/**
 * A router between two hosts, each in a network namespace of its own. Takes three namespaces, names or paths: router, left, right.
 */
import { connect } from '@netlink/iproute2';

const [router, left, right] = process.argv.slice(2);
if (router === undefined || left === undefined || right === undefined)
  throw new Error('three namespaces are needed');

using between = connect({ netns: router });

for (const [name, netns, net] of [
  ['left', left, '192.0.2'],
  ['right', right, '198.51.100'],
] as const) {
  using host = connect({ netns });
  await host
    .link()
    .add({ name: 'eth0', kind: 'veth', peer: { name: `to-${name}`, netns: router }, up: true });
  await between.link().set(`to-${name}`, { up: true, inet: { forwarding: true } });
  await between.address().add({ dev: `to-${name}`, local: `${net}.1/24` });
  await host.address().add({ dev: 'eth0', local: `${net}.2/24` });
  await host.route().add({ dst: 'default', via: `${net}.1` });
  const { via, src } = await host.route().lookup(name === 'left' ? '198.51.100.2' : '192.0.2.2');
  console.log(`${name} reaches the other by ${via ?? '?'} from ${src ?? '?'}`);
}

for await (const { dst, dev } of between.route().get({ family: 'inet', scope: 'link' }))
  console.log(`router: ${dst} over ${dev ?? '?'}`);
