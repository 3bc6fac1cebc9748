import { namespace, useNamespace, withoutTicks, linkKind } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { nlip } from '../support/nlip.ts';
import { SCENE } from './scene.ts';

const ns = useNamespace({ needs: [linkKind('dummy'), linkKind('vlan')] });

// What ip knows and nlip does not, is done by ip in both.
const OURS = SCENE.filter((line) => !/macaddr add|mode dormant/.test(line));

function settings(links: unknown): unknown {
  return (links as Record<string, unknown>[]).map((link) => {
    const fixed = /^(lo|v0|v1|br0|w\d)$/.test(String(link['ifname']));
    // The kernel draws the others by lot.
    const drawn = fixed ? {} : { address: null, permaddr: null };
    // When a link hears of what it has no carrier for, is a matter of time.
    const flags = (link['flags'] as string[]).filter((flag) => flag !== 'NO-CARRIER');
    return withoutTicks({ ...link, ...drawn, flags }, ['bridge_id', 'root_id', 'qdisc', 'operstate']);
  });
}

test('the lines of ip make the same links', async () => {
  await using other = await namespace();
  await other.ipBatch(OURS);
  for (const line of OURS) await nlip(ns(), line);
  expect(settings(await ns().ipJson('link show'))).toEqual(settings(await other.ipJson('link show')));
});

test('delete and property del', async () => {
  await nlip(ns(), 'link property del dev d0 altname dummy-zero');
  expect(await ns().ipJson('link show d0')).toMatchObject([{ altnames: ['a-name-of-more-than-15-octets'] }]);
  // Before Linux 6.2 one that is up gets no other name.
  await nlip(ns(), 'link set d0 nomaster down');
  await nlip(ns(), 'link set d0 name d9');
  await nlip(ns(), 'link del d9');
  await expect(nlip(ns(), 'link show d9')).rejects.toThrow(/status 1/);
  await expect(nlip(ns(), 'link set d9 bogus 1')).rejects.toThrow(/status 255.*bogus/);
});
