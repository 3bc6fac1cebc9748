import { type Namespace, useNamespace, withoutTicks } from '@netlink/kernel-test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nlip, outcomeOf } from '../support/nlip.ts';

const LINES = [
  'link add east type veth peer name east-peer',
  'link set east up',
  'link set east-peer up',
  'address add 192.0.2.1/24 dev east label east:a',
  'address add 192.0.2.2/24 dev east valid_lft 90000 preferred_lft 80000',
  'address add 198.51.100.1 peer 198.51.100.2/32 dev east',
  'address add 2001:db8::1/64 dev east nodad',
  'route add 10.0.0.0/8 via 192.0.2.254 metric 7 proto static mtu lock 1400',
  'route add blackhole 203.0.113.0/24',
  'route add 2001:db8:1::/48 via 2001:db8::2',
  'rule add from 192.0.2.0/24 fwmark 7/0xf table 100 priority 1000',
  'rule add to 203.0.113.0/24 priority 1001 prohibit',
  '-6 rule add from 2001:db8::/32 iif east lookup 200 priority 1002',
];

const ns = useNamespace({
  setup: async (namespace) => {
    for (const line of LINES) await namespace.ip(line);
  },
});

async function octetsOf(namespace: Namespace, line: string): Promise<Buffer> {
  return Buffer.from(await nlip(namespace, line), 'latin1');
}

/** What `ip` writes for a command line. */
async function savedByIp(words: string): Promise<Buffer> {
  // Not `ns.ip`, which takes what is written for text.
  const hex = await ns().exec('sh', ['-c', `ip ${words} | od -An -v -tx1`]);
  return Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
}

/** What `ip` says to a file. */
async function fedToIp(words: string, file: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nlip-saved-'));
  try {
    await writeFile(join(folder, 'file'), file);
    return await ns().exec('sh', ['-c', `ip ${words} < ${join(folder, 'file')}`]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Length and type of an IFA_CACHEINFO, and the seconds that are left in it. */
const LEFT = /14000600[0-9a-f]{16}/;

/** A file without what is different each time: flags, sequence and port of the headers, and the seconds that addresses have left. */
function comparable(file: Buffer): string[] {
  const messages = [file.subarray(0, 4).toString('hex')];
  for (let at = 4; at < file.length;) {
    const length = file.readUInt32LE(at);
    const body = file.subarray(at + 16, at + length).toString('hex');
    messages.push(`${file.readUInt16LE(at + 4)} ${body.replace(LEFT, '')}`);
    at += (length + 3) & ~3;
  }
  return messages;
}

test.each([
  'route save',
  'route save table all',
  '-6 route save',
  'route save proto static',
  'rule save',
  '-4 rule save',
  '-6 rule save',
  '-4 address save',
  '-6 address save dev east',
])('%s writes what ip writes', async (line) => {
  const [wanted, got] = [await savedByIp(line), await octetsOf(ns(), line)];
  expect(comparable(got)).toEqual(comparable(wanted));
});

test.each([
  ['route', '-4 route show', 'route flush proto static; ip route flush type blackhole'],
  ['-6 route', '-6 route show', '-6 route flush proto boot'],
  ['rule', 'rule show', 'rule flush'],
  ['-6 rule', '-6 rule show', '-6 rule flush'],
  ['address', 'address show', 'address flush dev east'],
] as const)('%s: each restores what the other has saved', async (object, show, flush) => {
  // ip makes rules that are there a second time.
  const shown = async (): Promise<Set<string>> =>
    new Set((await ns().ipJson<unknown[]>(show)).map((item) => JSON.stringify(withoutTicks(item))));
  const before = await shown();
  const ways = [
    [savedByIp, (file: Buffer) => nlip(ns(), `${object} restore`, file)],
    [(line: string) => octetsOf(ns(), line), (file: Buffer) => fedToIp(`${object} restore`, file)],
  ] as const;
  for (const [save, restore] of ways) {
    const file = await save(`${object} save`);
    await ns().exec('sh', ['-c', `ip ${flush}`]);
    expect(await shown()).not.toEqual(before);
    await restore(file);
    expect(await shown()).toEqual(before);
  }
});

test.each(['route', 'address', '-6 route'])('%s showdump shows what a file of ip holds', async (object) => {
  const file = await savedByIp(`${object} save`);
  expect(await nlip(ns(), `${object} showdump`, file)).toBe(await fedToIp(`${object} showdump`, file));
  expect(JSON.parse(await nlip(ns(), `-json ${object} showdump`, file))).not.toEqual([]);
});

test('what is no such file is refused, and a terminal gets no octets', async () => {
  const words = ['-netns', ns().path];
  const rules = await savedByIp('rule save');
  expect(await outcomeOf([...words, 'route', 'restore'], { input: rules })).toMatchObject({
    status: 1,
    errors: 'nlip: file: is none of saved routes, but of rules\n',
  });
  for (const object of ['route', 'address', 'rule']) {
    const nothing = { input: new Uint8Array(0) };
    expect(await outcomeOf([...words, object, 'restore'], nothing)).toMatchObject({ status: 1 });
  }
  const short = rules.subarray(0, rules.length - 4);
  expect((await outcomeOf([...words, 'rule', 'restore'], { input: short })).errors).toMatch(
    /is cut short\n$/,
  );
  expect(await outcomeOf([...words, 'rule', 'save'], { terminal: true })).toMatchObject({
    status: 255,
    output: '',
  });
});
