import { kernelTest, linkKind, netdevsim, simulatedDevice, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { expectAsIp } from '../support/as-ip.ts';
import { nlip, outcomeOf } from '../support/nlip.ts';

const ns = useNamespace();

// ip 6.1 cuts the last octet off the identity of a simulated switch.
const withoutSwitch = (text: string): string =>
  text.trimEnd().replace(/(switch_id":"|switchid )[0-9a-f]+/, '$1');

/** That nlip shows a link as ip does, as JSON and as text. */
async function expectSame(link: string): Promise<void> {
  for (const line of [`-json -details link show ${link}`, `-details link show ${link}`])
    await expectAsIp(ns(), line, withoutSwitch);
}

kernelTest('virtual functions', { needs: [netdevsim] }, async () => {
  const name = await simulatedDevice(ns(), { functions: 3 });
  await nlip(
    ns(),
    `link set ${name} vf 0 mac 02:00:5e:00:53:09 vlan 7 qos 3 vf 1 spoofchk on trust on query_rss on`,
  );
  await nlip(
    ns(),
    `link set ${name} vf 1 max_tx_rate 200 min_tx_rate 50 vf 2 state enable vlan 9 proto 802.1ad`,
  );
  await expectSame(name);
  await nlip(ns(), `link set ${name} vf 1 max_tx_rate 300`);
  expect(await ns().ipJson(`link show ${name}`)).toMatchObject([
    { vfinfo_list: [{}, { rate: { max_tx: 300, min_tx: 50 } }, { link_state: 'enable' }] },
  ]);
});

kernelTest('reasons to be held down', { needs: [linkKind('vxlan')] }, async () => {
  await ns().ip('link add held type vxlan id 5 dstport 4789');
  await nlip(ns(), 'link set held protodown on protodown_reason 3 on');
  await nlip(ns(), 'link set held protodown_reason 5 on');
  expect(await ns().ipJson('link show held')).toMatchObject([
    { proto_down: true, proto_down_reason: ['3', '5'] },
  ]);
  const [ours] = JSON.parse(await nlip(ns(), '-json link show held')) as unknown[];
  expect(ours).toMatchObject({ proto_down: true, proto_down_reason: ['3', '5'] });
});

test('settings of IPv4', async () => {
  await ns().ip('link add conf0 type veth peer name conf1');
  await nlip(ns(), 'link set conf0 inet forwarding on inet rp_filter 2 inet disable_policy on');
  expect(await ns().sysctl('net/ipv4/conf/conf0/rp_filter')).toBe('2');
  expect(await ns().sysctl('net/ipv4/conf/conf0/disable_policy')).toBe('1');
  const { status, errors } = await outcomeOf([
    '-netns',
    ns().path,
    ...'link set conf0 inet nothing on'.split(' '),
  ]);
  expect({ status, errors }).toEqual({
    status: 1,
    errors: expect.stringContaining('"nothing" is no key') as string,
  });
});

test('groups', async () => {
  await ns().ipBatch([
    'link add g0 group 21 type veth peer name h0',
    'link add g1 group 21 type veth peer name h1',
  ]);
  await nlip(ns(), 'link set group 21 mtu 1280');
  expect(await ns().ipJson('link show g1')).toMatchObject([{ mtu: 1280 }]);
  await nlip(ns(), 'link set group 21 mtu 1300 type bridge_slave');
  expect(await ns().ipJson('link show g1')).toMatchObject([{ mtu: 1300 }]);
  for (const type of ['bridge_slave isolated off', 'bridge stp_state 1'])
    await expect(nlip(ns(), `link set group 21 type ${type}`)).rejects.toThrow(/status 255.*not for a group/);
  await nlip(ns(), 'link delete group 21');
  await expect(ns().ip('link show g0')).rejects.toThrow(/does not exist/);
});
