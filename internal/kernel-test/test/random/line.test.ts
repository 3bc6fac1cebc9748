import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  line,
  type Line,
  lineIf,
  maybe,
  multipath,
  network4,
  network6,
  number,
  oneOf,
  randomNexthops,
  randomRoutes4,
} from '../../src/index.ts';
import { isIPv4, isIPv6 } from 'node:net';

test('what may be left out leaves no gap', () => {
  const route = line('route add', oneOf('10.0.0.0/8'), maybe('metric', number(7, 7)), 'dev east');
  const lines = fc.sample(route, { numRuns: 50, seed: 1 });
  expect(new Set(lines)).toEqual(
    new Set(['route add 10.0.0.0/8 dev east', 'route add 10.0.0.0/8 metric 7 dev east']),
  );
});

test('a line carries what it needs', () => {
  expect(fc.sample(lineIf([multipath], 'route add', number(5, 5)), 1)).toEqual([['route add 5', multipath]]);
});

test('networks have no bits set beyond their length', () => {
  fc.assert(
    fc.property(network4, network6, (four, six) => {
      const [address = '', length] = four.split('/');
      expect(isIPv4(address)).toBe(true);
      const bits = address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
      expect(bits % 2 ** (32 - Number(length))).toBe(0);
      const [address6 = '', length6] = six.split('/');
      expect(isIPv6(address6)).toBe(true);
      expect(address6.replace(/::$/, '').split(':')).toHaveLength(Number(length6) / 16);
    }),
  );
});

test('the same seed makes the same scene', () => {
  const scene = (): string[] =>
    fc
      .sample(fc.tuple(randomNexthops, randomRoutes4), { numRuns: 5, seed: 7 })
      .flatMap((batches) => batches.flatMap(({ lines }) => lines.map(textOf)));
  expect(scene()).toEqual(scene());
  expect(scene().length).toBeGreaterThan(20);
});

function textOf(item: Line): string {
  return typeof item === 'string' ? item : item[0];
}
