import { expect, test } from 'vitest';
import { lacksIn, unlistedSkips } from '../../src/tests/unlisted-skips.ts';

test.each([
  ['links of kind amt cannot be made (Error: Unknown device type.)', ['links of kind amt cannot be made']],
  ['there is no MPLS routing (cannot; really (so))', ['there is no MPLS routing']],
  ['a (b); c (d)', ['a', 'c']],
  ['ip of iproute2 is not installed', ['ip of iproute2 is not installed']],
])('%s', (reason, lacks) => {
  expect(lacksIn(reason)).toStrictEqual(lacks);
});

test('all that lacks must be listed', () => {
  const skips = ['a (x)', 'a (x); b (y)', 'no reason given'].map((reason, index) => ({
    test: String(index),
    reason,
  }));
  expect(unlistedSkips(skips, { a: 'why' }).map(({ test: name }) => name)).toStrictEqual(['1', '2']);
});

test('an entry that ends with … stands for all that begin like it', () => {
  const skips = ['it is older than 6.14', 'it is older', 'older than 6.14'].map((reason) => ({
    test: reason,
    reason,
  }));
  expect(unlistedSkips(skips, { 'it is older than …': 'why' }).map(({ test: name }) => name)).toStrictEqual([
    'it is older',
    'older than 6.14',
  ]);
});
