import { type KindSamples, LOWER_LINES, type OptionSample, type OptionSamples } from './sample.ts';
import { greHeaderSamples, ignoreDfSamples, WHEN_EXTERNAL } from './gre-header.ts';
import { overIpv4Samples, overIpv6Samples } from './tunnel.ts';

/** The header of ERSPAN has a key and a number, and no checksum: `erspan_validate` of net/ipv4/ip_gre.c. */
const REFUSED = { refused: 'EINVAL' } as const;
const needed = 'key 9 seq';
const neededOptions = { key: 9, seq: true } as const;

const headerSamples: OptionSamples = {
  ...greHeaderSamples,
  // The number of a session has ten bits.
  ikey: [
    { value: 1023, ip: 'ikey 1023', json: { ikey: '0.0.3.255' } },
    { value: 1024, ip: 'ikey 1024', ...REFUSED },
    { value: '1.2.3.4', ip: 'ikey 1.2.3.4', ...REFUSED },
    { value: null, ip: 'noikey', read: null, unseen: 'no key is not shown' },
  ],
  okey: [
    { value: 1023, ip: 'okey 1023', json: { okey: '0.0.3.255' } },
    { value: 1024, ip: 'okey 1024', ...REFUSED },
    { value: null, ip: 'nookey', read: 0, json: { okey: '0.0.0.0' } },
  ],
  key: [
    { value: 9, ip: 'key 9', read: null, json: { ikey: '0.0.0.9', okey: '0.0.0.9' } },
    { value: null, ip: 'nokey', read: null, ...REFUSED },
  ],
  seq: refusing(greHeaderSamples['seq'], false),
  icsum: refusing(greHeaderSamples['icsum'], true),
  ocsum: refusing(greHeaderSamples['ocsum'], true),
  csum: refusing(greHeaderSamples['csum'], true),
};

/** Those of a switch, one state of which is refused. */
function refusing(samples: readonly OptionSample[] = [], state: boolean): readonly OptionSample[] {
  return samples.map((sample) => {
    if (sample.value !== state) return sample;
    const { json: _, unseen: __, ...rest } = sample;
    return { ...rest, ...REFUSED };
  });
}

const ownSamples: OptionSamples = {
  erspanIndex: [
    {
      value: 0xf_ffff,
      ip: 'erspan_ver 1 erspan 1048575',
      with: { erspanVer: 1 },
      json: { erspan_index: 0xf_ffff },
    },
  ],
  erspanDir: (['egress', 'ingress'] as const).map((word) => ({
    value: word,
    ip: `erspan_ver 2 erspan_dir ${word}`,
    with: { erspanVer: 2 },
    json: { erspan_dir: word },
  })),
  erspanHwid: [
    { value: 63, ip: 'erspan_ver 2 erspan_hwid 63', with: { erspanVer: 2 }, json: { erspan_hwid: '0x3f' } },
  ],
};
const version = (value: number): OptionSample => ({
  value,
  ip: `erspan_ver ${value}`,
  json: { erspan_ver: value },
});

const traits = { needed, neededOptions, isTap: true } as const;

/** ERSPAN over IPv4. */
export const erspanTunnelSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { local: '192.0.2.1', remote: '192.0.2.2', ...neededOptions },
  ip: `local 192.0.2.1 remote 192.0.2.2 ${needed}`,
  options: {
    ...overIpv4Samples({ ...traits, ...WHEN_EXTERNAL }),
    ...headerSamples,
    ignoreDf: ignoreDfSamples,
    erspanVer: [version(0), version(2)],
    ...ownSamples,
  },
};

/** ERSPAN over IPv6. */
export const ip6erspanSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { local: '2001:db8::1', remote: '2001:db8::2', ...neededOptions },
  ip: `local 2001:db8::1 remote 2001:db8::2 ${needed}`,
  options: {
    ...overIpv6Samples({ ...traits, whenExternal: 'EOPNOTSUPP' }),
    ...headerSamples,
    erspanVer: [version(1), version(2), { value: 0, ip: 'erspan_ver 0', ...REFUSED }],
    ...ownSamples,
  },
};
