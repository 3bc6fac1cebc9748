import { type KindSamples, LOWER_LINES, type OptionSample } from './sample.ts';

// The one that is on if nothing is said.
const DEAGGREGATION = 'INGRESS_DEAGGREGATION';

const FLAG = { newest: true } as const;

// Linux 5.10, but not 6.12, forgets what is on by itself if anything is said.
const flag = (word: string, name: string): readonly OptionSample[] => [
  { value: true, ip: `${word} on`, json: { flags: [DEAGGREGATION, name] }, since: '6.1', ...FLAG },
  { value: false, ip: `${word} off`, json: { flags: [DEAGGREGATION] }, since: '6.1', ...FLAG },
];

/** Channels of a Qualcomm modem. */
export const rmnetSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { link: 'lower', muxId: 5 },
  before: 'link lower',
  ip: 'mux_id 5',
  options: {
    muxId: [{ value: 254, ip: 'mux_id 254', instead: true, json: { mux_id: 254 } }],
    ingressDeaggregation: [
      { value: true, ip: 'ingress-deaggregation on', json: { flags: [DEAGGREGATION] }, ...FLAG },
      { value: false, ip: 'ingress-deaggregation off', json: { flags: [] }, ...FLAG },
    ],
    ingressCommands: flag('ingress-commands', 'INGRESS_MAP_COMMANDS'),
    ingressMapv4Checksum: flag('ingress-mapv4-checksum', 'INGRESS_MAP_CKSUMV4'),
    egressMapv4Checksum: flag('egress-mapv4-checksum', 'EGRESS_MAP_CKSUMV4'),
    ingressMapv5Checksum: flag('ingress-mapv5-checksum', 'INGRESS_MAP_CKSUMV5'),
    egressMapv5Checksum: flag('egress-mapv5-checksum', 'EGRESS_MAP_CKSUMV5'),
  },
};
