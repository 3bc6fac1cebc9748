import { kernelSince, kernelTest, linkKind, parseJson, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { expectAsIp, expectJsonInOrder } from '../support/as-ip.ts';
import { nlip, outcomeOf } from '../support/nlip.ts';
import { SCENE } from './scene.ts';

const ns = useNamespace({
  needs: [linkKind('dummy'), linkKind('vlan')],
  async setup(made) {
    await made.ipBatch(SCENE);
  },
});

const still = (text: string): string => text.replaceAll(/_timer +\d+\.\d\d/g, '_timer');

test.each([
  'link',
  '-details link show',
  '-statistics link',
  '-s -s link',
  '-s -s -d link show br0',
  '-brief link',
  '-oneline link',
  '-o -d -s link',
  '-color=always link',
  '-c=always -d link',
  '-c=always -br link',
  '-Numeric -details link',
  'link show dev v0',
  'link list v0',
  'link lst d0 up',
  'link show a-name-of-more-than-15-octets',
  'link show up',
  'link show master br0',
  'link show type vlan',
  'link show type bridge_slave',
  'link show type veth up',
  'link show group 7',
  'link show group default up',
  '-4 link show v0',
])('nlip %s prints what ip prints', async (line) => {
  await expectAsIp(ns(), line, still);
});

// Of links without a master ip hears nothing from older kernels.
kernelTest('nlip link show nomaster prints what ip prints', { needs: [kernelSince('5.15')] }, async () => {
  await expectAsIp(ns(), 'link show nomaster', still);
});

test.each([
  '-json link',
  '-json -details link',
  '-json -statistics link',
  '-json -s -s -d link',
  '-json -brief link',
  '-json -Numeric -details link',
  '-json link show v1',
  '-json -d link show type vxlan',
])('nlip %s has the keys and values of ip, in its order', async (line) => {
  await expectJsonInOrder(ns(), line, entries);
});

// What it filters out, ip prints as {}.
function entries(text: string): unknown[] {
  return (parseJson(text) as object[]).filter((entry) => Object.keys(entry).length > 0);
}

test('-pretty is as pretty as that of ip', async () => {
  expect(await nlip(ns(), '-json -pretty link show w0')).toBe(
    await ns().ip('-json', '-pretty', 'link', 'show', 'w0'),
  );
});

test('says what is wrong in one line', async () => {
  const { path } = ns();
  const failed = (line: string): Promise<unknown> => outcomeOf(['-netns', path, ...line.split(' ')]);
  expect(await failed('link show nosuch')).toEqual({
    status: 1,
    output: '',
    errors: 'nlip: device "nosuch" does not exist\n',
  });
  expect(await failed('link show dev')).toMatchObject({ status: 255 });
  expect(await failed('link show v0 v1')).toMatchObject({ status: 255 });
  expect(await failed('link bogus')).toMatchObject({ status: 255 });
  expect(await failed('link show master nosuch')).toMatchObject({ status: 1 });
});
