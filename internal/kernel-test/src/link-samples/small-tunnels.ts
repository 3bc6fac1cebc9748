import { type KindSamples, LOWER_LINES, type OptionSample, type OptionSamples } from './sample.ts';

// Links of these kinds cannot be changed.
const FIXED = { change: 'EOPNOTSUPP' } as const;

// Asked for a change, the kernel wants all of them, and refuses it then.
const WHOLE = { change: 'EINVAL' } as const;

/** GPRS tunnels. */
export const gtpSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { role: 'sgsn' },
  ip: 'role sgsn',
  options: {
    role: ['ggsn', 'sgsn'].map((role): OptionSample => ({
      value: role,
      ip: `role ${role}`,
      instead: true,
      json: { role },
      ...FIXED,
    })),
    hsize: [{ value: 2048, ip: 'hsize 2048', json: { hsize: 2048 }, ...FIXED }],
    restartCount: [{ value: 255, ip: 'restart_count 255', json: { restart_count: 255 }, ...FIXED }],
    local: [{ value: '192.0.2.1', read: null, unseen: 'ip has no word for it', since: '6.11', ...FIXED }],
  },
};

/** Tunnels of bare UDP. */
export const bareudpSamples: KindSamples = {
  base: { dstport: 6635, ethertype: 'ip' },
  ip: 'dstport 6635 ethertype ip',
  options: {
    dstport: [{ value: 1, ip: 'dstport 1 ethertype ip', instead: true, json: { dstport: 1 }, ...FIXED }],
    ethertype: ['ip', 'ipv6', 'mpls_uc', 'mpls_mc'].map((ethertype): OptionSample => ({
      value: ethertype,
      ip: `dstport 6635 ethertype ${ethertype}`,
      instead: true,
      json: { ethertype },
      ...FIXED,
    })),
    srcportmin: [{ value: 1000, ip: 'srcportmin 1000', json: { srcportmin: 1000 }, ...FIXED }],
    multiproto: [
      { value: true, ip: 'multiproto', json: { multiproto: true }, ...FIXED },
      { value: false, ip: 'nomultiproto', json: { multiproto: false }, ...FIXED },
    ],
  },
};

const amtOptions: OptionSamples = {
  mode: [
    {
      value: 'relay',
      ip: 'mode relay local 192.0.2.1 dev lower',
      instead: true,
      with: { discovery: undefined },
      json: { mode: 'relay' },
      ...WHOLE,
    },
    { value: 'gateway', ip: '', json: { mode: 'gateway' }, ...WHOLE },
  ],
  gatewayPort: [{ value: 2000, ip: 'gateway_port 2000', json: { gateway_port: 2000 }, ...WHOLE }],
  relayPort: [{ value: 2001, ip: 'relay_port 2001', json: { relay_port: 2001 }, ...WHOLE }],
  local: [{ value: '192.0.2.1', ip: '', json: { local: '192.0.2.1' }, ...WHOLE }],
  discovery: [
    {
      value: '192.0.2.3',
      ip: 'mode gateway local 192.0.2.1 dev lower discovery 192.0.2.3',
      instead: true,
      json: { discovery: '192.0.2.3' },
      ...WHOLE,
    },
  ],
  dev: [{ value: 'lower', ip: '', json: { ['link']: 'lower' }, ...WHOLE }],
  maxTunnels: [{ value: 7, ip: 'max_tunnels 7', json: { max_tunnels: 7 }, ...WHOLE }],
};

/** Tunnels of multicast. */
export const amtSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { mode: 'gateway', local: '192.0.2.1', dev: 'lower', discovery: '192.0.2.2' },
  ip: 'mode gateway local 192.0.2.1 dev lower discovery 192.0.2.2',
  options: amtOptions,
};

/** Links of IPsec. */
export const xfrmSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { ifId: 5 },
  ip: 'if_id 5',
  options: {
    dev: [
      { value: 'lower', ip: 'dev lower', unseen: 'ip shows it as the link below', change: 'EINVAL' },
      { value: null, ip: '', read: null, unseen: 'no link is not shown' },
    ],
    ifId: [
      {
        value: 0xffff_ffff,
        ip: 'if_id 0xffffffff',
        instead: true,
        json: { if_id: '0xffffffff' },
      },
    ],
    external: [
      {
        value: true,
        ip: 'external',
        instead: true,
        with: { ifId: undefined },
        json: { external: true },
        since: '6.1',
        change: 'EINVAL',
      },
    ],
  },
};
