/**
 * Listen to the kernel's device events, as udev does, until a device of that name comes.
 *
 * Arguments: the network namespace (a name or a path; this one if it is empty), and the device to wait for; for ever if
 * there is none.
 */
import process from 'node:process';
import { AsyncSocket, NETLINK_KOBJECT_UEVENT } from '@netlink/sys';

const [, , netns = '', awaited] = process.argv;
using socket = new AsyncSocket(NETLINK_KOBJECT_UEVENT, netns === '' ? {} : { netns });
socket.bindAuto();
// Group 1 is what the kernel says; group 2 is what udev makes of it, in a format of its own.
socket.socket.addMembership(1);
console.log('listening');

for await (const { data, address } of socket) {
  // Anybody with the right to may send to the group: only port 0 is the kernel.
  if (address.portNumber !== 0) continue;
  // add@/devices/virtual/net/dummy0, then KEY=value, each ended by a zero.
  const [event = '', ...fields] = Buffer.from(data).toString().split('\0');
  const properties = new Map(fields.map((field) => field.split('=', 2) as [string, string]));
  console.log(`${event} (${properties.get('SUBSYSTEM') ?? 'no subsystem'})`);
  if (awaited !== undefined && properties.get('INTERFACE') === awaited) break;
}
