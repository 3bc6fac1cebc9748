import { expect, test } from 'vitest';
import { withoutTicks } from '../../src/oracle/without-ticks.ts';

test('ticking values are taken out at any depth, and their keys stay', () => {
  const links = [{ ifname: 'br0', linkinfo: { info_data: { gc_timer: 12.5, priority: 4096 } } }];
  expect(withoutTicks(links)).toEqual([
    { ifname: 'br0', linkinfo: { info_data: { gc_timer: null, priority: 4096 } } },
  ]);
});

test('a lifetime without end does not tick', () => {
  expect(withoutTicks({ valid_life_time: 4294967295, preferred_life_time: 1800 })).toEqual({
    valid_life_time: 4294967295,
    preferred_life_time: null,
  });
});

test('more keys can be named', () => {
  expect(withoutTicks({ packets: 7n, mtu: 1500 }, ['packets'])).toEqual({ packets: null, mtu: 1500 });
});
