import { type OptionSample, type OptionSamples, onAndOff } from './sample.ts';

/** Why some options have no JSON of their own. */
const BOTH = 'ip shows each side for itself';

const encapWords = 'encap gue encap-sport 5555 encap-dport 6666';
const encapValue = { type: 'gue', sport: 5555, dport: 6666 } as const;

/** Samples of what all tunnels over IPv4 have; `external` words make one whose ends come with each packet. */
export function overIpv4Samples(external: string): OptionSamples {
  return {
    remote: [
      {
        value: '192.0.2.3',
        ip: 'local 192.0.2.1 remote 192.0.2.3',
        instead: true,
        json: { remote: '192.0.2.3' },
      },
      {
        value: 'any',
        ip: 'local 192.0.2.1',
        instead: true,
        json: { remote: 'any' },
        // A link is between two, or among many, for good.
        change: 'EINVAL',
      },
    ],
    local: [
      {
        value: '192.0.2.4',
        ip: 'local 192.0.2.4 remote 192.0.2.2',
        instead: true,
        json: { local: '192.0.2.4' },
      },
      { value: 'any', ip: 'remote 192.0.2.2', instead: true, json: { local: 'any' } },
    ],
    dev: [
      { value: 'lower', ip: 'dev lower', json: linked('lower') },
      { value: null, ip: '', read: null, unseen: 'no link is not shown' },
    ],
    ttl: [
      { value: 64, ip: 'ttl 64', json: { ttl: 64 } },
      { value: 'inherit', ip: 'ttl inherit', json: { ttl: 0 } },
    ],
    tos: [
      { value: 0x10, ip: 'tos 0x10', json: { tos: '0x10' } },
      { value: 'inherit', ip: 'tos inherit', json: { tos: '0x1' } },
    ],
    pmtudisc: onAndOff('pmtudisc', 'nopmtudisc', (on) => ({ json: { pmtudisc: on } })),
    fwmark: [{ value: 0xffff_ffff, ip: 'fwmark 0xffffffff', json: { fwmark: '0xffffffff' } }],
    external: externalSamples(external),
    encap: encapSamples(false),
  };
}

/** Samples of what all tunnels over IPv6 have. */
export function overIpv6Samples(external: string): OptionSamples {
  const ends = 'local 2001:db8::1 remote 2001:db8::2';
  return {
    remote: [
      {
        value: '2001:db8::3',
        ip: 'local 2001:db8::1 remote 2001:db8::3',
        instead: true,
        json: { remote: '2001:db8::3' },
      },
      { value: 'any', ip: 'local 2001:db8::1', instead: true, json: { remote: 'any' } },
    ],
    local: [
      {
        value: '2001:db8::4',
        ip: 'local 2001:db8::4 remote 2001:db8::2',
        instead: true,
        json: { local: '2001:db8::4' },
      },
      { value: 'any', ip: 'remote 2001:db8::2', instead: true, json: { local: 'any' } },
    ],
    dev: [
      { value: 'lower', ip: 'dev lower', json: linked('lower') },
      { value: null, ip: '', read: null, unseen: 'no link is not shown' },
    ],
    ttl: [
      { value: 5, ip: 'hoplimit 5', json: { ttl: 5 } },
      { value: 'inherit', ip: 'hoplimit 0', json: { ttl: 0 } },
    ],
    encapLimit: [
      { value: 7, ip: 'encaplimit 7', json: { encap_limit: 7 } },
      { value: 'none', ip: 'encaplimit none', json: { ip6_tnl_f_ign_encap_limit: true } },
    ],
    tclass: [
      { value: 0x12, ip: 'tclass 0x12', json: { tclass: '0x12', flowlabel: '0x00000' } },
      { value: 'inherit', ip: 'tclass inherit', json: { ip6_tnl_f_use_orig_tclass: true } },
    ],
    flowlabel: [
      { value: 0x1_2345, ip: 'flowlabel 0x12345', json: { tclass: '0x00', flowlabel: '0x12345' } },
      { value: 'inherit', ip: 'flowlabel inherit', json: { ip6_tnl_f_use_orig_flowlabel: true } },
    ],
    dscp: [
      { value: 'inherit', ip: 'dscp inherit', json: { ip6_tnl_f_rcv_dscp_copy: true } },
      { value: null, ip: '', read: null, unseen: 'ip is silent about what is off' },
    ],
    allowLocalremote: [
      { value: true, ip: 'allow-localremote', json: { ip6_tnl_f_allow_local_remote: true } },
      { value: false, ip: ends, instead: true, unseen: 'ip is silent about what is off' },
    ],
    fwmark: [
      { value: 7, ip: 'fwmark 7', json: { fwmark: '0x7' } },
      { value: 'inherit', ip: 'fwmark inherit', json: { ip6_tnl_f_use_orig_fwmark: true } },
    ],
    external: externalSamples(external),
    encap: encapSamples(true),
  };
}

