import { type KindSamples, LOWER_LINES, onAndOff, type OptionSample } from './sample.ts';

// Most of a VXLAN is as it was made.
const FIXED = { change: 'EOPNOTSUPP' } as const;

const switchOf = (word: string, key: string) =>
  onAndOff(
    word,
    `no${word}`,
    (on) => (on ? { json: { [key]: true } } : { unseen: 'ip is silent about what is off' }),
    FIXED,
  );

const shown = (word: string, key: string, more: Partial<OptionSample> = FIXED) =>
  onAndOff(word, `no${word}`, (on) => ({ json: { [key]: on } }), more);

const six = {
  base: { remote: '2001:db8::9' },
  ip: 'remote 2001:db8::9',
};

/** VXLANs. */
export const vxlanSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { id: 42, dstport: 4789 },
  ip: 'id 42 dstport 4789',
  options: {
    id: [
      { value: 0, ip: 'id 0 dstport 4789', instead: true, json: { id: 0 }, ...FIXED },
      {
        value: 16_777_215,
        ip: 'id 16777215 dstport 4789',
        instead: true,
        json: { id: 16_777_215 },
        ...FIXED,
      },
    ],
    remote: [
      { value: '192.0.2.9', ip: 'remote 192.0.2.9', json: { remote: '192.0.2.9' } },
      {
        value: '2001:db8::9',
        ip: six.ip,
        json: { remote6: '2001:db8::9' },
        // The family stays.
        ...FIXED,
      },
      {
        value: '239.1.1.1',
        ip: 'group 239.1.1.1 dev lower',
        with: { dev: 'lower' },
        json: { group: '239.1.1.1' },
      },
    ],
    local: [
      { value: '192.0.2.1', ip: 'local 192.0.2.1', json: { local: '192.0.2.1' } },
      {
        value: '2001:db8::1',
        ip: `local 2001:db8::1 ${six.ip}`,
        with: six.base,
        json: { local6: '2001:db8::1' },
      },
    ],
    dev: [{ value: 'lower', ip: 'dev lower', json: { link: 'lower' } }],
    srcport: [
      {
        value: { low: 1024, high: 65_535 },
        ip: 'srcport 1024 65535',
        json: { port_range: { low: 1024, high: 65_535 } },
        ...FIXED,
      },
    ],
    dstport: [{ value: 8472, ip: 'id 42 dstport 8472', instead: true, json: { port: 8472 }, ...FIXED }],
    learning: shown('learning', 'learning', {}),
    proxy: switchOf('proxy', 'proxy'),
    rsc: switchOf('rsc', 'rsc'),
    l2miss: switchOf('l2miss', 'l2miss'),
    l3miss: switchOf('l3miss', 'l3miss'),
    tos: [
      { value: 16, ip: 'tos 0x10', json: { tos: '0x10' } },
      { value: 'inherit', ip: 'tos inherit', json: { tos: '0x1' } },
    ],
    ttl: [
      { value: 255, ip: 'ttl 255', json: { ttl: 255 } },
      { value: 0, ip: 'ttl auto', json: { ttl: 0 } },
      { value: 'inherit', ip: 'ttl inherit', unseen: 'ip prints that as text only', ...FIXED },
    ],
    df: [
      { value: 'unset', ip: 'df unset', json: { df: 'unset' } },
      { value: 'set', ip: 'df set', json: { df: 'set' } },
      { value: 'inherit', ip: 'df inherit', json: { df: 'inherit' } },
    ],
    label: [
      {
        value: 0xf_ffff,
        ip: `flowlabel 0xfffff ${six.ip}`,
        with: six.base,
        json: { label: '0xfffff' },
      },
    ],
    labelPolicy: [
      {
        value: 'inherit',
        with: six.base,
        unseen: 'ip has no word for it',
        since: '6.7',
      },
    ],
    ageing: [
      { value: 60, ip: 'ageing 60', json: { ageing: 60 } },
      // 0 is the default to the kernel, which says 300.
      { value: 0, ip: 'ageing none', read: 300, json: { ageing: 300 } },
    ],
    limit: [{ value: 1000, ip: 'maxaddress 1000', json: { limit: 1000 }, ...FIXED }],
    udpCsum: shown('udpcsum', 'udp_csum'),
    udpZeroCsum6Tx: shown('udp6zerocsumtx', 'udp_zero_csum6_tx'),
    udpZeroCsum6Rx: shown('udp6zerocsumrx', 'udp_zero_csum6_rx'),
    remcsumTx: switchOf('remcsumtx', 'remcsum_tx'),
    remcsumRx: switchOf('remcsumrx', 'remcsum_rx'),
    external: [
      {
        value: true,
        ip: 'external dstport 4789',
        instead: true,
        with: { id: undefined },
        json: { external: true },
        ...FIXED,
      },
    ],
    vnifilter: [
      {
        value: true,
        ip: 'external vnifilter dstport 4789',
        instead: true,
        with: { id: undefined, external: true },
        json: { vnifilter: true },
        since: '5.18',
        ...FIXED,
      },
    ],
    gbp: [{ value: true, ip: 'gbp', json: { gbp: true }, ...FIXED }],
    gpe: [
      {
        value: true,
        ip: 'gpe external dstport 4789',
        instead: true,
        with: { id: undefined, external: true },
        json: { gpe: true },
        ...FIXED,
      },
    ],
    remcsumNopartial: [{ value: true, unseen: 'ip has no word for it', ...FIXED }],
    localbypass: shown('localbypass', 'localbypass', { since: '6.5', newest: true }),
    mcroute: onAndOff('mcroute', 'nomcroute', () => ({ unseen: 'the kernel does not report it' }), {
      read: null,
      since: '6.17',
      newest: true,
    }),
    reservedBits: [
      {
        value: { flags: 0xf7ff_ffff, vni: 0xff },
        ip: 'reserved_bits 0xf7ffffff000000ff',
        json: { reserved_bits: '0xf7ffffff000000ff' },
        since: '6.14',
        newest: true,
        ...FIXED,
      },
    ],
  },
};
