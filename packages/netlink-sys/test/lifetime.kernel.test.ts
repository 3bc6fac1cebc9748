import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { AsyncSocket } from '../src/async-socket.ts';
import { NETLINK_USERSOCK } from '../src/protocols.ts';
import { Socket } from '../src/socket.ts';
import { openSockets } from './support/open-descriptors.ts';
import { octets } from './support/pair.ts';
import { programFlags, programUrl, runProgram } from './support/programs.ts';

const TIMEOUT = 120_000;

describe('descriptors', () => {
  test('10 000 sockets opened and closed leave none behind', { timeout: TIMEOUT }, () => {
    const before = openSockets();
    for (let count = 0; count < 10_000; count++) new Socket(NETLINK_USERSOCK).close();
    expect(openSockets()).toBe(before);
  });

  test('nor do those that failed, were cloned, or were waited for', { timeout: TIMEOUT }, async () => {
    const before = openSockets();
    for (let count = 0; count < 500; count++) {
      expect(() => new Socket(31)).toThrow('EPROTONOSUPPORT');
      using socket = new AsyncSocket(NETLINK_USERSOCK);
      const address = socket.bindAuto();
      using _clone = socket.socket.clone();
      const received = socket.recv();
      const rest = socket.recv();
      socket.trySend(octets(8), address);
      await received;
      socket.close();
      await expect(rest).rejects.toThrow('closed');
    }
    expect(openSockets()).toBe(before);
  });

  test('the number of a closed descriptor is watched again without confusion', async () => {
    for (let count = 0; count < 50; count++) {
      using socket = new AsyncSocket(NETLINK_USERSOCK);
      const address = socket.bindAuto();
      const received = socket.recv();
      await new Promise((resolve) => setImmediate(resolve));
      socket.trySend(octets(count + 1), address);
      expect((await received).data.length).toBe(count + 1);
    }
  });
});

describe('processes', () => {
  test('an exit with a receive pending is an ordinary exit', { timeout: TIMEOUT }, async () => {
    expect(await runProgram('pending-receive')).toEqual({ code: 7, signal: null, stdout: '', stderr: '' });
  });

  test('a pending receive keeps the process alive', { timeout: TIMEOUT }, async () => {
    expect(await runProgram('pending-keeps-alive')).toMatchObject({ code: 0, stdout: 'received 3' });
  });

  test('idle sockets and those without a reference do not', { timeout: TIMEOUT }, async () => {
    expect(await runProgram('idle')).toMatchObject({ code: 0, stdout: 'ended with 4 open' });
  });

  test('a socket that only a pending receive knows is not collected', { timeout: TIMEOUT }, async () => {
    expect(await runProgram('pending-is-held', ['--expose-gc'])).toMatchObject({
      code: 0,
      stdout: 'received 5',
    });
  });

  test('unreachable sockets are closed and reported', { timeout: TIMEOUT }, async () => {
    const { code, stdout, stderr } = await runProgram('unreachable', ['--expose-gc']);
    expect({
      code,
      stderr: stderr.replace(/\(node:.*\n|.*garbage collected.*\n|.*--trace-warnings.*\n/g, ''),
    }).toEqual({
      code: 0,
      stderr: '',
    });
    expect(JSON.parse(stdout)).toEqual({ dropped: 40, left: 0, warnings: ['NETLINK_UNCLOSED'] });
  });
});

describe('workers', () => {
  const start = (workerData: object): Worker =>
    new Worker(programUrl('worker'), { workerData, execArgv: [...programFlags] });

  test('each has sockets of its own, and ends in good order', { timeout: TIMEOUT }, async () => {
    const workers = [1, 2, 3].map((number) => start({ rounds: number * 10, wait: false }));
    const exits = Promise.all(workers.map((worker) => once(worker, 'exit')));
    const messages = await Promise.all(workers.map((worker) => once(worker, 'message')));
    expect(messages).toEqual([[55], [210], [465]]);
    // The sockets were never closed by the program: the end of the environment does that.
    expect(await exits).toEqual([[0], [0], [0]]);
  });

  test('terminated with receives pending, they leave no descriptor', { timeout: TIMEOUT }, async () => {
    const before = openSockets();
    for (let count = 0; count < 3; count++) {
      const worker = start({ rounds: 3, wait: true });
      expect(await once(worker, 'message')).toEqual([6]);
      expect(openSockets()).toBe(before + 2);
      await worker.terminate();
    }
    expect(openSockets()).toBe(before);
  });
});
