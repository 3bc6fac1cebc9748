import { bigScene, parseJson, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { expectAsIp, expectJsonAsIp } from '../support/as-ip.ts';

const ns = useNamespace({
  async setup(made) {
    await bigScene(made);
  },
});

/** Kinds whose settings nlip prints. */
const TYPED = new Set(['bridge', 'dummy', 'ifb', 'macvlan', 'macvtap', 'veth', 'vlan', 'vxlan']);

interface Info {
  readonly info_kind?: string;
  readonly info_slave_kind?: string;
}

// Of a kind that nlip does not know it says the name.
function comparable(text: string): unknown {
  const links = parseJson(text) as { linkinfo?: Info }[];
  return links.map(({ linkinfo, ...link }) => {
    if (linkinfo === undefined) return link;
    const entries = Object.entries(linkinfo).filter(
      ([key]) =>
        (key !== 'info_data' || TYPED.has(linkinfo.info_kind ?? '')) &&
        (key !== 'info_slave_data' || linkinfo.info_slave_kind === 'bridge'),
    );
    return { ...link, linkinfo: Object.fromEntries(entries) };
  });
}

test('all links of the big scene are as ip has them', async () => {
  const { oracle } = await expectJsonAsIp(ns(), '-json -details link', comparable);
  expect((oracle as unknown[]).length).toBeGreaterThan(10);
});

test('and printed as ip prints them', async () => {
  await expectAsIp(ns(), 'link', named);
});

// ip names namespaces that it finds below /run/netns.
function named(text: string): string {
  return text.replaceAll(/link-netns(?:id)? \S+/g, 'link-netns');
}
