import { bit, fixed, number, onOff, type Reader, type Readers, text } from '../../reader.ts';

/** Addresses with commas between them. */
const addresses =
  (key: string): Reader =>
  (args, settings, word) => {
    settings[key] = args.value(word).split(',');
  };

/** Words for what a bond has. */
export const bondReaders: Readers = {
  mode: text('mode'),
  active_slave: text('activeSlave'),
  clear_active_slave: fixed('activeSlave', null),
  miimon: number('miimon'),
  updelay: number('updelay'),
  downdelay: number('downdelay'),
  peer_notify_delay: number('peerNotifyDelay'),
  use_carrier: bit('useCarrier'),
  arp_interval: number('arpInterval'),
  arp_missed_max: number('arpMissedMax'),
  arp_ip_target: addresses('arpIpTarget'),
  ns_ip6_target: addresses('nsIp6Target'),
  arp_validate: text('arpValidate'),
  arp_all_targets: text('arpAllTargets'),
  primary: text('primary'),
  primary_reselect: text('primaryReselect'),
  fail_over_mac: text('failOverMac'),
  xmit_hash_policy: text('xmitHashPolicy'),
  resend_igmp: number('resendIgmp'),
  num_grat_arp: number('numPeerNotif'),
  num_unsol_na: number('numPeerNotif'),
  all_slaves_active: bit('allSlavesActive'),
  min_links: number('minLinks'),
  lp_interval: number('lpInterval'),
  packets_per_slave: number('packetsPerSlave'),
  lacp_rate: text('adLacpRate'),
  lacp_active: onOff('adLacpActive'),
  lacp_strict: onOff('lacpStrict'),
  coupled_control: onOff('coupledControl'),
  broadcast_neighbor: onOff('broadcastNeighbor'),
  ad_select: text('adSelect'),
  ad_actor_sys_prio: number('adActorSysPrio'),
  ad_user_port_key: number('adUserPortKey'),
  ad_actor_system: text('adActorSystem'),
  tlb_dynamic_lb: bit('tlbDynamicLb'),
};

/** Words for what a port of a bond has. */
export const bondPortReaders: Readers = {
  queue_id: number('queueId'),
  prio: number('prio'),
  actor_port_prio: number('actorPortPrio'),
};
