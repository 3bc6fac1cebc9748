import { useNamespace } from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
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

test.each([
  ['NETLINK_SOCK_DIAG', NETLINK_SOCK_DIAG],
  ['NETLINK_AUDIT', NETLINK_AUDIT],
])('%s answers, were it with an error', async (name, protocol) => {
  let socket: AsyncSocket;
  try {
    socket = new AsyncSocket(protocol);
  } catch (error) {
    if (error instanceof SystemError && error.code === 'EPROTONOSUPPORT') return;
    throw error;
  }
  try {
    // No such type of message: the refusal is the answer.
    const request = dumpRequest(999);
    request[6] = 5; // NLM_F_REQUEST | NLM_F_ACK
    request[7] = 0;
    await socket.send(request);
    expect(messageTypes((await socket.recv()).data), name).toEqual([NLMSG_ERROR]);
  } finally {
    socket.close();
  }
});

describe('NETLINK_KOBJECT_UEVENT', () => {
  const ns = useNamespace();

  test('delivers what the kernel announces', async () => {
    using socket = new AsyncSocket(NETLINK_KOBJECT_UEVENT, { netns: ns().path });
    socket.bindAuto();
    socket.socket.addMembership(1);
    await ns().ip('link add announced type veth peer name its-peer');
    const { data, address } = await socket.recv();
    expect(Buffer.from(data).toString('latin1')).toMatch(/^add@\/devices\/virtual\/net\/[\w-]+\0/);
    expect(address.portNumber).toBe(0);
  });
});