/** Samples of the header of GRE. */
export const greHeaderSamples: OptionSamples = {
  ikey: [
    { value: 7, ip: 'ikey 7', json: { ikey: '0.0.0.7' } },
    { value: '1.2.3.4', ip: 'ikey 1.2.3.4', read: 0x0102_0304, json: { ikey: '1.2.3.4' } },
    { value: null, ip: 'noikey', read: null, unseen: 'no key is not shown' },
  ],
  okey: [
    { value: 0xffff_ffff, ip: 'okey 4294967295', json: { okey: '255.255.255.255' } },
    { value: null, ip: 'nookey', read: null, unseen: 'no key is not shown' },
  ],
  key: [
    { value: 9, ip: 'key 9', read: null, json: { ikey: '0.0.0.9', okey: '0.0.0.9' } },
    { value: null, ip: 'nokey', read: null, unseen: 'no key is not shown' },
  ],
  iseq: side('iseq'),
  oseq: side('oseq'),
  seq: sides('seq'),
  icsum: side('icsum'),
  ocsum: side('ocsum'),
  csum: sides('csum'),
};

/** Samples of what ERSPAN has besides. */
export const erspanSamples: OptionSamples = {
  erspanVer: [
    { value: 0, ip: 'erspan_ver 0', json: { erspan_ver: 0 } },
    { value: 2, ip: 'erspan_ver 2', json: { erspan_ver: 2 } },
  ],
  erspanIndex: [
    {
      value: 0xf_ffff,
      ip: 'erspan_ver 1 erspan 1048575',
      with: { erspanVer: 1 },
      json: { erspan_index: 0xf_ffff },
    },
  ],
  erspanDir: [
    {
      value: 'egress',
      ip: 'erspan_ver 2 erspan_dir egress',
      with: { erspanVer: 2 },
      json: { erspan_dir: 'egress' },
    },
    {
      value: 'ingress',
      ip: 'erspan_ver 2 erspan_dir ingress',
      with: { erspanVer: 2 },
      json: { erspan_dir: 'ingress' },
    },
  ],
  erspanHwid: [
    { value: 63, ip: 'erspan_ver 2 erspan_hwid 63', with: { erspanVer: 2 }, json: { erspan_hwid: '0x3f' } },
  ],
};

function linked(dev: string): Record<string, unknown> {
  return { ['link']: dev };
}

function side(word: string): readonly OptionSample[] {
  return onAndOff(word, `no${word}`, (on) =>
    on ? { json: { [word]: true } } : { unseen: 'ip is silent about what is off' },
  );
}

function sides(word: string): readonly OptionSample[] {
  return onAndOff(
    word,
    `no${word}`,
    (on) => (on ? { json: { [`i${word}`]: true, [`o${word}`]: true } } : { unseen: BOTH }),
    { read: null },
  );
}

function externalSamples(ip: string): readonly OptionSample[] {
  return [
    {
      value: true,
      ip,
      instead: true,
      with: { local: undefined, remote: undefined },
      json: { external: true },
      change: 'EINVAL',
    },
  ];
}

function encapSamples(csum6: boolean): readonly OptionSample[] {
  const off = { csum: false, csum6, remcsum: false };
  const on = { csum: true, csum6: true, remcsum: true };
  return [
    {
      value: encapValue,
      ip: encapWords,
      read: { ...encapValue, ...off },
      json: { encap: { ...encapValue, ...off } },
    },
    {
      value: { type: 'fou', sport: 0, dport: 5555, ...on },
      ip: 'encap fou encap-sport auto encap-dport 5555 encap-csum encap-udp6-csum encap-remcsum',
      json: { encap: { type: 'fou', sport: 0, dport: 5555, ...on } },
    },
    { value: { type: 'none' }, ip: 'encap none', read: null, unseen: 'ip is silent about what is off' },
  ];
}
