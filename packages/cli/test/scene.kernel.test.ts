import { bigScene, type SceneSummary, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { expectJsonInOrder } from './support/as-ip.ts';

let scene: SceneSummary;
const ns = useNamespace({
  async setup(namespace) {
    scene = await bigScene(namespace);
  },
});

test('the scene is large enough to mean something', () => {
  expect(scene.links).toBeGreaterThanOrEqual(12);
  expect(scene.addresses).toBeGreaterThanOrEqual(20);
  expect(scene.routes).toBeGreaterThanOrEqual(40);
  expect(scene.neighbours).toBeGreaterThanOrEqual(10);
});

test.each([
  'link show',
  'address show',
  '-4 route show table all',
  '-6 route show table all',
  'neighbour show',
  'rule show',
])('nlip -json -details %s has the keys and values of ip, in its order', async (line) => {
  await expectJsonInOrder(ns(), `-json -details ${line}`);
});
