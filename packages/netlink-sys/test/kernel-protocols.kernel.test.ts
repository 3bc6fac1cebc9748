import { endianness } from 'node:os';
import { skip, useNamespace } from '@netlink/kernel-test';
import { describe, expect, test, type TestContext } from 'vitest';
import { AsyncSocket } from '../src/async-socket.ts';
import { SystemError } from '../src/errors.ts';
import {
  NETLINK_AUDIT,
  NETLINK_GENERIC,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_ROUTE,
  NETLINK_SOCK_DIAG,
} from '../src/protocols.ts';
import { Socket } from '../src/socket.ts';
import { dumpRequest, messageTypes } from './support/dump-request.ts';

const NLMSG_ERROR = 2;
const NLMSG_DONE = 3;
const RTM_NEWLINK = 16;
const RTM_GETLINK = 18;
const CTRL = 16;
const SOCK_DIAG_BY_FAMILY = 20;
const AUDIT_GET = 1000;

describe('a dump of links', () => {
  test('by drain, with no turn of the event loop', async () => {
    using socket = new AsyncSocket(NETLINK_ROUTE);
    socket.bindAuto();
    await socket.send(dumpRequest(RTM_GETLINK));
    const datagrams = socket.drain();
    const types = datagrams.flatMap(({ data }) => messageTypes(data));
    expect(types[0]).toBe(RTM_NEWLINK);
    expect(types.at(-1)).toBe(NLMSG_DONE);
    expect(datagrams.every(({ address }) => address.portNumber === 0)).toBe(true);
    expect(new Set(datagrams.map(({ address }) => address)).size).toBe(1);
    expect(socket.drain()).toEqual([]);
  });

  test('by iteration', async () => {
    using socket = new AsyncSocket(NETLINK_ROUTE);
    await socket.send(dumpRequest(RTM_GETLINK));
    const types: number[] = [];
    for await (const { data } of socket) {
      types.push(...messageTypes(data));
      if (types.at(-1) === NLMSG_DONE) break;
    }
    expect(types[0]).toBe(RTM_NEWLINK);
  });

  test('by the synchronous socket, whole', () => {
    using socket = new Socket(NETLINK_ROUTE);
    socket.send(dumpRequest(RTM_GETLINK));
    const types: number[] = [];
    while (types.at(-1) !== NLMSG_DONE) types.push(...messageTypes(socket.recvFull()));
    expect(types[0]).toBe(RTM_NEWLINK);
  });
});

test('generic netlink answers', async () => {
  using socket = new AsyncSocket(NETLINK_GENERIC);
  const request = dumpRequest(CTRL);
  request[16] = 3; // CTRL_CMD_GETFAMILY
  request[17] = 1;
  await socket.send(request);
  expect(messageTypes((await socket.recv()).data)[0]).toBe(CTRL);
});

/** Open a socket, or skip the test where the kernel does not have the protocol. */
function openOrSkip(context: TestContext, protocol: number): AsyncSocket {
  try {
    return new AsyncSocket(protocol);
  } catch (error) {
    if (!(error instanceof SystemError) || error.code !== 'EPROTONOSUPPORT') throw error;
    return skip(context, error.message);
  }
}

test('sock_diag answers: the listening TCP sockets', async (context) => {
  using socket = openOrSkip(context, NETLINK_SOCK_DIAG);
  // struct inet_diag_req_v2 of linux/inet_diag.h: AF_INET, IPPROTO_TCP, every state.
  const request = new Uint8Array(16 + 56);
  request.set(dumpRequest(SOCK_DIAG_BY_FAMILY));
  new DataView(request.buffer).setUint32(0, request.length, endianness() === 'LE');
  request.set([2, 6, 0, 0, 0xff, 0xff, 0xff, 0xff], 16);
  await socket.send(request);
  const types = messageTypes((await socket.recv()).data);
  // Its module for TCP may be missing, which it says.
  expect([SOCK_DIAG_BY_FAMILY, NLMSG_DONE, NLMSG_ERROR]).toContain(types[0]);
});

test('audit answers: its status, or that it is not for us', async (context) => {
  using socket = openOrSkip(context, NETLINK_AUDIT);
  const request = dumpRequest(AUDIT_GET);
  request[6] = 5; // NLM_F_REQUEST | NLM_F_ACK
  request[7] = 0;
  await socket.send(request);
  expect([AUDIT_GET, NLMSG_ERROR]).toContain(messageTypes((await socket.recv()).data)[0]);
});

describe('NETLINK_KOBJECT_UEVENT', () => {
  const ns = useNamespace();

  test('delivers what the kernel announces', async () => {
    using socket = new AsyncSocket(NETLINK_KOBJECT_UEVENT, { netns: ns().path });
    socket.bindAuto();
    socket.socket.addMembership(1);
    await ns().ip('link add announced type veth peer name its-peer');
    // The module of the links may have to be loaded first, which is announced, too.
    const announced = /^add@\/devices\/virtual\/net\/(?:announced|its-peer)\0/;
    for await (const { data, address } of socket) {
      expect(address.portNumber).toBe(0);
      if (announced.test(Buffer.from(data).toString('latin1'))) break;
    }
  });
});
