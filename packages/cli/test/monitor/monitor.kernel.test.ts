import {
  kernelSince,
  kernelTest,
  nexthopObjects,
  type Probe,
  until,
  useNamespace,
} from '@netlink/kernel-test';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/index.ts';
import { nlip } from '../support/nlip.ts';
import { told as toldIn, watchByIp, watchByUs, type Watcher } from './watchers.ts';

const ns = useNamespace();
const rtmon: Probe = async () => {
  const found = await promisify(execFile)('rtmon', ['-V']).then(
    () => true,
    (error: unknown) => (error as NodeJS.ErrnoException).code !== 'ENOENT',
  );
  return found ? { ok: true } : { ok: false, reason: 'there is no rtmon' };
};

const told = (watchers: readonly Watcher[], changes: readonly string[]): Promise<string[]> =>
  toldIn(ns(), watchers, changes);

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

// What IPv6 says of a link, which rtmon hears and `ip monitor` does not.
const withoutSettings = (text: string): string =>
  text.replaceAll(/Timestamp: .*\n(?:\[LINK\])?\d+: .* mtu \d+ state \S+ \n.*\n/g, '');

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
    await using our = watchByUs(ns(), line);
    const [theirs, ours] = await told([ip, our], CHANGES);
    await ns().ip('link del v0');
    expect(ours).toBe(theirs);
    expect(theirs).toContain('192.0.2.');
  });

  kernelTest('shows nexthop objects', { needs: [nexthopObjects] }, async () => {
    await using ip = watchByIp(ns(), 'monitor nexthop rule label');
    await using our = watchByUs(ns(), 'monitor nexthop rule label');
    const [theirs, ours] = await told([ip, our], ['nexthop add id 7 blackhole', 'nexthop del id 7']);
    expect(ours).toBe(theirs);
    expect(ours).toContain('[NEXTHOP]Deleted id 7 ');
  });

  test('of a device leaves out what is about others', async () => {
    await ns().ip('link add w0 type veth peer name w1');
    await using our = watchByUs(ns(), '-4 monitor dev w0 address route rule');
    const [ours] = await told(
      [our],
      ['address add 192.0.2.1/24 dev w0', 'address add 198.51.100.1/24 dev w1'],
    );
    expect(ours).toContain('192.0.2.1/24');
    expect(ours).not.toContain('198.51.100.1');
  });

  test('with -json prints an object a line, with times', async () => {
    await using our = watchByUs(ns(), '-json -tshort monitor rule');
    await using pretty = watchByUs(ns(), '-tshort monitor rule all-nsid');
    const [ours, text] = await told(
      [our, pretty],
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

  kernelTest('shows groups and anycast addresses', { needs: [kernelSince('6.15')] }, async () => {
    await ns().ip('link add m0 type veth peer name m1');
    await ns().ip('link set m0 up');
    await ns().setSysctl('net/ipv6/conf/m0/forwarding', 1);
    const line = 'monitor maddress acaddress rule label';
    await using our = watchByUs(ns(), line);
    await using json = watchByUs(ns(), `-json ${line}`);
    const [text = '', objects = ''] = await told(
      [our, json],
      [
        'address add 239.1.2.3/32 dev m0 autojoin',
        'address add 2001:db8:5::1/64 dev m0 nodad',
        'address del 239.1.2.3/32 dev m0',
        'address del 2001:db8:5::1/64 dev m0',
      ],
    );
    const lines = (words: string): RegExp =>
      new RegExp(`^\\[ADDR\\]${words} scope global \\n       valid_lft forever preferred_lft forever$`, 'm');
    expect(text).toMatch(lines('\\d+: m0    inet mcast 239.1.2.3'));
    expect(text).toMatch(lines('\\d+: m0    inet6 any 2001:db8:5::'));
    expect(text).toMatch(lines('Deleted \\d+: m0    inet mcast 239.1.2.3'));
    expect(text).toMatch(lines('Deleted \\d+: m0    inet6 any 2001:db8:5::'));
    expect(objects).toMatch(
      /"deleted":true,"ifindex":\d+,"dev":"m0","family":"inet","multicast":"239.1.2.3"/,
    );
    expect(objects).toMatch(/"ifindex":\d+,"dev":"m0","family":"inet6","anycast":"2001:db8:5::"/);
  });

  kernelTest('reads the files of rtmon', { needs: [rtmon] }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nlip-monitor-'));
    const file = join(folder, 'events');
    const writer = ns().spawn('rtmon', ['file', file], { stdio: 'ignore' });
    try {
      const has = async (word: string): Promise<boolean> =>
        (await nlip(ns(), `monitor rule file ${file}`).catch(() => '')).includes(word);
      while (!(await has('11111'))) {
        await ns().ip('rule add priority 11111 table 100');
        await ns().ip('rule del priority 11111');
      }
      for (const change of CHANGES) await ns().ip(change);
      await ns().ip('link del v0');
      await ns().ip('rule add priority 23456 table 100');
      await until(() => has('23456'), { what: 'the last event in the file' });
      await ns().ip('rule del priority 23456');
    } finally {
      // Until it has ended it may add the last event between one reading and the other.
      const ended = once(writer, 'exit');
      writer.kill();
      await ended;
    }
    for (const line of [`monitor file ${file}`, `monitor label file ${file}`])
      expect(await nlip(ns(), line)).toBe(withoutSettings(await ns().ip(line)));
    const first = await nlip(ns(), `-json monitor link file ${file}`);
    expect(JSON.parse(first.split('\n')[0] ?? '')).toMatchObject({ label: 'LINK', ifname: 'lo' });
    expect(await nlip(ns(), `-tshort monitor rule file ${file}`)).toMatch(/^\[\d{4}-[\dT:.-]+\] 11111:/);
    await expect(nlip(ns(), 'monitor file /dev/null/none')).rejects.toThrow('ENOTDIR');
    await rm(folder, { recursive: true });
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
