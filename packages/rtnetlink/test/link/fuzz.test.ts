import { expect, test } from 'vitest';
import { BridgeLinkMessage } from '../../src/link/bridge/message.ts';
import { LinkMessage } from '../../src/link/message.ts';
import { fuzz, randomOf } from '../support/fuzz.ts';
import { bridgeLinkSamples, linkSamples } from './samples.ts';

const PATIENCE = 60_000;

test('100 000 payloads are a message about a link or refused', { timeout: PATIENCE }, () => {
  const { decoded, refused } = fuzz(LinkMessage, linkSamples, 100_000);
  expect(decoded).toBeGreaterThan(50_000);
  expect(refused).toBeGreaterThan(100);
});

test('100 000 payloads are a message of family bridge or refused', { timeout: PATIENCE }, () => {
  const { decoded, refused } = fuzz(BridgeLinkMessage, bridgeLinkSamples, 100_000);
  expect(decoded).toBeGreaterThan(50_000);
  expect(refused).toBeGreaterThan(100);
});

test('no accessor of a view throws', { timeout: PATIENCE }, () => {
  const seed = Date.now();
  const random = randomOf(seed);
  let read = 0;
  for (let run = 0; run < 5_000; run++) {
    const payload = linkSamples[random(linkSamples.length)]!.slice();
    for (let left = 0; left < 3; left++) payload[random(payload.length)] = random(256);
    const view = LinkMessage.view(payload);
    for (const key in view) {
      try {
        if (view[key as keyof typeof view] !== undefined) read++;
      } catch (error) {
        throw new Error(`${key}, seed ${seed}, run ${run}`, { cause: error });
      }
    }
  }
  expect(read).toBeGreaterThan(20_000);
});
