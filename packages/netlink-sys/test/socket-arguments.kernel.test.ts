import { describe, expect, test } from 'vitest';
import { NETLINK_USERSOCK } from '../src/protocols.ts';
import { Socket } from '../src/socket.ts';
import type { SocketAddr } from '../src/socket-addr.ts';
import { octets } from './support/pair.ts';

describe('arguments are refused before any system call', () => {
  const bad: [string, (socket: Socket) => unknown, new () => Error][] = [
    [
      'address',
      (socket) => {
        socket.bind({ portNumber: 0 } as unknown as SocketAddr);
      },
      TypeError,
    ],
    [
      'address',
      (socket) => {
        socket.connect(undefined as unknown as SocketAddr);
      },
      TypeError,
    ],
    ['address', (socket) => socket.sendTo(octets(1), 'kernel' as unknown as SocketAddr), TypeError],
    ['buf', (socket) => socket.recv('x' as unknown as Uint8Array), TypeError],
    ['buf', (socket) => socket.send(new ArrayBuffer(8) as unknown as Uint8Array), TypeError],
    ['flags', (socket) => socket.send(octets(1), -1), RangeError],
    ['flags', (socket) => socket.recvFrom(octets(1), 2 ** 31), RangeError],
    ['flags', (socket) => socket.recvMsg(octets(1), '0' as unknown as number), TypeError],
    [
      'on',
      (socket) => {
        socket.setNonBlocking(1 as unknown as boolean);
      },
      TypeError,
    ],
    [
      'on',
      (socket) => {
        socket.setExtAck('true' as unknown as boolean);
      },
      TypeError,
    ],
    [
      'on',
      (socket) => {
        socket.setPassCredentials(0 as unknown as boolean);
      },
      TypeError,
    ],
    [
      'group',
      (socket) => {
        socket.addMembership(0);
      },
      RangeError,
    ],
    [
      'group',
      (socket) => {
        socket.dropMembership(1.5);
      },
      RangeError,
    ],
    [
      'size',
      (socket) => {
        socket.setRxBufSz(-1);
      },
      RangeError,
    ],
    [
      'size',
      (socket) => {
        socket.setTxBufSz('1' as unknown as number);
      },
      TypeError,
    ],
    [
      'program',
      (socket) => {
        socket.attachFilter([]);
      },
      RangeError,
    ],
  ];
  test.each(bad)('%s', (name, call, type) => {
    using socket = new Socket(NETLINK_USERSOCK);
    expect(() => call(socket)).toThrow(type);
    expect(() => call(socket)).toThrow(new RegExp(`^${name}: `));
  });
});
