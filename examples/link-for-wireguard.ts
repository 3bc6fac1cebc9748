/** A link of WireGuard with its address. Keys and peers are a matter of generic netlink, and of wg(8). */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });

await handle.link().add({ name: 'wg0', kind: 'wireguard', mtu: 1420, up: true });
await handle.address().add({ dev: 'wg0', local: '192.0.2.1/24' });

const link = await handle.link().get({ name: 'wg0' }).first();
console.log(`wg0 is a link of kind ${String(link?.kind)} with MTU ${link?.mtu ?? '?'}`);
