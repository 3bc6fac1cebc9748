import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { kernelTest, manyMappings } from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import { AsyncSocket } from '../src/async-socket.ts';
import { NETLINK_USERSOCK } from '../src/protocols.ts';
import { Socket } from '../src/socket.ts';
import { openSockets } from './support/open-descriptors.ts';
import { octets } from './support/pair.ts';
import { programFlags, programUrl, runProgram } from './support/programs.ts';

const TIMEOUT = 120_000;

/** What test/programs/many-sockets.ts prints: the sockets left, and the memory after each round of so many of them. */
interface ManySockets {
  readonly sockets: number;
  readonly memory: readonly number[];
  readonly round: number;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

describe('descriptors', () => {
  test(
    '200 000 sockets opened and closed leave none behind, and no memory',
    { timeout: 600_000 },
    async () => {
      const { code, stdout, stderr } = await runProgram('many-sockets', ['--expose-gc']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const { sockets, memory, round } = JSON.parse(stdout) as ManySockets;
      expect(sockets).toBe(0);
      // A process takes memory by fits and starts until it has enough, and sometimes gives some back, all the more under a
      // sanitizer. The native parts of one socket are some 500 octets: less than half of that is no leak of sockets.
      const growth = (median(memory.slice(-3)) - median(memory.slice(2, 5))) / (memory.length - 5);
      expect(growth / round).toBeLessThan(250);
    },
  );

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

/** The ways of test/programs/ends-while-pending.ts. */
const ways = [
  'receiving',
  'iterating',
  'sending',
  'inside the callback of the native side',
  'by an error inside the callback',
  'closing in the same turn',
];

describe('processes', () => {
  test.each(ways)('an exit while %s is an ordinary exit', { timeout: TIMEOUT }, async (way) => {
    expect(await runProgram('ends-while-pending', [], [way])).toEqual({
      ...{ code: 7, signal: null },
      ...{ stdout: '', stderr: '' },
    });
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

  const needs = [manyMappings];
  kernelTest(
    'eight have sockets of their own each, and end in good order',
    { needs, timeout: TIMEOUT },
    async () => {
      const before = openSockets();
      const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
      const workers = numbers.map((number) => start({ rounds: number * 10, wait: false }));
      const exits = Promise.all(workers.map((worker) => once(worker, 'exit')));
      const messages = await Promise.all(workers.map((worker) => once(worker, 'message')));
      expect(messages).toEqual(numbers.map((number) => [(number * 10 * (number * 10 + 1)) / 2]));
      // The sockets were never closed by the program: the end of the environment does that.
      expect(await exits).toEqual(numbers.map(() => [0]));
      expect(openSockets()).toBe(before);
    },
  );

  test.each(ways)('one that exits while %s leaves no descriptor', { timeout: TIMEOUT }, async (way) => {
    const before = openSockets();
    const worker = new Worker(programUrl('ends-while-pending'), {
      workerData: way,
      execArgv: [...programFlags],
    });
    expect(await once(worker, 'exit')).toEqual([7]);
    expect(openSockets()).toBe(before);
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
