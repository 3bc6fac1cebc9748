import { udpTunnels4, udpTunnels6 } from '../probe/tunnels.ts';
import { type LaterSample, type OptionSample, type OptionSamples, onAndOff } from './sample.ts';

/** What sets one kind of tunnel apart from others over the same protocol. */
export interface TunnelTraits {
  /** Words of what is needed besides the ends. */
  readonly needed?: string;
  /** The same as options. */
  readonly neededOptions?: Readonly<Record<string, unknown>>;
  /** Whether it carries frames, and not packets. */
  readonly isTap?: boolean;
  /** What becomes of one that is told to be external when it is there; see {@link OptionSample.change}. `null` where it is taken. */
  readonly whenExternal?: string | null;
  /** What becomes of it from later kernels on. */
  readonly whenExternalLater?: readonly LaterSample[];
}

const encapWords = 'encap gue encap-sport 5555 encap-dport 6666';
const encapValue = { type: 'gue', sport: 5555, dport: 6666 } as const;

/** Samples of what all tunnels over IPv4 have. */
export function overIpv4Samples(traits: TunnelTraits = {}): OptionSamples {
  const { needed = '', isTap = false } = traits;
  return {
    remote: [
      {
        value: '192.0.2.3',
        ip: `local 192.0.2.1 remote 192.0.2.3 ${needed}`,
        instead: true,
        json: { remote: '192.0.2.3' },
      },
      {
        value: 'any',
        ip: `local 192.0.2.1 ${needed}`,
        instead: true,
        json: { remote: 'any' },
        // One that carries packets is between two, or among many, for good.
        ...(!isTap && { change: 'EINVAL' }),
      },
    ],
    local: [
      {
        value: '192.0.2.4',
        ip: `local 192.0.2.4 remote 192.0.2.2 ${needed}`,
        instead: true,
        json: { local: '192.0.2.4' },
      },
      { value: 'any', ip: `remote 192.0.2.2 ${needed}`, instead: true, json: { local: 'any' } },
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
    external: externalSamples(traits),
    encap: encapSamples(false),
  };
}

/** Samples of what all tunnels over IPv6 have. */
export function overIpv6Samples(traits: TunnelTraits = {}): OptionSamples {
  const { needed = '' } = traits;
  return {
    remote: [
      {
        value: '2001:db8::3',
        ip: `local 2001:db8::1 remote 2001:db8::3 ${needed}`,
        instead: true,
        json: { remote: '2001:db8::3' },
      },
      { value: 'any', ip: `local 2001:db8::1 ${needed}`, instead: true, json: { remote: 'any' } },
    ],
    local: [
      {
        value: '2001:db8::4',
        ip: `local 2001:db8::4 remote 2001:db8::2 ${needed}`,
        instead: true,
        json: { local: '2001:db8::4' },
      },
      { value: 'any', ip: `remote 2001:db8::2 ${needed}`, instead: true, json: { local: 'any' } },
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
      { value: false, ip: '', unseen: 'ip is silent about what is off' },
    ],
    fwmark: [
      { value: 7, ip: 'fwmark 7', json: { fwmark: '0x7' } },
      { value: 'inherit', ip: 'fwmark inherit', json: { ip6_tnl_f_use_orig_fwmark: true } },
    ],
    external: externalSamples(traits),
    encap: encapSamples(true),
  };
}

function linked(dev: string): Record<string, unknown> {
  return { ['link']: dev };
}

/** One whose ends come with each packet. */
function externalSamples({
  neededOptions = {},
  whenExternal = 'EINVAL',
  whenExternalLater = [],
}: TunnelTraits): readonly OptionSample[] {
  const none = Object.keys({ local: undefined, remote: undefined, ...neededOptions });
  return [
    {
      value: true,
      ip: 'external',
      instead: true,
      with: Object.fromEntries(none.map((key) => [key, undefined])),
      json: { external: true },
      ...(whenExternal !== null && { change: whenExternal }),
      later: whenExternalLater,
    },
  ];
}

function encapSamples(csum6: boolean): readonly OptionSample[] {
  const needs = csum6 ? udpTunnels6 : udpTunnels4;
  const off = { csum: false, csum6, remcsum: false };
  const on = { csum: true, csum6: true, remcsum: true };
  return [
    {
      value: encapValue,
      ip: encapWords,
      read: { ...encapValue, ...off },
      json: { encap: { ...encapValue, ...off } },
      needs,
    },
    {
      value: { type: 'fou', sport: 0, dport: 5555, ...on },
      ip: 'encap fou encap-sport auto encap-dport 5555 encap-csum encap-udp6-csum encap-remcsum',
      json: { encap: { type: 'fou', sport: 0, dport: 5555, ...on } },
      needs,
    },
    { value: { type: 'none' }, ip: 'encap none', read: null, unseen: 'ip is silent about what is off' },
  ];
}
