import { BridgeLinkMessage } from '../../src/link/bridge/message.ts';
import { LinkMessage } from '../../src/link/message.ts';

const bridgeId = { prio: 0x8000, addr: '02:00:5e:00:53:01' };

/** Payloads of messages about links that have as many kinds of attributes as there are. */
export const linkSamples: readonly Uint8Array[] = [
  LinkMessage.encode({
    header: { type: 'ether', index: 5, flags: ['up', 'lowerUp'], change: [] },
    attributes: {
      ifname: 'v0',
      mtu: 1500,
      linkmode: 'default',
      map: { memStart: 0n, memEnd: 0n, baseAddr: 0n, irq: 0, dma: 0, port: 0 },
      address: '02:00:5e:00:53:01',
      xdp: { attached: 'none' },
      linkinfo: {
        kind: 'veth',
        data: { peer: { header: { index: 2 }, attributes: { ifname: 'v1' } } },
        slaveKind: 'bridge',
        slaveData: { state: 'forwarding', rootId: bridgeId, messageAgeTimer: 5n },
      },
      afSpec: {
        inet6: {
          flags: ['ready'],
          cacheinfo: { maxReasmLen: 1, tstamp: 2, reachableTime: 3, retransTime: 4 },
          stats: [3n, 1n, 2n],
          token: '::1',
          addrGenMode: 'none',
        },
      },
      propList: { altIfname: ['one', 'two'] },
      protoDownReason: { mask: 1, value: 1 },
      devlinkPort: {},
    },
  }),
  LinkMessage.encode({
    header: { type: 'ether', index: 6 },
    attributes: {
      linkinfo: {
        kind: 'vlan',
        data: {
          protocol: '8021q',
          id: 5,
          flags: { flags: ['gvrp'], mask: ['gvrp'] },
          ingressQos: [
            { from: 1, to: 2 },
            { from: 3, to: 4 },
          ],
        },
      },
      maxPacingOffloadHorizon: 5n,
    },
  }),
  LinkMessage.encode({
    attributes: {
      linkinfo: {
        kind: 'bridge',
        data: {
          forwardDelay: 1500,
          vlanProtocol: '8021q',
          bridgeId,
          groupAddr: '01:80:c2:00:00:00',
          multiBoolopt: { optval: [], optmask: ['mstEnable'] },
          mcastQuerierState: { ipAddress: '192.0.2.1' },
          gcTimer: 7n,
        },
      },
    },
  }),
  LinkMessage.encode({
    attributes: {
      linkinfo: {
        kind: 'vxlan',
        data: {
          id: 7,
          group: '192.0.2.9',
          local6: '2001:db8::1',
          portRange: { low: 1, high: 2 },
          gbp: true,
          ttlInherit: 0,
          df: 'set',
          reservedBits: { flags: 1, vni: 2 },
        },
      },
    },
  }),
  LinkMessage.encode({
    attributes: {
      linkinfo: { kind: 'macvlan', data: { mode: 'source', flags: [], macaddrData: ['02:00:5e:00:53:01'] } },
      vfinfoList: [
        { mac: { vf: 0, mac: '02:00:5e:00:53:01' }, stats: { rxBytes: 1n } },
        { vlanList: [{ vf: 1, vlan: 2, qos: 3, vlanProto: '8021q' }], ibPortGuid: { vf: 1, guid: 2n } },
      ],
      vfPorts: [{ profile: 'a', vsiType: vsiType() }],
    },
  }),
];

/** Payloads of messages of family bridge. */
export const bridgeLinkSamples: readonly Uint8Array[] = [
  BridgeLinkMessage.encode({
    header: { family: 'bridge', index: 5 },
    attributes: {
      ifname: 'v0',
      protinfo: { state: 'forwarding', bridgeId, holdTimer: 1n, flush: true },
      afSpec: {
        vlanInfo: [
          { flags: ['pvid'], vid: 1 },
          { flags: ['rangeBegin'], vid: 20 },
        ],
        vlanTunnelInfo: [
          { id: 1, vid: 1 },
          { id: 2, vid: 2, flags: ['rangeEnd'] },
        ],
        mst: [{ msti: 1, state: 'blocking' }],
      },
    },
  }),
  BridgeLinkMessage.encode({
    header: { family: 'bridge', index: 3 },
    attributes: {
      afSpec: {
        flags: ['self'],
        mode: 'veb',
        mrp: { info: [{ ringId: 1, prio: 2, ringRole: 'mrm' }] },
        cfm: {
          mepCreateInfo: [{ instance: 1, domain: 'port' }],
          mepConfigInfo: [{ instance: 1, unicastMac: '02:00:5e:00:53:01' }],
          ccConfigInfo: [{ expInterval: '1s', expMaid: new Uint8Array(48) }],
        },
      },
    },
  }),
];

function vsiType() {
  return { vsiMgrId: 1, vsiTypeId: Uint8Array.of(2, 3, 4), vsiTypeVersion: 5, pad: new Uint8Array(3) };
}
