import { type Namespace, until } from '@netlink/kernel-test';
import { expect } from 'vitest';
import { run } from '../../src/index.ts';

/** Something that prints what changes. */
export interface Watcher extends AsyncDisposable {
  output(): string;
}

/** `ip`, which prints them. */
export function watchByIp(made: Namespace, words: string): Watcher {
  return watchBy('ip', made, words);
}

/** `bridge`, which prints them. */
export function watchByBridge(made: Namespace, words: string): Watcher {
  return watchBy('bridge', made, words);
}

function watchBy(program: string, made: Namespace, words: string): Watcher {
  const child = made.spawn(program, words.split(' '), { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return {
    output: () => text,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** nlip, which prints them. */
export function watchByUs(made: Namespace, words: string): Watcher {
  const controller = new AbortController();
  let text = '';
  const ended = run(['-netns', made.path, ...words.split(' ')], {
    colours: false,
    takesOctets: true,
    signal: controller.signal,
    write: (more) => (text += String(more)),
    error: (more) => (text += more),
    read: () => Promise.resolve(new Uint8Array(0)),
  });
  return {
    output: () => text,
    async [Symbol.asyncDispose]() {
      controller.abort();
      expect(await ended).toBe(0);
    },
  };
}

/** What watchers print of changes: what stands between the marks that are set before and after them. */
export async function told(
  ns: Namespace,
  watchers: readonly Watcher[],
  changes: readonly (string | (() => Promise<void>))[],
): Promise<string[]> {
  const mark = async (priority: number): Promise<void> => {
    await ns.ip(`rule add priority ${priority} table 100`);
    await ns.ip(`rule del priority ${priority}`);
  };
  const has = (word: string) => (): boolean => watchers.every((watcher) => watcher.output().includes(word));
  while (!has('11111')()) await mark(11_111);
  await mark(12_345);
  for (const change of changes) await (typeof change === 'string' ? ns.ip(change) : change());
  await mark(23_456);
  await until(has('23456'), { what: 'the last mark' });
  return watchers.map((watcher) => {
    const lines = watcher.output().split('\n');
    const first = lines.findLastIndex((line) => line.includes('12345'));
    return lines
      .slice(
        first + 1,
        lines.findIndex((line) => line.includes('23456')),
      )
      .join('\n');
  });
}
