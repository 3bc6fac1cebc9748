/** Two customers with the same addresses: a VRF for each keeps their routes apart. */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });

for (const [customer, table] of [
  ['red', 1001],
  ['blue', 1002],
] as const) {
  await handle.link().add({ name: customer, kind: 'vrf', table, up: true });
  await handle.link().add({ name: `${customer}0`, kind: 'dummy', master: customer, up: true });
  await handle.address().add({ dev: `${customer}0`, local: '192.0.2.1/24' });
  await handle.route().add({ dst: '198.51.100.0/24', via: '192.0.2.9', table });
}

for (const table of [1001, 1002])
  for await (const route of handle.route().get({ family: 'inet', table, dst: '198.51.100.0/24' }))
    console.log(`table ${table}: ${route.dst} over ${route.dev ?? '?'}`);
