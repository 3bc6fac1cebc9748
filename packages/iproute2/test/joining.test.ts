import { describe, expect, test } from 'vitest';
import { Joining } from '../src/joining.ts';
import { joinStats } from '../src/link/stats/join.ts';

describe('objects of which several messages tell', () => {
  const join = (before: string, next: string): string | undefined =>
    next.startsWith(before.slice(0, 1)) ? before + next.slice(1) : undefined;

  test('are put together, whichever batches they come in', () => {
    const joining = new Joining(join);
    expect(joining.push(['a1', 'a2', 'b1'])).toEqual(['a12']);
    expect(joining.push(['b2'])).toEqual([]);
    expect(joining.push([])).toEqual([]);
    expect(joining.push(['c1', 'd1'])).toEqual(['b12', 'c1']);
    expect(joining.end()).toEqual(['d1']);
  });

  test('nothing comes of nothing', () => {
    expect(new Joining(join).end()).toEqual([]);
  });
});

describe('counters', () => {
  test('of one link are those of all its messages, inner ones too', () => {
    expect(
      joinStats(
        { ifindex: 5, ifname: 'br0', xstats: { bridge: { vlan: [{ vid: 1 }] } }, afstats: {} } as never,
        {
          ifindex: 5,
          ifname: 'br0',
          xstats: { bridge: { vlan: [{ vid: 2 }] }, bond: {} },
          offload: {},
        } as never,
      ),
    ).toEqual({
      ifindex: 5,
      ifname: 'br0',
      xstats: { bridge: { vlan: [{ vid: 1 }, { vid: 2 }] }, bond: {} },
      afstats: {},
      offload: {},
    });
  });

  test('of two links stay apart', () => {
    expect(joinStats({ ifindex: 5 }, { ifindex: 6 })).toBeUndefined();
  });
});
