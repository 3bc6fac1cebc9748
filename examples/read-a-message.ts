/** Octets to values and back, without any kernel: a recorded RTM_NEWADDR is read, changed and written again. */
import { NetlinkBuffer, NetlinkHeader, prettyPrint } from '@netlink/packet';
import { AddressMessage, RTM_NEWADDR } from '@netlink/rtnetlink';

const recorded = NetlinkHeader.encode(
  { type: RTM_NEWADDR, flags: 0, sequence: 1, port: 0 },
  AddressMessage.encode({
    header: { family: 'inet', prefixlen: 24, scope: 'universe', index: 2 },
    attributes: { local: '192.0.2.1', address: '192.0.2.1', label: 'eth0' },
  }),
);

const message = NetlinkBuffer.checked(recorded);
const address = AddressMessage.decode(message.payload);
console.log(address.attributes.local, address.header.prefixlen);

const changed = { ...address, attributes: { ...address.attributes, label: 'eth0:1' } };
const octets = NetlinkHeader.encode(NetlinkHeader.parse(message), AddressMessage.encode(changed));
console.log(prettyPrint(octets, () => AddressMessage));
