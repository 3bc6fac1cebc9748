import { useNamespace, linkKind } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { expectAsIp } from '../support/as-ip.ts';
import { nlip } from '../support/nlip.ts';

const RULES = [
  'from 192.0.2.0/24 table 100 priority 1000',
  'to 198.51.100.0/24 table 100 priority 1001 protocol static',
  'from 192.0.2.1 iif lo table main priority 1002',
  'oif d0 iif nope table 5000 priority 1003',
  'fwmark 0x7 table 7 priority 1004',
  'fwmark 0x7/0xff table 7 priority 1005',
  'fwmark 0/0x5 table 7 priority 1005',
  'not from 10.0.0.0/8 blackhole priority 1006',
  'from 10.0.0.0/8 prohibit priority 1007',
  'unreachable priority 1008',
  'goto 1010 priority 1009',
  'nop priority 1010',
  'goto 9999 priority 1011',
  'tos 0x10 table 7 priority 1012',
  'realms 1/2 table 7 priority 1013',
  'realms 2 table 7 priority 1014',
  'uidrange 100-200 table 7 priority 1015',
  'uidrange 100-100 table 7 priority 1015',
  'ipproto tcp sport 80 dport 1000-2000 table 7 priority 1016',
  'ipproto 253 table 7 priority 1017',
  'suppress_prefixlength 0 table main priority 1018',
  'suppress_ifgroup 5 suppress_prefixlength 3 realms 3 table main priority 1019',
  'suppress_ifgroup default table main priority 1020',
  'l3mdev uidrange 1-2 ipproto udp suppress_prefixlength 7 priority 1021',
  'tun_id 77 ipproto udp sport 4-5 table 7 priority 1022',
  'from 5.6.7.8 to 9.0.0.0/8 tos 4 fwmark 1 iif lo oif lo uidrange 0-0 table 100000 priority 1024 protocol 201',
  'goto 5000 fwmark 5 realms 4 priority 1025',
  'tos 10 table 7 priority 1026',
];

const ns = useNamespace({
  needs: [linkKind('dummy')],
  async setup(space) {
    await space.ipBatch([
      'link set lo up',
      'link add d0 type dummy',
      ...RULES.map((rule) => `rule add ${rule}`),
    ]);
    await space.ipBatch(
      [
        'rule add from 2001:db8::/32 table 100 priority 1000',
        'rule add from 2001:db8::1 to 2001:db8::2 table local priority 1001',
        'rule add from ::/0 table 5 priority 1002',
      ],
      { options: ['-6'] },
    );
  },
});

test.each([
  '-json -details rule show',
  '-json rule show',
  '-json -pretty rule',
  '-json -Numeric rule',
  '-json -6 ru',
  'rule list',
  '-details rule',
  '-N rule',
  '-6 rule',
  '-color=always rule',
  '-json rule show table 100',
  '-json rule show from 192.0.2.0/24',
  '-json rule show from 192.0.2.1',
  '-json rule show iif lo',
  '-json rule show priority 1009',
  '-json rule show fwmark 7',
  'rule list all',
  'rule list from any to default',
  'rule list 198.51.0.0/16',
  '-6 rule list dst 2001:db8::/64',
])('nlip %s says what ip says', async (line) => {
  await expectAsIp(ns(), line);
});

test('rules made by nlip are those made by ip', async () => {
  await ns().ip('rule flush');
  const before = await ns().ip('-details rule');
  for (const rule of RULES) await ns().ip(`rule add ${rule}`);
  const made = await ns().ip('-details rule');
  await ns().ip('rule flush');
  for (const rule of RULES) await nlip(ns(), `rule add ${rule}`);
  expect(await ns().ip('-details rule')).toBe(made);
  for (const rule of RULES) await nlip(ns(), `rule del ${rule}`);
  expect(await ns().ip('-details rule')).toBe(before);
});
