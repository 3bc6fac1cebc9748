/** The links of this host, or of a namespace that is named, with their addresses: `ip address`. */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });

const addresses = await handle.address().get().toArray();
for await (const link of handle.link().get()) {
  const own = addresses.filter((address) => address.dev === link.name).map((address) => address.local);
  console.log(
    `${link.index}: ${link.name} mtu ${link.mtu ?? '?'} ${String(link.kind ?? '')} ${own.join(' ')}`,
  );
}
