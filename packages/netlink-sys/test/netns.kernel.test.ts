import { closeSync, openSync, readlinkSync } from 'node:fs';
import { namedNamespace, namedNamespaces, useNamespace, lacking, skip } from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import { AsyncSocket } from '../src/async-socket.ts';
import { MSG_DONTWAIT } from '../src/message-flags.ts';
import { NETLINK_ROUTE } from '../src/protocols.ts';
import { Socket } from '../src/socket.ts';
import { SocketAddr } from '../src/socket-addr.ts';
import { dumpRequest, messageTypes } from './support/dump-request.ts';
import { openSockets } from './support/open-descriptors.ts';
import { pair, octets } from './support/pair.ts';

const NLMSG_DONE = 3;
const RTM_GETLINK = 18;
const RTNLGRP_LINK = 1;

const ns = useNamespace();
const here = (): string => readlinkSync('/proc/thread-self/ns/net');

/** All octets of a dump of links, as text in which names can be found. */
function linksSeenBy(socket: Socket): string {
  socket.sendTo(dumpRequest(RTM_GETLINK), new SocketAddr(0, 0));
  let seen = '';
  for (;;) {
    const data = socket.recvFull();
    if (messageTypes(data).includes(NLMSG_DONE)) return seen;
    seen += Buffer.from(data).toString('latin1');
  }
}

describe('a socket in another namespace', () => {
  test('sees what is there, by path, by descriptor and by process, while the caller stays', async () => {
    await ns().ip('link add only-there type veth peer name its-peer');
    const before = here();
    using byPath = new Socket(NETLINK_ROUTE, { netns: ns().path });
    const descriptor = openSync(ns().path, 'r');
    using byDescriptor = new AsyncSocket(NETLINK_ROUTE, { netns: descriptor });
    closeSync(descriptor);
    using byProcess = new Socket(NETLINK_ROUTE, { netns: { pid: ns().pid! } });
    using ours = new Socket(NETLINK_ROUTE);
    expect(linksSeenBy(byPath)).toContain('only-there');
    expect(linksSeenBy(byProcess)).toContain('only-there');
    byDescriptor.socket.setNonBlocking(false);
    expect(linksSeenBy(byDescriptor.socket)).toContain('only-there');
    expect(linksSeenBy(ours)).not.toContain('only-there');
    expect(here()).toBe(before);
  });

  test('by name', async (context) => {
    const lack = await lacking([namedNamespaces]);
    if (lack !== undefined) skip(context, lack);
    await using named = await namedNamespace();
    await named.ip('link add only-named type veth peer name its-peer');
    using socket = new Socket(NETLINK_ROUTE, { netns: named.name! });
    expect(linksSeenBy(socket)).toContain('only-named');
  });

  test('does not hear user sockets of this one', () => {
    using here = pair();
    using there = pair({ netns: ns().path });
    there.right.addMembership(2);
    try {
      here.left.sendTo(octets(8), new SocketAddr(0, 2));
    } catch (error) {
      expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    }
    expect(() => there.right.recv(octets(8), MSG_DONTWAIT)).toThrow(
      expect.objectContaining({ code: 'EAGAIN' }),
    );
  });

  test('opened many times leaves neither threads nor descriptors', () => {
    const before = openSockets();
    for (let count = 0; count < 200; count++) new Socket(NETLINK_ROUTE, { netns: ns().path }).close();
    expect(openSockets()).toBe(before);
  });
});

describe('a namespace that cannot be entered', () => {
  test('a file that is none', () => {
    expect(() => new Socket(NETLINK_ROUTE, { netns: '/etc/hostname' })).toThrow(
      expect.objectContaining({
        code: 'EINVAL',
        syscall: 'setns',
        message: 'netns /etc/hostname: not a network namespace (EINVAL, setns)',
      }),
    );
  });

  test('a namespace of another kind', () => {
    expect(() => new Socket(NETLINK_ROUTE, { netns: '/proc/self/ns/uts' })).toThrow(
      'not a network namespace',
    );
  });

  test('a descriptor that is not open', () => {
    expect(() => new Socket(NETLINK_ROUTE, { netns: 1_000_000 })).toThrow(
      expect.objectContaining({
        code: 'EBADF',
        message: expect.stringContaining('netns of descriptor 1000000'),
      }),
    );
  });

  test('one that does not exist', () => {
    expect(() => new AsyncSocket(NETLINK_ROUTE, { netns: 'no-such-netns' })).toThrow(
      expect.objectContaining({ code: 'ENOENT' }),
    );
  });

  test('the protocol is at fault there too', () => {
    expect(() => new Socket(31, { netns: ns().path })).toThrow('netlink protocol 31: protocol not supported');
  });
});

test('an event of another namespace arrives with its nsid', async (context) => {
  const lack = await lacking([namedNamespaces]);
  if (lack !== undefined) skip(context, lack);
  await using other = await namedNamespace();
  await ns().ip(`netns set ${other.name!} 77`);
  using socket = new AsyncSocket(NETLINK_ROUTE, { netns: ns().path });
  socket.bindAuto();
  socket.socket.addMembership(RTNLGRP_LINK);
  socket.socket.setListenAllNamespaces(true);
  socket.socket.setPktinfo(true);
  await other.ip('link add far-away type veth peer name its-peer');
  const event = await socket.recv();
  expect(event).toMatchObject({ nsid: 77, group: RTNLGRP_LINK });
  expect(event.address.portNumber).toBe(0);
});
