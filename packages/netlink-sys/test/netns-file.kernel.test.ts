import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { describeKernel, namedNamespaces, run, useNamespace } from '@netlink/kernel-test';
import { afterEach, describe, expect, test } from 'vitest';
import { execInNetns } from '../src/netns-exec.ts';
import { attachNetns, createNetns, deleteNetns, listNetns } from '../src/netns-file.ts';
import { runInNetns } from '../src/netns-run.ts';
import { runProgram } from './support/programs.ts';

const ns = useNamespace();
const inode = (path: string): number => statSync(path).ino;
const here = (): string => readlinkSync('/proc/thread-self/ns/net');
const linkOf = (path: string): string => `net:[${inode(path)}]`;

describeKernel('named namespaces', { needs: [namedNamespaces] }, () => {
  const name = `sys-netns-${process.pid}`;
  const path = `/run/netns/${name}`;

  afterEach(() => {
    if (existsSync(path)) deleteNetns(name);
  });

  test('one is made, listed, and deleted', () => {
    const before = here();
    createNetns(name);
    expect(listNetns()).toContain(name);
    expect(linkOf(path)).not.toBe(before);
    expect(here()).toBe(before);
    deleteNetns(name);
    expect(listNetns()).not.toContain(name);
    expect(existsSync(path)).toBe(false);
  });

  test('one that is there gets a name', () => {
    attachNetns(name, ns().path);
    expect(inode(path)).toBe(inode(ns().path));
  });

  test('a name twice, or never', () => {
    createNetns(name);
    expect(() => {
      createNetns(name);
    }).toThrow(expect.objectContaining({ code: 'EEXIST', syscall: 'open' }));
    deleteNetns(name);
    expect(() => {
      deleteNetns(name);
    }).toThrow(expect.objectContaining({ code: 'ENOENT', syscall: 'unlink' }));
  });

  test('what cannot be attached leaves no file', () => {
    expect(() => {
      attachNetns(name, '/proc/self/ns/nothing');
    }).toThrow(expect.objectContaining({ code: 'ENOENT', syscall: 'mount' }));
    expect(existsSync(path)).toBe(false);
  });

  test('a program takes the place of a process', async () => {
    createNetns(name);
    const script = 'readlink /proc/self/ns/net; ls /sys/class/net; trap - PIPE; echo "$1"; exit 7';
    const outcome = await runProgram('exec-in-netns', [], [name, 'sh', '-c', script, 'sh', 'two words']);
    expect(outcome).toMatchObject({ code: 7, stderr: '' });
    // Modules of tunnels give each namespace links of its own besides lo.
    const links = await run('ip', ['netns', 'exec', name, 'ls', '/sys/class/net']);
    expect(outcome.stdout).toBe(`${linkOf(path)}\n${links}two words\n`);
  });

  test('a program sees the files that the namespace has in place of those in /etc', async () => {
    const folder = `/etc/netns/${name}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/hostname`, 'blue\n');
    try {
      createNetns(name);
      const outcome = await runProgram('exec-in-netns', [], [name, 'cat', '/etc/hostname']);
      expect(outcome).toMatchObject({ code: 0, stdout: 'blue\n', stderr: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a program that is not there', async () => {
    createNetns(name);
    const outcome = await runProgram('exec-in-netns', [], [name, 'no-such-program']);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('no-such-program: no such file or directory (ENOENT, execvp)');
  });
});

describe('a function in a namespace', () => {
  test('runs there, and the caller is back', () => {
    const before = here();
    expect(runInNetns(ns().path, here)).toBe(linkOf(ns().path));
    expect(here()).toBe(before);
    expect(() =>
      runInNetns(ns().path, () => {
        throw new Error('within');
      }),
    ).toThrow('within');
    expect(here()).toBe(before);
  });

  test('a process that it starts stays there', async () => {
    const child = runInNetns(ns().path, () => spawn('readlink', ['/proc/self/ns/net']));
    expect(await text(child.stdout)).toBe(`${linkOf(ns().path)}\n`);
  });

  test('a server that it starts listens there', async () => {
    const server: Server = runInNetns(ns().path, () => createServer().listen(4242));
    await once(server, 'listening');
    expect(await ns().exec('cat', ['/proc/net/tcp6'])).toContain(':1092');
    server.close();
  });

  test('a worker that it starts lives there', async () => {
    const code =
      "require('node:worker_threads').parentPort.postMessage(require('node:fs').readlinkSync('/proc/thread-self/ns/net'))";
    const worker = runInNetns(ns().path, () => new Worker(code, { eval: true }));
    const [message] = (await once(worker, 'message')) as [string];
    expect(message).toBe(linkOf(ns().path));
    await worker.terminate();
  });

  test('what works for all threads of Node.js is not there', async () => {
    const { readlink } = await import('node:fs/promises');
    const pending = runInNetns(ns().path, () => readlink('/proc/thread-self/ns/net'));
    expect(await pending).toBe(here());
  });
});

test('what is no name, no function and no namespace', () => {
  expect(() => {
    createNetns('a/b');
  }).toThrow('netns: "a/b" is no name');
  expect(() => {
    createNetns('..');
  }).toThrow('neither a name nor a path');
  expect(() => {
    createNetns(5 as never);
  }).toThrow('netns: 5 is not a name');
  expect(() => runInNetns(ns().path, 5 as never)).toThrow('work: 5 is not a function');
  expect(() => runInNetns('/etc/hostname', here)).toThrow('not a network namespace');
  expect(() => runInNetns('/no/such/netns', here)).toThrow('no such network namespace');
  expect(() => execInNetns(ns().path, 'a\0b')).toThrow('holds a zero');
  expect(() => execInNetns('/etc/hostname', 'true')).toThrow('not a network namespace');
});
