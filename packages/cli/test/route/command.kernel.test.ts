import { bigScene, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { expectAsIp, expectJsonAsIp } from '../support/as-ip.ts';
import { nlip } from '../support/nlip.ts';

const ns = useNamespace({
  setup: async (namespace) => {
    await bigScene(namespace);
  },
});

/** Without what counts the time: on a slow machine it is another with each reading. */
const still = (text: string): string => text.replaceAll(/(expires) \d+/g, '$1 ?');

test.each([
  'route',
  '-4 route show table all',
  '-details route show table all',
  // ip begins a new line before what it says of nexthop objects, even so.
  '-oneline route show table all',
  '-color=always -details route show table all',
  '-json -pretty route show table 100',
  '-Numeric route',
  '-Numeric -details route show table all',
  '-Numeric -details route get 11.0.1.5',
  '-6 route show table all',
  '-6 -details route show table all',
  'route list default',
  'route show dev uplink',
  'route show proto kernel',
  'route show protocol static dev uplink table all',
  'route show table all type local',
  'route show table local scope host',
  'route show root 11.0.0.0/16',
  'route show root 11.3/16',
  'route show match 11.0.1.7',
  'route show exact 11.0.1.0/24',
  'route show 11.0.1.0/24',
  'route show to root 11.1.0.0/16',
  'route show via 192.0.2.254',
  'route show src 192.0.2.2',
  'route show via 192.0.2.0/24',
  'route show via 192.0.2.254/32',
  'route show via any',
  'route show via inet6 fe80::9',
  'route show src 192.0.2.0/24',
  'route show src any',
  'route show table 0',
  'route show table unspec dev uplink',
  'route show realms 3/4 table all',
  'route show metric 50',
  'route show tos 0x10',
  'route show table 70000',
  'route get 11.0.1.5',
  '-details route get 11.0.1.5 mark 7',
  'route get 192.0.2.77 from 192.0.2.2',
  'route get 11.0.1.5 oif uplink',
  'route get 11.0.7.1',
  'route get 11.0.7.1 notify',
  '-6 route get 2001:db8:1::9',
  '-details -6 route get fibmatch ::1',
  'route get 2001:db8::1',
  '-details route get fibmatch 11.4.2.1',
  'route get 192.0.2.255',
  'route get default',
  'route get any',
  'route get 11.0.1.5 uid 1000 ipproto tcp sport 5 dport 6',
])('nlip %s writes what ip does', async (line) => {
  await expectAsIp(ns(), line, still);
});

// ip writes the key `dst` twice where the encapsulation has one too: as parsers do, the later one is taken.
test.each([
  '-json route show table all',
  '-json -details route show table all',
  '-json route show table 0',
  '-json route show via 192.0.2.0/24',
  '-Numeric -json -details route show table all',
  '-json -statistics route',
  '-6 -json -details route show table all',
  '-json -details route show type blackhole',
  '-json route get 127.0.0.1',
  '-details -json route get fibmatch 11.0.7.1',
])('nlip %s writes the JSON that ip does', async (line) => {
  await expectJsonAsIp(ns(), line);
  expect((await nlip(ns(), line)).endsWith(']\n')).toBe(true);
});

test.each([
  ['route show bogus', '"bogus"'],
  ['route show via', 'via'],
  ['route get', 'address'],
  ['-4 route get 2001:db8::1', 'no address of inet'],
  ['-6 route get 192.0.2.1', 'no address of inet6'],
  ['route frobnicate', 'frobnicate'],
  ['route show dev nonesuch', 'nonesuch'],
  ['-family link route', 'link'],
])('nlip %s says what is wrong', async (line, word) => {
  await expect(nlip(ns(), line)).rejects.toThrow(word);
});
