import { type KindSamples, LOWER_LINES, type OptionSample, type PortSamples } from './sample.ts';

const MODES = [
  'balance-rr',
  'active-backup',
  'balance-xor',
  'broadcast',
  '802.3ad',
  'balance-tlb',
  'balance-alb',
] as const;

/** A setting that belongs to a mode. */
function inMode(
  mode: (typeof MODES)[number],
  value: unknown,
  ip: string,
  json: Readonly<Record<string, unknown>> | undefined,
  more: Partial<OptionSample> = {},
): readonly OptionSample[] {
  return [{ value, ip: `mode ${mode} ${ip}`, ...(json && { json }), ...more, with: { mode, ...more.with } }];
}

const plain = (value: unknown, word: string, key = word): readonly OptionSample[] => [
  { value, ip: `${word} ${String(value)}`, json: { [key]: value } },
];

const delay = (word: string, key = word): readonly OptionSample[] => [
  { value: 200, ip: `miimon 100 ${word} 200`, with: { miimon: 100 }, json: { [key]: 200 } },
];

/** Bonds. */
export const bondSamples: KindSamples = {
  setup: LOWER_LINES,
  base: {},
  ip: '',
  options: {
    mode: MODES.map((mode) => ({ value: mode, ip: `mode ${mode}`, json: { mode } })),
    activeSlave: [
      {
        value: 'lower',
        with: { mode: 'active-backup' },
        read: null,
        unseen: 'a bond is made without ports',
        change: 'EINVAL',
      },
    ],
    miimon: plain(200, 'miimon'),
    updelay: delay('updelay'),
    downdelay: delay('downdelay'),
    peerNotifyDelay: delay('peer_notify_delay'),
    // Newer kernels know no other value.
    useCarrier: [{ value: true, ip: 'use_carrier 1', json: { use_carrier: 1 } }],
    arpInterval: plain(100, 'arp_interval'),
    arpMissedMax: [{ value: 5, ip: 'arp_missed_max 5', json: { arp_missed_max: 5 }, since: '5.17' }],
    arpIpTarget: [
      {
        value: ['192.0.2.1', '192.0.2.2'],
        ip: 'arp_ip_target 192.0.2.1,192.0.2.2',
        json: { arp_ip_target: ['192.0.2.1', '192.0.2.2'] },
      },
      { value: [], read: null, unseen: 'no targets are not reported' },
    ],
    nsIp6Target: [
      {
        value: ['2001:db8::1', '2001:db8::2'],
        ip: 'ns_ip6_target 2001:db8::1,2001:db8::2',
        json: { ns_ip6_target: ['2001:db8::1', '2001:db8::2'] },
        since: '5.18',
      },
    ],
    arpValidate: [
      ...['active', 'backup', 'all', 'filter', 'filter_active', 'filter_backup'].flatMap((value) =>
        inMode(
          'active-backup',
          value,
          `arp_interval 100 arp_validate ${value}`,
          { arp_validate: value },
          {
            with: { arpInterval: 100 },
          },
        ),
      ),
      { value: 'none', ip: 'arp_validate none', json: { arp_validate: null } },
    ],
    arpAllTargets: [...plain('all', 'arp_all_targets'), ...plain('any', 'arp_all_targets')],
    primary: inMode('active-backup', 'lower', 'primary lower', undefined, {
      read: null,
      unseen: 'a bond is made without ports',
    }),
    primaryReselect: ['always', 'better', 'failure'].flatMap((value) =>
      inMode('active-backup', value, `primary_reselect ${value}`, { primary_reselect: value }),
    ),
    failOverMac: ['none', 'active', 'follow'].flatMap((value) =>
      inMode('active-backup', value, `fail_over_mac ${value}`, { fail_over_mac: value }),
    ),
    xmitHashPolicy: ['layer2', 'layer2+3', 'layer3+4', 'encap2+3', 'encap3+4', 'vlan+srcmac'].flatMap(
      (value) =>
        inMode(
          'balance-xor',
          value,
          `xmit_hash_policy ${value}`,
          { xmit_hash_policy: value },
          value === 'vlan+srcmac' ? { since: '5.12' } : {},
        ),
    ),
    resendIgmp: plain(255, 'resend_igmp'),
    numPeerNotif: plain(3, 'num_grat_arp', 'num_peer_notif'),
    allSlavesActive: [
      { value: true, ip: 'all_slaves_active 1', json: { all_slaves_active: 1 } },
      { value: false, ip: 'all_slaves_active 0', json: { all_slaves_active: 0 } },
    ],
    minLinks: plain(2, 'min_links'),
    lpInterval: plain(10, 'lp_interval'),
    packetsPerSlave: plain(65_535, 'packets_per_slave'),
    adLacpActive: inMode('802.3ad', false, 'lacp_active off', { ad_lacp_active: 'off' }, { since: '5.15' }),
    adLacpRate: inMode('802.3ad', 'fast', 'lacp_rate fast', { ad_lacp_rate: 'fast' }),
    coupledControl: inMode(
      '802.3ad',
      false,
      'coupled_control off',
      { coupled_control: false },
      {
        since: '6.9',
        newest: true,
      },
    ),
    broadcastNeighbor: inMode(
      '802.3ad',
      true,
      'broadcast_neighbor on',
      { broadcast_neighbor: true },
      {
        since: '6.17',
        newest: true,
      },
    ),
    lacpStrict: inMode(
      '802.3ad',
      true,
      'lacp_strict on',
      { lacp_strict: true },
      { since: '7.2', newest: true },
    ),
    adSelect: ['stable', 'bandwidth', 'count'].flatMap((value) =>
      inMode('802.3ad', value, `ad_select ${value}`, { ad_select: value }),
    ),
    adActorSysPrio: inMode('802.3ad', 1000, 'ad_actor_sys_prio 1000', { ad_actor_sys_prio: 1000 }),
    adUserPortKey: inMode('802.3ad', 1023, 'ad_user_port_key 1023', { ad_user_port_key: 1023 }),
    adActorSystem: inMode('802.3ad', '02:00:5e:00:53:77', 'ad_actor_system 02:00:5e:00:53:77', {
      ad_actor_system: '02:00:5e:00:53:77',
    }),
    tlbDynamicLb: inMode('balance-tlb', false, 'tlb_dynamic_lb 0', { tlb_dynamic_lb: 0 }),
  },
};

/** Ports of bonds. */
export const bondPortSamples: PortSamples = {
  setup: ['link add m0 type bond mode active-backup', 'link add t0 type dummy', 'link set t0 master m0'],
  options: {
    queueId: [{ value: 7, ip: 'queue_id 7', json: { queue_id: 7 } }],
    prio: [{ value: -2, ip: 'prio -2', json: { prio: -2 }, since: '6.0' }],
    // Only those of a bond that speaks LACP have it.
    actorPortPrio: [
      { value: 100, ip: 'actor_port_prio 100', refused: 'EACCES', since: '6.18', newest: true },
    ],
  },
};
