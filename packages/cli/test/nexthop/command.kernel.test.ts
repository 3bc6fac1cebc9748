import { describeKernel, nexthopObjects, resilientGroups, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { nlip, outcomeOf } from '../support/nlip.ts';

const ns = useNamespace({
  needs: [nexthopObjects],
  async setup(namespace) {
    await namespace.ipBatch([
      'link add east type veth peer name east-peer',
      'link set east up',
      'link set east-peer up',
      'address add 192.0.2.1/24 dev east',
      'address add 2001:db8:e::1/64 dev east nodad',
    ]);
  },
});

// ip of iproute2 6.1 puts no space after `fdb`, later ones do.
function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trimEnd());
}

test('nlip makes and shows what ip does', async () => {
  for (const line of [
    'add id 1 via 192.0.2.2 dev east protocol static',
    'add id 2 via 203.0.113.9 dev east onlink',
    'add id 3 via inet6 fe80::7 dev east',
    'add id 4 blackhole',
    'add id 5 via 203.0.113.7 fdb',
    'add id 10 group 1,3/2',
    'add id 11 group 5 fdb',
    'replace id 1 via 192.0.2.4 dev east protocol bgp',
    'change id 2 via 203.0.113.10 dev east onlink',
  ]) {
    await nlip(ns(), `nexthop ${line}`);
  }
  await nlip(ns(), '-6 nexthop add id 6 dev east');
  for (const line of [
    'nexthop',
    '-details nexthop list',
    '-Numeric -details nexthop list',
    'nexthop get id 10',
    '-6 nexthop list',
    'nexthop list dev east',
  ]) {
    expect(lines(await nlip(ns(), line))).toEqual(lines(await ns().ip(line)));
  }
  for (const line of [
    '-json nexthop',
    '-details -json nexthop',
    '-Numeric -details -json nexthop',
    '-json nexthop list groups',
    '-json nexthop get id 1',
  ]) {
    expect(JSON.parse(await nlip(ns(), line))).toEqual(JSON.parse(await ns().ip(line)));
  }
  expect(lines(await ns().ip('nexthop show id 1'))).toEqual([
    'id 1 via 192.0.2.4 dev east scope link proto bgp',
    '',
  ]);
  await nlip(ns(), 'nexthop del id 4');
  await expect(nlip(ns(), 'nexthop del id 4')).rejects.toThrow('ENOENT');
  expect(await nlip(ns(), 'nexthop flush proto bgp')).toBe('Flushed 1 nexthops\n');
  await nlip(ns(), 'nexthop flush');
  expect(await nlip(ns(), 'nexthop flush')).toBe('Nothing to flush\n');
  expect(await ns().ip('nexthop')).toBe('');
});

describeKernel('resilient groups', { needs: [resilientGroups] }, () => {
  test('nlip shows their buckets as ip does', async () => {
    await nlip(ns(), 'nexthop add id 1 via 192.0.2.2 dev east');
    await nlip(ns(), 'nexthop add id 2 via 192.0.2.3 dev east');
    await nlip(ns(), 'nexthop add id 10 group 1/2 type resilient buckets 4 idle_timer 12 unbalanced_timer 7');
    const line = '-details nexthop get id 10';
    expect(lines(await nlip(ns(), line))).toEqual(lines(await ns().ip(line)));
    const still = (text: string): string => text.replaceAll(/idle_time"?[: ][\d.]+/g, '');
    for (const words of [
      'bucket list',
      '-json bucket list id 10',
      'bucket list nhid 2',
      '-json bucket get id 10 index 1',
    ]) {
      const asked = words.startsWith('-json ') ? `-json nexthop ${words.slice(6)}` : `nexthop ${words}`;
      expect(still(await nlip(ns(), asked)).trim()).toBe(still(await ns().ip(asked)).trim());
    }
  });
});

test.each([
  ['nexthop add id', 'a value is missing'],
  ['nexthop add id 1 bogus', '"bogus" is unknown'],
  ['nexthop add id 1 group 1,x', 'group: "x" is no number'],
  ['nexthop add id 1 encap sack', 'encap: "sack" is unknown'],
  ['nexthop get', 'id is missing'],
  ['nexthop bucket get id 1', 'id and index are needed'],
  ['nexthop frobnicate', '"frobnicate" is unknown'],
])('nlip %s says what is wrong', async (line, words) => {
  const { status, errors } = await outcomeOf(line.split(' '));
  expect(errors).toContain(words);
  expect(status).toBe(255);
});
