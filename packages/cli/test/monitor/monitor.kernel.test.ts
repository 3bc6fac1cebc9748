import { kernelTest, type Namespace, nexthopObjects, until, useNamespace } from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/index.ts';

const ns = useNamespace();

/** Something that prints what changes. */
interface Watcher extends AsyncDisposable {
  output(): string;
}

function watchByIp(made: Namespace, words: string): Watcher {
  const child = made.spawn('ip', words.split(' '), { stdio: ['ignore', 'pipe', 'ignore'] });
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

function watchByUs(made: Namespace, words: string): Watcher {
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
async function told(watchers: readonly Watcher[], changes: readonly string[]): Promise<string[]> {
  const mark = async (priority: number): Promise<void> => {
    await ns().ip(`rule add priority ${priority} table 100`);
    await ns().ip(`rule del priority ${priority}`);
  };
  const has = (word: string) => (): boolean => watchers.every((watcher) => watcher.output().includes(word));
  while (!has('11111')()) await mark(11_111);
  await mark(12_345);
  for (const change of changes) await ns().ip(change);
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

const CHANGES = [
  'link add v0 type veth peer name v1',
  'link set v0 up',
  'link set v1 up',
  'address add 192.0.2.1/24 dev v0',
  'address add 2001:db8::1/64 dev v0 nodad',
  'route add 198.51.100.0/24 via 192.0.2.254 metric 5',
  'route add 2001:db8:1::/48 via 2001:db8::2',
  'neighbour add 192.0.2.9 lladdr 02:00:5e:00:53:01 dev v0',
  'rule add from 192.0.2.0/24 table 100 priority 1000',
  'rule del priority 1000',
  'neighbour del 192.0.2.9 dev v0',
  'route del 198.51.100.0/24',
  'address del 192.0.2.1/24 dev v0',
  'link set v0 mtu 1400',
];

describe('nlip monitor', () => {
  test.each([
    'monitor',
    'monitor label',
    '-oneline monitor all',
    'monitor link address route',
    '-details monitor rule route',
  ])('%s prints what ip does', async (words) => {
    const rules = words.includes('link') || words.includes('route');
    const line = rules && !words.includes('rule') ? `${words} rule` : words;
    await using ip = watchByIp(ns(), line);
    await using nlip = watchByUs(ns(), line);
    const [theirs, ours] = await told([ip, nlip], CHANGES);
    await ns().ip('link del v0');
    expect(ours).toBe(theirs);
    expect(theirs).toContain('192.0.2.');
  });

  kernelTest('shows nexthop objects', { needs: [nexthopObjects] }, async () => {
    await using ip = watchByIp(ns(), 'monitor nexthop rule label');
    await using nlip = watchByUs(ns(), 'monitor nexthop rule label');
    const [theirs, ours] = await told([ip, nlip], ['nexthop add id 7 blackhole', 'nexthop del id 7']);
    expect(ours).toBe(theirs);
    expect(ours).toContain('[NEXTHOP]Deleted id 7 ');
  });

  test('of a device leaves out what is about others', async () => {
    await ns().ip('link add w0 type veth peer name w1');
    await using nlip = watchByUs(ns(), '-4 monitor dev w0 address route rule');
    const [ours] = await told(
      [nlip],
      ['address add 192.0.2.1/24 dev w0', 'address add 198.51.100.1/24 dev w1'],
    );
    expect(ours).toContain('192.0.2.1/24');
    expect(ours).not.toContain('198.51.100.1');
  });

  test('with -json prints an object a line, with times', async () => {
    await using nlip = watchByUs(ns(), '-json -tshort monitor rule');
    await using pretty = watchByUs(ns(), '-tshort monitor rule all-nsid');
    const [ours, text] = await told(
      [nlip, pretty],
      ['rule add from 203.0.113.0/24 table 9 priority 77', 'rule del priority 77'],
    );
    const objects = ours!.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    // The mark before is gone by then.
    expect(objects.slice(-2)).toMatchObject([
      { label: 'RULE', priority: 77, src: '203.0.113.0', srclen: 24, table: '9' },
      { label: 'RULE', deleted: true, priority: 77 },
    ]);
    expect(objects[0]!['timestamp']).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(text).toMatch(/^\[\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\] \[nsid current\]77:\tfrom/m);
  });

  test('refuses what it does not know', async () => {
    for (const words of ['monitor lnik', 'monitor dev', 'monitor dev nothere']) {
      const texts: string[] = [];
      const status = await run(['-netns', ns().path, ...words.split(' ')], {
        colours: false,
        takesOctets: true,
        write: () => undefined,
        error: (text) => texts.push(text),
        read: () => Promise.resolve(new Uint8Array(0)),
      });
      expect([status, texts.join('')]).toEqual([
        255,
        expect.stringMatching(/^nlip: (monitor|dev)/) as string,
      ]);
    }
  });
});
