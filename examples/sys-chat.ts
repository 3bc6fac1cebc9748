/**
 * Two sockets talk to each other over NETLINK_USERSOCK, to which the kernel is not a party: by port, and by group. They
 * could as well be in two processes of the same network namespace.
 */
import { AsyncSocket, NETLINK_USERSOCK, SocketAddr } from '@netlink/sys';

const GROUP = 1;
const octets = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (data: Uint8Array): string => new TextDecoder().decode(data);

using ada = new AsyncSocket(NETLINK_USERSOCK);
using bob = new AsyncSocket(NETLINK_USERSOCK);
const adaAddress = ada.bindAuto();
const bobAddress = bob.bindAuto();

// To a port: whoever receives it knows whom to answer. Ports are unique within a protocol and a namespace.
await ada.sendTo(octets('hello bob'), bobAddress);
const greeting = await bob.recv();
console.log(`bob hears "${text(greeting.data)}"`);
await bob.sendTo(octets('hello ada'), greeting.address);
const answer = await ada.recv();
console.log(`ada hears "${text(answer.data)}" ${answer.address.equals(bobAddress) ? 'from bob' : ''}`);

// To a group: sending to port 0 and a group. Members with packet info see which of their groups it was.
bob.socket.addMembership(GROUP);
bob.socket.setPktinfo(true);
bob.socket.setPassCredentials(true);
try {
  await ada.sendTo(octets('is anybody there?'), new SocketAddr(0, 1 << (GROUP - 1)));
} catch (error) {
  // Port 0 is the kernel, which does not listen to this protocol; the members have got theirs before it refuses.
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ECONNREFUSED') throw error;
}
const { data, group, address, credentials } = await bob.recv();
console.log(
  `bob hears "${text(data)}" in group ${group}, from ${address.portNumber === adaAddress.portNumber ? 'ada' : 'another'}`,
);
console.log(`it was sent by ${credentials?.pid === process.pid ? 'this process' : 'another process'}`);
