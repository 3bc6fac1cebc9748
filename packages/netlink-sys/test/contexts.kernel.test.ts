import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { AsyncSocket } from '../src/async-socket.ts';
import type { NativeAddon, NativeSocket } from '../src/native.ts';
import { NETLINK_USERSOCK } from '../src/protocols.ts';
import { Socket } from '../src/socket.ts';
import { asyncPair } from './support/pair.ts';

describe('several contexts', () => {
  test('octets, functions and options of another one serve as well', async () => {
    using both = asyncPair();
    const context = createContext({ both, Socket, NETLINK_USERSOCK });
    const answer = (await runInContext(
      `(async () => {
        const octets = Uint8Array.of(1, 2, 3);
        await both.left.sendTo(octets, both.rightAddress);
        const { data } = await both.right.recv();
        const plain = new Socket(NETLINK_USERSOCK, {});
        plain.attachFilter([{ code: 6, jt: 0, jf: 0, k: 0 }]);
        const address = plain.bindAuto();
        both.left.socket.sendTo(octets, address);
        plain.setNonBlocking(true);
        const buffer = new Uint8Array(8);
        let code;
        try { plain.recv(buffer); } catch (error) { code = error.code; }
        plain.close();
        return JSON.stringify([[...data], code]);
      })()`,
      context,
    )) as string;
    expect(JSON.parse(answer)).toEqual([[1, 2, 3], 'EAGAIN']);
  });

  test('arguments of another one are judged like ours', () => {
    using socket = new Socket(NETLINK_USERSOCK);
    const context = createContext({ socket });
    expect(() => {
      runInContext('socket.send([1, 2, 3])', context);
    }).toThrow(/^buf: /);
    expect(() => {
      runInContext('socket.recv(new Uint8Array(8), -1)', context);
    }).toThrow(/^flags: /);
  });
});

test('loaded a second time it shares nothing with the first', async () => {
  const folder = process.env['NETLINK_SYS_FOLDER'] ?? fileURLToPath(new URL('..', import.meta.url));
  const path = join(folder, 'build', 'Release', 'netlink_sys.node');
  const load = (): NativeAddon => {
    const module = { exports: {} };
    process.dlopen(module, path);
    return module.exports as NativeAddon;
  };
  const [first, second] = [load(), load()];
  expect(second.NativeSocket).not.toBe(first.NativeSocket);
  const { prototype } = first.NativeSocket as { new (): NativeSocket; readonly prototype: NativeSocket };
  const one = new first.NativeSocket();
  const other = new second.NativeSocket();
  expect(one.open(NETLINK_USERSOCK, -1, new Uint32Array(1))).toBe(0);
  expect(other.fd()).toBe(-1);
  expect(other.open(NETLINK_USERSOCK, -1, new Uint32Array(1))).toBe(0);
  expect(() => Reflect.apply(prototype.fd, other, [])).toThrow(TypeError);
  const address = new Uint32Array(2);
  one.bind(0, 0);
  one.address(address);
  const readable = new Promise<void>((done) => {
    one.onreadable = () => {
      one.watch(false);
      done();
    };
  });
  one.watch(true);
  expect(other.sendTo(Uint8Array.of(5), 0, address[0]!, 0)).toBe(1);
  await readable;
  one.close();
  other.close();
  using still = new AsyncSocket(NETLINK_USERSOCK);
  expect(still.bindAuto().portNumber).not.toBe(0);
});
