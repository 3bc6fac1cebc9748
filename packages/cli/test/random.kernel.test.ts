import {
  type Namespace,
  parseJson,
  randomAddresses4,
  randomAddresses6,
  randomNeighbours,
  randomRules4,
  randomRules6,
  sameTwice,
  sceneTest,
  withoutTicks,
} from '@netlink/kernel-test';
import { expect } from 'vitest';
import { nlip } from './support/nlip.ts';

sceneTest('random addresses, neighbours and rules are shown as ip shows them', {
  scene: [randomAddresses4, randomAddresses6, randomNeighbours, randomRules4, randomRules6],
  async check(ns) {
    for (const line of [
      '-json -details address show',
      '-json -details neighbour show nud all',
      '-json -details neighbour show proxy',
      '-4 -json -details rule show',
      '-6 -json -details rule show',
    ])
      await expectSame(ns, line);
    await expectSameText(ns, '-4 rule show');
  },
});

async function expectSame(ns: Namespace, words: string): Promise<void> {
  const { oracle, ours } = await sameTwice(
    async () => parseJson(await ns.ip(words)),
    async () => parseJson(await nlip(ns, words)),
    { normalise: withoutTicks },
  );
  expect(withoutTicks(ours), words).toEqual(withoutTicks(oracle));
}

async function expectSameText(ns: Namespace, words: string): Promise<void> {
  const { oracle, ours } = await sameTwice(
    () => ns.ip(words),
    () => nlip(ns, words),
  );
  expect(ours, words).toBe(oracle);
}
