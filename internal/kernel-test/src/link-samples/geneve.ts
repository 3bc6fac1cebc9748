import { type KindSamples, LOWER_LINES, onAndOff, type OptionSample } from './sample.ts';

// It cannot be changed.
const FIXED = { change: 'EOPNOTSUPP' } as const;

const six = { with: { remote: '2001:db8::9' }, instead: true } as const;
const sixWords = 'id 42 remote 2001:db8::9';

/** GENEVE tunnels. */
export const geneveSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { id: 42, remote: '192.0.2.9' },
  ip: 'id 42 remote 192.0.2.9',
  options: {
    id: [0, 16_777_215].map((id): OptionSample => ({
      value: id,
      ip: `id ${id} remote 192.0.2.9`,
      instead: true,
      json: { id },
      ...FIXED,
    })),
    remote: [
      { value: '192.0.2.8', ip: 'id 42 remote 192.0.2.8', instead: true, json: { remote: '192.0.2.8' } },
      { value: '2001:db8::9', ip: sixWords, instead: true, json: { remote6: '2001:db8::9' }, ...FIXED },
    ],
    local: [
      {
        value: '192.0.2.1',
        ip: 'local 192.0.2.1',
        json: { local: '192.0.2.1' },
        since: '7.1',
        newest: true,
        ...FIXED,
      },
      {
        value: '2001:db8::1',
        ip: `${sixWords} local 2001:db8::1`,
        ...six,
        json: { local6: '2001:db8::1' },
        since: '7.1',
        newest: true,
        ...FIXED,
      },
    ],
    ttl: [
      { value: 64, ip: 'ttl 64', json: { ttl: 64 } },
      { value: 0, ip: 'ttl auto', json: { ttl: 0 } },
      { value: 'inherit', ip: 'ttl inherit', unseen: 'ip prints that as text only' },
    ],
    tos: [
      { value: 16, ip: 'tos 0x10', json: { tos: '0x10' } },
      { value: 'inherit', ip: 'tos inherit', json: { tos: '0x1' } },
    ],
    df: ['unset', 'set', 'inherit'].map((df): OptionSample => ({ value: df, ip: `df ${df}`, json: { df } })),
    label: [{ value: 0xf_ffff, ip: `${sixWords} flowlabel 0xfffff`, ...six, json: { label: '0xfffff' } }],
    srcport: [
      { value: { low: 1024, high: 65_535 }, unseen: 'ip has no word for it', since: '6.15', ...FIXED },
    ],
    dstport: [{ value: 999, ip: 'dstport 999', json: { port: 999 }, ...FIXED }],
    external: [
      {
        value: true,
        ip: 'external',
        instead: true,
        with: { id: undefined, remote: undefined },
        json: { external: true },
        ...FIXED,
      },
    ],
    udpCsum: onAndOff('udpcsum', 'noudpcsum', (on) => ({ json: { udp_csum: on } }), FIXED),
    udpZeroCsum6Tx: onAndOff(
      `${sixWords} udp6zerocsumtx`,
      `${sixWords} noudp6zerocsumtx`,
      (on) => ({ json: { udp_zero_csum6_tx: on } }),
      { ...six, ...FIXED },
    ),
    // Linux takes a 0 and passes it over.
    udpZeroCsum6Rx: [{ value: true, ip: 'udp6zerocsumrx', json: { udp_zero_csum6_rx: true }, ...FIXED }],
    innerProtoInherit: [
      {
        value: true,
        ip: 'external innerprotoinherit',
        instead: true,
        with: { id: undefined, remote: undefined, external: true },
        json: { inner_proto_inherit: true },
        since: '5.18',
        ...FIXED,
      },
    ],
    groHint: [{ value: true, unseen: 'ip has no word for it', since: '7.0', ...FIXED }],
  },
};
