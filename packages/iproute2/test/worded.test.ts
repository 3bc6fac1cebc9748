import { Writer } from '@netlink/packet';
import { RouteMessage } from '@netlink/rtnetlink';
import { expect, test } from 'vitest';
import { worded } from '../src/worded.ts';

const codec = worded(RouteMessage, {
  header: '',
  priority: 'metric',
  'metrics.ccAlgo': 'metrics.congctl',
  ccAlgo: 'none',
});

test.each([
  [{ header: { tos: 256 } }, ['tos']],
  [{ attributes: { priority: -1 } }, ['metric']],
  [{ attributes: { metrics: { mtu: -1 } } }, ['metrics', 'mtu']],
  [{ attributes: { metrics: { ccAlgo: 5 as never } } }, ['metrics.congctl']],
])('a fault in %o is one of %o', (message, path) => {
  const writing = (): void => {
    codec.encodeInto(new Writer(), message);
  };
  expect(writing).toThrow(expect.objectContaining({ path }));
  expect(writing).toThrow(`${path.join('.')}: `);
});

test('what the kernel points at is told in our words', () => {
  const payload = RouteMessage.encode({ attributes: { priority: 5, metrics: { ccAlgo: 'bbr' } } });
  expect(codec.locate(payload, 3).path).toEqual(['tos']);
  expect(codec.locate(payload, 13).path).toEqual(['metric']);
  const { path, nameOf } = codec.locate(payload, 22);
  expect(path).toEqual(['metrics']);
  expect(nameOf?.(16)).toBe('metrics.congctl');
});
