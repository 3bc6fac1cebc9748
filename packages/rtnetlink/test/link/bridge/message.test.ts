import { expect, test } from 'vitest';
import { BridgeLinkMessage } from '../../../src/link/bridge/message.ts';
import { hex, toHex } from '../../support/hex.ts';

const PAYLOAD = hex(`
  07 00 01 00 05 00 00 00 43 10 01 00 00 00 00 00 // struct ifinfomsg, AF_BRIDGE
  07 00 03 00 76 30 00 00                         // IFLA_IFNAME v0
  08 00 0a 00 03 00 00 00                         // IFLA_MASTER 3
  0c 00 0c 80                                     // IFLA_PROTINFO, nested
    05 00 01 00 03 00 00 00                       //   IFLA_BRPORT_STATE forwarding
  34 00 1a 00                                     // IFLA_AF_SPEC
    08 00 02 00 06 00 01 00                       //   IFLA_BRIDGE_VLAN_INFO PVID UNTAGGED 1
    08 00 02 00 08 00 14 00                       //   IFLA_BRIDGE_VLAN_INFO RANGE_BEGIN 20
    08 00 02 00 10 00 19 00                       //   IFLA_BRIDGE_VLAN_INFO RANGE_END 25
    18 00 03 00                                   //   IFLA_BRIDGE_VLAN_TUNNEL_INFO
      08 00 01 00 64 00 00 00                     //     IFLA_BRIDGE_VLAN_TUNNEL_ID 100
      06 00 02 00 0a 00 00 00                     //     IFLA_BRIDGE_VLAN_TUNNEL_VID 10
      04 00 03 00                                 //     too short for IFLA_BRIDGE_VLAN_TUNNEL_FLAGS
`);

test('both ways', () => {
  const message = BridgeLinkMessage.decode(PAYLOAD);
  expect(message).toMatchObject({
    header: { family: 'bridge', index: 5 },
    attributes: {
      ifname: 'v0',
      master: 3,
      protinfo: { state: 'forwarding' },
      afSpec: {
        vlanInfo: [
          { flags: ['pvid', 'untagged'], vid: 1 },
          { flags: ['rangeBegin'], vid: 20 },
          { flags: ['rangeEnd'], vid: 25 },
        ],
        vlanTunnelInfo: [{ id: 100, vid: 10 }],
      },
    },
  });
  expect(toHex(BridgeLinkMessage.encode(message))).toBe(toHex(PAYLOAD));
});

test('a request to a port', () => {
  const octets = BridgeLinkMessage.encode({
    header: { family: 'bridge', index: 5 },
    attributes: {
      protinfo: { cost: 7 },
      afSpec: { flags: ['master'], vlanInfo: [{ flags: ['pvid'], vid: 10 }] },
    },
  });
  expect(toHex(octets)).toBe(
    toHex(
      hex(`
        07 00 00 00 05 00 00 00 00 00 00 00 00 00 00 00
        0c 00 0c 80 08 00 03 00 07 00 00 00
        14 00 1a 00 06 00 00 00 01 00 00 00 08 00 02 00 02 00 0a 00
      `),
    ),
  );
});

test('faults name the way to them', () => {
  const encode = (afSpec: object) => () => BridgeLinkMessage.encode({ attributes: { afSpec } });
  expect(encode({ vlanInfo: [{ flags: [], vid: 65536 }] })).toThrow(/^afSpec\.vlanInfo\..*vid: 65536 is not/);
  expect(encode({ inet: {} })).toThrow('afSpec.inet: is no attribute of this space');
});

test('the view', () => {
  const view = BridgeLinkMessage.view(PAYLOAD);
  expect(view.family).toBe('bridge');
  expect(view.protinfo).toStrictEqual({ state: 'forwarding' });
  expect(view.afSpec?.vlanInfo).toHaveLength(3);
});
