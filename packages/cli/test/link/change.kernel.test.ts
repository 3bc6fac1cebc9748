import {
  isKernelSince,
  linkKind,
  type Namespace,
  namespace,
  useNamespace,
  withoutTicks,
} from '@netlink/kernel-test';
import { expect, test, vi } from 'vitest';
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
    return withoutTicks({ ...link, ...drawn }, ['bridge_id', 'root_id', 'qdisc', 'operstate']);
  });
}

test('the lines of ip make the same links', async () => {
  await using other = await namespace();
  await other.ipBatch(OURS);
  for (const line of OURS) await nlip(ns(), line);
  const shown = async (own: Namespace): Promise<unknown> => settings(await own.ipJson('link show'));
  // A link hears a little later that it has no carrier.
  await vi.waitFor(async () => {
    expect(await shown(ns())).toEqual(await shown(other));
  }, 10_000);
});

test('delete and property del', async () => {
  await nlip(ns(), 'link property del dev d0 altname dummy-zero');
  expect(await ns().ipJson('link show d0')).toMatchObject([{ altnames: ['a-name-of-more-than-15-octets'] }]);
  // Before Linux 6.2 one that is up gets no other name.
  const together = isKernelSince('6.2');
  if (!together) await nlip(ns(), 'link set d0 nomaster down');
  await nlip(ns(), together ? 'link set d0 name d9 nomaster down' : 'link set d0 name d9');
  await nlip(ns(), 'link del d9');
  await expect(nlip(ns(), 'link show d9')).rejects.toThrow(/status 1/);
  await expect(nlip(ns(), 'link set d9 bogus 1')).rejects.toThrow(/status 255.*bogus/);
});
