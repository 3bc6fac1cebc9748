import { useNamespace, linkKind } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { expectAsIp } from '../support/as-ip.ts';
import { nlip } from '../support/nlip.ts';
import { ADDRESSES, LINKS } from './scene.ts';

const ns = useNamespace({
  needs: [linkKind('dummy'), linkKind('vlan')],
  setup: async (space) => {
    await space.ipBatch([
      ...LINKS,
      'link set d0 alias here',
      'link property add dev d0 altname another-name-of-d0',
      'link add br0 type bridge',
      'link set br0 up',
      'link set v1 master br0 group 7',
      'link add link d0 name d0.5 type vlan id 5',
      ...ADDRESSES.map((address) => `address add ${address}`),
    ]);
  },
});

// Seconds go by, and so do packets.
const settled = (text: string): string =>
  text
    .replaceAll(/(life_time": ?|lft )(?!4294967295)\d+/g, '$1')
    .replaceAll(/_timer("?:? *)[\d.]+/g, '_timer$1')
    .replaceAll(/("(?:bytes|packets|multicast)":)\d+/g, '$1');

test.each([
  '-json -details address show',
  '-json address show',
  '-json -pretty addr',
  '-json a show dev d0',
  '-json addr show v0',
  '-json addr show dev another-name-of-d0',
  '-json -4 addr',
  '-json -6 addr',
  '-json -details -4 addr show d0',
  '-json -4 addr show dev v1',
  '-json -6 addr show dev v0',
  '-json -Numeric addr show d0',
  '-json -statistics addr show v0',
  '-json -brief addr show',
  '-json -0 addr show',
  '-json addr show master br0',
  '-json addr show type vlan',
  'addr show group 7',
  'addr show group default',
  '-json addr show to 127.0.0.0/8',
  'address show',
  '-details addr',
  '-4 addr',
  '-6 addr',
  '-oneline addr',
  '-oneline -4 addr show dev d0',
  '-brief addr',
  '-brief -4 addr',
  '-color=always addr show d0',
  '-color=always -brief addr',
])('nlip %s says what ip says', async (line) => {
  await expectAsIp(ns(), line, settled);
});

test.each([
  'addr show scope link',
  'addr show permanent',
  'addr show home',
  'addr show -home',
  'addr show nodad',
  'addr show -noprefixroute',
  'addr show autojoin',
  'addr show mngtmpaddr',
  'addr show dynamic',
  'addr show -deprecated dev d0',
  'addr show primary dev d0',
  'addr show label d0:* dev d0',
  'addr show to 192.0.2.0/24',
  'addr show up to 192.0.2.0/24',
])('nlip %s lists the addresses that ip lists', async (line) => {
  const locals = (text: string): string[] =>
    (JSON.parse(text) as { addr_info?: { local?: string }[] }[])
      .flatMap(({ addr_info = [] }) => addr_info)
      .flatMap(({ local }) => local ?? []);
  const ours = locals(await nlip(ns(), `-json ${line}`));
  expect(ours).toEqual(locals(await ns().ip(`-json ${line}`)));
});

test('addresses made by nlip are those made by ip', async () => {
  const shown = async (): Promise<string> => settled(await ns().ip('-4 -oneline address show d0'));
  const mine = ADDRESSES.filter((address) => address.includes('dev d0') && !address.includes(':'));
  const remake = async (add: (address: string) => Promise<unknown>): Promise<string> => {
    await nlip(ns(), '-4 addr flush dev d0');
    expect(await shown()).toBe('');
    for (const address of mine) await add(address);
    return shown();
  };
  const theirs = await remake((address) => ns().ip(`address add ${address}`));
  expect(await remake((address) => nlip(ns(), `address add ${address}`))).toBe(theirs);
  await nlip(ns(), 'addr change 192.0.2.7/24 dev d0 valid_lft 500 preferred_lft 400');
  expect(await ns().ip('-4 addr show dev d0 to 192.0.2.7')).toMatch(/valid_lft (500|499)sec preferred_lft/);
  await nlip(ns(), 'addr replace 192.0.2.7/24 dev d0 valid_lft forever');
  expect(await shown()).not.toContain('lft 499sec');
  await nlip(ns(), 'addr del 192.0.2.7/24 dev d0');
  expect(await shown()).not.toContain('192.0.2.7');
});

test.each([
  ['addr show dev nope', 'nlip: device "nope" does not exist\n'],
  ['addr add 192.0.2.1/24', 'nlip: address: dev is missing\n'],
  ['addr add dev d0', 'nlip: address: an address is missing\n'],
  ['addr add 192.0.2.1/24 dev d0 bogus', 'nlip: address: "bogus" is unknown\n'],
  ['addr flush', 'nlip: address flush: a filter is missing\n'],
  ['addr foo', 'nlip: command "foo" is unknown\n'],
  ['addr add 192.0.2.1/24 dev', 'nlip: dev: a value is missing\n'],
])('nlip %s: one line', async (line, errors) => {
  await expect(nlip(ns(), line)).rejects.toThrow(errors);
});
