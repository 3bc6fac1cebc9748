import { useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { expectAsIp } from '../support/as-ip.ts';
import { nlip, outcomeOf } from '../support/nlip.ts';

const ns = useNamespace({
  setup: async (space) => {
    await space.ipBatch([
      'link add v0 type veth peer name v1',
      'link set v0 up',
      'addrlabel add prefix 2001:db8::/32 label 99',
      'addrlabel add prefix 2001:db8:1::/48 dev v0 label 98',
      'ntable change name arp_cache dev v0 queue 8 base_reachable 60000',
    ]);
    await space.setSysctl('net/ipv4/conf/v0/forwarding', 1);
    await space.setSysctl('net/ipv4/conf/v0/rp_filter', 2);
  },
});

// The table changes what is reachable, when its hash was made anew, and what it counts by itself; others share it.
const still = (text: string): string =>
  withoutNewer(text).replaceAll(
    /("?(?:reachable|last_flush|last_rand|hash_rnd|entries|hash_mask|allocs|destroys|hash_grows|res_failed|lookups|hits|\w+_gc_runs|rcv_\w+)"?:? ?)("[^"]*"|[\d-]+(?: [\d:]+)?|[\da-f]{8})/g,
    '$1?',
  );

// What ip 6.1 does not print, and the newest does.
const withoutNewer = (text: string): string =>
  text
    .replaceAll(/,"mcast_reprobes":\d+|mcast_reprobes \d+ /g, '')
    .replaceAll(/\n *"mcast_reprobes": \d+,/g, '');

test.each([
  'addrlabel',
  '-json addrlabel list',
  '-json -pretty addrlabel',
  'netconf',
  '-json netconf show',
  '-4 netconf',
  '-6 -json -pretty netconf',
  '-json netconf show dev v0',
  'ntable',
  '-json ntable',
  '-json ntable show dev v0',
  'ntable show dev v0 name arp_cache',
  '-4 ntable show',
  '-6 -json -pretty ntable',
  '-s ntable',
  '-s -json ntable show name ndisc_cache',
])('nlip %s says what ip says', async (line) => {
  await expectAsIp(ns(), line, still);
});

test('what nlip makes, ip shows', async () => {
  await nlip(ns(), 'addrlabel add prefix 2001:db8:7::/48 label 7');
  expect(await ns().ip('addrlabel')).toContain('prefix 2001:db8:7::/48 label 7');
  await nlip(ns(), 'addrlabel del prefix 2001:db8:7::/48');
  expect(await ns().ip('addrlabel')).not.toContain('2001:db8:7::/48');
  await nlip(ns(), 'ntable change name ndisc_cache dev v0 retrans 2000 mcast_probes 9 mcast_reprobes 5');
  expect(await nlip(ns(), 'ntable show dev v0 name ndisc_cache')).toContain('mcast_reprobes 5');
  expect(await ns().ipJson('ntable show dev v0 name ndisc_cache')).toMatchObject([
    { retrans: 2000, mcast_probes: 9 },
  ]);
});

test('what is no command', async () => {
  const errors = async (line: string): Promise<string> => (await outcomeOf(line.split(' '))).errors;
  expect(await errors('addrlabel add label 5')).toContain('addrlabel: prefix is missing');
  expect(await errors('addrlabel add x')).toContain('addrlabel: "x" is unknown');
  expect(await errors('netconf show x')).toContain('netconf: "x" is unknown');
  expect(await errors('ntable show queue 5')).toContain('ntable: "queue" is unknown');
  expect(await errors('ntable change queue 5')).toContain('ntable: name is missing');
});
