import { linkKind, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { nlip, outcomeOf } from '../support/nlip.ts';

const ns = useNamespace({ needs: [linkKind('vrf')] });

const LINES = ['vrf', 'vrf show', '-json vrf show', '-json -pretty vrf list', 'vrf show red'];

test('nlip vrf shows what ip vrf does', async () => {
  for (const line of LINES.slice(0, 2)) expect(await nlip(ns(), line), line).toBe(await ns().ip(line));
  await ns().ipBatch([
    'link add red type vrf table 1001',
    'link add the-longest-one type vrf table 4294967295',
    'link add none type ifb',
    'link add main type vrf table main',
  ]);
  for (const line of LINES) expect(await nlip(ns(), line), line).toBe(await ns().ip(line));
});

test('what is no VRF', async () => {
  for (const name of ['none', 'no-such'])
    expect(await outcomeOf(['-netns', ns().path, 'vrf', 'show', name])).toMatchObject({
      status: 1,
      errors: expect.stringContaining(`"${name}" is no VRF`) as string,
    });
});

const OTHERS = [
  'link show',
  'address show',
  'address save',
  'neighbour show',
  'nexthop list',
  'route get 192.0.2.1',
];

test.each(OTHERS)('nlip %s is told of no VRF that is none', async (line) => {
  expect(await outcomeOf(['-netns', ns().path, ...`${line} vrf lo`.split(' ')])).toMatchObject({
    status: 1,
    errors: expect.stringContaining('"lo" is no VRF') as string,
  });
});

test('of several masters the last one counts', async () => {
  for (const line of ['link show', 'address show', 'neighbour show'])
    expect(await nlip(ns(), `${line} vrf lo master red nomaster`), line).toBe(
      await nlip(ns(), `${line} nomaster`),
    );
});
