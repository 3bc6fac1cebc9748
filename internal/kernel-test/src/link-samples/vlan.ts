import { type KindSamples, LOWER_LINES } from './sample.ts';

const flag = (word: string, name: string) =>
  [
    { value: true, ip: `${word} on`, json: { flags: ['REORDER_HDR', name] } },
    { value: false, ip: `${word} off`, json: { flags: ['REORDER_HDR'] } },
  ] as const;

/** VLANs. */
export const vlanSamples: KindSamples = {
  setup: [...LOWER_LINES, 'link add br0 type bridge'],
  base: { link: 'lower', id: 5 },
  before: 'link lower',
  ip: 'id 5',
  options: {
    protocol: [
      { value: '8021q', ip: 'protocol 802.1Q', json: { protocol: '802.1Q' } },
      { value: '8021ad', ip: 'protocol 802.1ad', json: { protocol: '802.1ad' }, change: 'EOPNOTSUPP' },
    ],
    id: [{ value: 4094, ip: 'id 4094', instead: true, json: { id: 4094 }, change: 'EOPNOTSUPP' }],
    reorderHdr: [
      { value: true, ip: 'reorder_hdr on', json: { flags: ['REORDER_HDR'] } },
      { value: false, ip: 'reorder_hdr off', json: {} },
    ],
    gvrp: flag('gvrp', 'GVRP'),
    mvrp: flag('mvrp', 'MVRP'),
    looseBinding: flag('loose_binding', 'LOOSE_BINDING'),
    bridgeBinding: flag('bridge_binding', 'BRIDGE_BINDING'),
    ingressQos: [
      {
        value: [
          { from: 1, to: 2 },
          { from: 3, to: 4 },
        ],
        ip: 'ingress-qos-map 1:2 3:4',
        json: {
          ingress_qos: [
            { from: 1, to: 2 },
            { from: 3, to: 4 },
          ],
        },
      },
    ],
    egressQos: [
      { value: [{ from: 5, to: 6 }], ip: 'egress-qos-map 5:6', json: { egress_qos: [{ from: 5, to: 6 }] } },
    ],
  },
};
