import { bridgeVlans, lacking, linkKind, skip, useNamespace } from '@netlink/kernel-test';
import { NLM_F_CREATE, NLM_F_EXCL } from '@netlink/packet';
import { Connection } from '@netlink/proto';
import { protocols } from '@netlink/sys';
import { beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { RTM_GETLINK, RTM_NEWLINK, RTM_NEWLINKPROP, RTM_SETLINK } from '../../src/constants.ts';
import { BridgeLinkMessage } from '../../src/link/bridge/message.ts';
import { type LinkInfo, type LinkKind } from '../../src/link/info.ts';
import { LinkMessage } from '../../src/link/message.ts';
import { toHex } from '../support/hex.ts';
import { residueOf } from '../support/residue.ts';

type LinkInput = Parameters<typeof LinkMessage.encode>[0];
type BridgeInput = Parameters<typeof BridgeLinkMessage.encode>[0];

const ns = useNamespace();

function open(): Connection {
  return Connection.open({ protocol: protocols.NETLINK_ROUTE, netns: ns().path, timeout: 30_000 });
}

async function change(type: number, input: LinkInput, flags = 0): Promise<void> {
  using connection = open();
  await connection.change({ type, flags, body: LinkMessage.encode(input), codec: LinkMessage });
}

async function setBridge(input: BridgeInput): Promise<void> {
  using connection = open();
  await connection.change({
    type: RTM_SETLINK,
    body: BridgeLinkMessage.encode(input),
    codec: BridgeLinkMessage,
  });
}

const add = (ifname: string, linkinfo: LinkInfo, more: LinkInput['attributes'] = {}): Promise<void> =>
  change(RTM_NEWLINK, { attributes: { ifname, linkinfo, ...more } }, NLM_F_CREATE | NLM_F_EXCL);

async function get(ifname: string): Promise<LinkMessage> {
  using connection = open();
  const body = LinkMessage.encode({ attributes: { ifname } });
  const [reply] = await connection.get({ type: RTM_GETLINK, body, codec: LinkMessage });
  const { payload } = reply!;
  const message = LinkMessage.decode(payload);
  expect(residueOf(message)).toStrictEqual([]);
  expect(toHex(LinkMessage.encode(message))).toBe(toHex(payload));
  return message;
}

async function bridgeLinks(extMask: NonNullable<BridgeLinkMessage['attributes']['extMask']>) {
  using connection = open();
  const body = BridgeLinkMessage.encode({ header: { family: 'bridge' }, attributes: { extMask } });
  return await connection
    .dump({ type: RTM_GETLINK, body, codec: BridgeLinkMessage })
    .collect((_type, data, start, end) => BridgeLinkMessage.decodeAt(data, start, end));
}

interface IpLink {
  readonly linkinfo?: { readonly info_kind: string; readonly info_data?: Record<string, unknown> };
}

async function ip(ifname: string): Promise<IpLink> {
  const [link] = await ns().ipJson<IpLink[]>(`-details link show dev ${ifname}`);
  return link!;
}

async function need(context: TestContext, kind: string): Promise<void> {
  const lack = await lacking([linkKind(kind)]);
  if (lack !== undefined) skip(context, lack);
}

describe('what we ask for is what ip and we read', () => {
  beforeAll(() => add('lower', { kind: 'veth', data: { peer: { attributes: { ifname: 'upper' } } } }));

  // Written as the kernel reads it; `ip` has its own words.
  const cases: readonly (readonly [LinkKind, LinkInfo, expected: object, ip: object])[] = [
    ['dummy', { kind: 'dummy' }, {}, {}],
    ['ifb', { kind: 'ifb' }, {}, {}],
    [
      'bridge',
      {
        kind: 'bridge',
        data: {
          forwardDelay: 400,
          priority: 4096,
          mcastRouter: 'disabled',
          mcastQueryIntvl: 6000n,
          multiBoolopt: { optval: ['noLlLearn'], optmask: ['noLlLearn'] },
        },
      },
      { forwardDelay: 400, priority: 4096, mcastRouter: 'disabled', mcastQueryIntvl: 6000n },
      { forward_delay: 400, priority: 4096, mcast_router: 0, mcast_query_intvl: 6000, no_linklocal_learn: 1 },
    ],
    [
      'vxlan',
      {
        kind: 'vxlan',
        data: {
          id: 7,
          group: '192.0.2.9',
          port: 4790,
          portRange: { low: 32768, high: 60999 },
          ttlInherit: true,
          gbp: true,
          df: 'set',
        },
      },
      {
        id: 7,
        group: '192.0.2.9',
        port: 4790,
        portRange: { low: 32768, high: 60999 },
        ttlInherit: 1,
        gbp: true,
      },
      {
        id: 7,
        remote: '192.0.2.9',
        port: 4790,
        port_range: { low: 32768, high: 60999 },
        gbp: true,
        df: 'set',
      },
    ],
    [
      'macvlan',
      {
        kind: 'macvlan',
        data: { mode: 'source', macaddrMode: 'set', macaddrData: ['02:00:5e:00:53:01', '02:00:5e:00:53:02'] },
      },
      { mode: 'source', macaddrCount: 2 },
      { mode: 'source', macaddr_count: 2 },
    ],
    ['macvtap', { kind: 'macvtap', data: { mode: 'vepa' } }, { mode: 'vepa' }, { mode: 'vepa' }],
    [
      'vlan',
      {
        kind: 'vlan',
        data: {
          id: 5,
          protocol: '8021ad',
          flags: { flags: ['looseBinding'], mask: ['reorderHdr', 'looseBinding'] },
          ingressQos: [{ from: 1, to: 2 }],
          egressQos: [{ from: 3, to: 4 }],
        },
      },
      {
        id: 5,
        protocol: '8021ad',
        flags: { flags: ['looseBinding'], mask: ['all'] },
        egressQos: [{ from: 3, to: 4 }],
      },
      { id: 5, protocol: '802.1ad', flags: ['LOOSE_BINDING'], ingress_qos: [{ from: 1, to: 2 }] },
    ],
  ];

  test.for(cases)('%s', async ([kind, linkinfo, expected, oracle], context) => {
    await need(context, kind);
    const { header } = await get('lower');
    const stacked = ['macvlan', 'macvtap', 'vlan'].includes(kind);
    await add(`my-${kind}`, linkinfo, stacked ? { link: header.index } : {});
    const { attributes } = await get(`my-${kind}`);
    expect(attributes.linkinfo).toMatchObject({
      kind,
      ...(Object.keys(expected).length > 0 && { data: expected }),
    });
    const { linkinfo: seen } = await ip(`my-${kind}`);
    expect(seen).toMatchObject({
      info_kind: kind,
      ...(Object.keys(oracle).length > 0 && { info_data: oracle }),
    });
  });

  test('a pair, the other end with attributes of its own', async () => {
    const attributes = { ifname: 'pair1', mtu: 1400, address: '02:00:5e:00:53:07' };
    await add('pair0', {
      kind: 'veth',
      data: { peer: { attributes } },
    });
    const peer = await get('pair1');
    expect(peer.attributes).toMatchObject(attributes);
    expect(await ip('pair1')).toMatchObject(attributes);
  });
});

describe('changes', () => {
  test('attributes of every link', async () => {
    await add('plain', { kind: 'veth' });
    const { header } = await get('plain');
    await change(RTM_SETLINK, {
      header: { index: header.index, flags: ['up'], change: ['up'] },
      attributes: {
        ifalias: 'a name',
        group: 7,
        txqlen: 99,
        afSpec: { inet6: { addrGenMode: 'none' } },
      },
    });
    await change(RTM_NEWLINKPROP, {
      header: { index: header.index },
      attributes: { propList: { altIfname: ['one', 'two'] } },
    });
    const { attributes, header: now } = await get('plain');
    expect(now.flags).toContain('up');
    expect(attributes).toMatchObject({
      ifalias: 'a name',
      group: 7,
      txqlen: 99,
      propList: { altIfname: ['one', 'two'] },
      afSpec: { inet6: { addrGenMode: 'none' } },
    });
    expect(await ip('plain')).toMatchObject({
      ifalias: 'a name',
      group: '7',
      txqlen: 99,
      altnames: ['one', 'two'],
      inet6_addr_gen_mode: 'none',
    });
  });

  test('a port of a bridge, and its VLANs', async (context) => {
    await need(context, 'bridge');
    const lack = await lacking([bridgeVlans]);
    const filtering = lack === undefined ? { vlanFiltering: 1 } : {};
    await add('br', { kind: 'bridge', data: filtering });
    const { header: bridge } = await get('br');
    await add('port', { kind: 'veth' });
    const { header } = await get('port');
    await change(RTM_SETLINK, { header: { index: header.index }, attributes: { master: bridge.index } });
    const to = { family: 'bridge', index: header.index } as const;
    await setBridge({
      header: to,
      attributes: { protinfo: { cost: 77, isolated: 1, multicastRouter: 'perm' } },
    });
    const ports = await bridgeLinks(['brvlanCompressed']);
    const port = ports.find(({ attributes }) => attributes.ifname === 'port');
    expect(port?.attributes).toMatchObject({
      master: bridge.index,
      protinfo: { cost: 77, isolated: 1, multicastRouter: 'perm' },
    });
    expect(residueOf(ports)).toStrictEqual([]);
    if (lack !== undefined) skip(context, lack);
    await setBridge({
      header: to,
      attributes: {
        afSpec: {
          vlanInfo: [
            { flags: ['pvid', 'untagged'], vid: 10 },
            { flags: ['rangeBegin'], vid: 20 },
            { flags: ['rangeEnd'], vid: 25 },
          ],
        },
      },
    });
    const again = await bridgeLinks(['brvlanCompressed']);
    const vlans = again.find(({ attributes }) => attributes.ifname === 'port')?.attributes.afSpec?.vlanInfo;
    expect(vlans).toStrictEqual([
      { flags: ['untagged'], vid: 1 },
      { flags: ['pvid', 'untagged'], vid: 10 },
      { flags: ['rangeBegin'], vid: 20 },
      { flags: ['rangeEnd'], vid: 25 },
    ]);
  });

  test('a refusal names the attribute', async () => {
    const wrong = add('wrong', { kind: 'vxlan', data: { id: 0xfff_ffff } });
    await expect(wrong).rejects.toMatchObject({ extAck: { path: 'linkinfo.data.id' } });
  });
});
