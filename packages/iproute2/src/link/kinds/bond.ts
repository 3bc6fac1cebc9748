import {
  BOND_AD_SELECT,
  BOND_ARP_ALL_TARGETS,
  BOND_ARP_VALIDATE,
  BOND_FAIL_OVER_MAC,
  BOND_LACP_RATES,
  BOND_MODES,
  BOND_PRIMARY_RESELECT,
  BOND_XMIT_HASH_POLICIES,
  type BondAdInfo,
  type BondInfo,
} from '@netlink/rtnetlink';
import type { LinkReference } from '../../link-names.ts';
import type { Field, Fields } from '../fields.ts';
import { between, fieldTypes, readOnly } from '../field-types.ts';
import type { Word } from '../word.ts';

type Mode = keyof typeof BOND_MODES;

/** Settings of a bond, and its state. Times without another unit are in ms, as in ip(8). */
export interface BondOptions {
  /** How frames are spread over the ports. It can be changed while there are none. */
  mode?: Word<Mode>;
  /** The port in use; `null` lets the bond choose. Sent by `set` and `change` only: a bond is made without ports. */
  activeSlave?: LinkReference | null;
  /** Time between looks at the carriers of the ports; 0 is never. */
  miimon?: number;
  /** Time that a carrier must be there before its port is used. */
  updelay?: number;
  /** Time that a carrier must be lost before its port is not used any more. */
  downdelay?: number;
  /** Time between notices to peers. */
  peerNotifyDelay?: number;
  /** Whether the driver is asked for the carrier. Newer kernels take `true` only. */
  useCarrier?: boolean;
  /** Time between ARP requests that look whether ports work; 0 is never. */
  arpInterval?: number;
  /** Number of ARP requests without an answer after which a port is taken for broken. */
  arpMissedMax?: number;
  /** IPv4 addresses that these requests are sent to, 16 at most. */
  arpIpTarget?: readonly string[];
  /** IPv6 addresses that neighbours are solicited for instead, 16 at most. */
  nsIp6Target?: readonly string[];
  /** Which ports have to see the answers. */
  arpValidate?: Word<keyof typeof BOND_ARP_VALIDATE>;
  /** Whether all targets have to answer. */
  arpAllTargets?: Word<keyof typeof BOND_ARP_ALL_TARGETS>;
  /** The port that is used whenever it works; `null` is none. */
  primary?: LinkReference | null;
  /** When that port is taken back. */
  primaryReselect?: Word<keyof typeof BOND_PRIMARY_RESELECT>;
  /** What becomes of link-layer addresses when the port in use changes. */
  failOverMac?: Word<keyof typeof BOND_FAIL_OVER_MAC>;
  /** What of a frame chooses its port. */
  xmitHashPolicy?: Word<keyof typeof BOND_XMIT_HASH_POLICIES>;
  /** Number of IGMP reports after the port in use changes, 0 to 255. */
  resendIgmp?: number;
  /** Number of notices to peers after the port in use changes, 0 to 255: ip's `num_grat_arp` and `num_unsol_na`. */
  numPeerNotif?: number;
  /** Whether frames that come in through unused ports are taken. */
  allSlavesActive?: boolean;
  /** Number of ports that have to work before the bond has a carrier. */
  minLinks?: number;
  /** Seconds between learning packets to the switches of the ports. */
  lpInterval?: number;
  /** Number of packets through a port before it is the turn of the next one, 0 to 65535; 0 is at random. */
  packetsPerSlave?: number;
  /** Whether LACP frames are sent unasked: ip's `lacp_active`. */
  adLacpActive?: boolean;
  /** How often the partner is asked to send its state: ip's `lacp_rate`. */
  adLacpRate?: Word<keyof typeof BOND_LACP_RATES>;
  /** Whether a port begins to collect and to distribute at a time. */
  coupledControl?: boolean;
  /** Whether ARP and neighbour discovery leave by all ports. */
  broadcastNeighbor?: boolean;
  /** Whether a port without a partner stays unused. */
  lacpStrict?: boolean;
  /** What chooses the aggregator. */
  adSelect?: Word<keyof typeof BOND_AD_SELECT>;
  /** The aggregator in use. Not sent. */
  adInfo?: BondAdInfo;
  /** Priority of this system, 1 to 65535. */
  adActorSysPrio?: number;
  /** The part of the key of ports that is free to choose, 0 to 1023. */
  adUserPortKey?: number;
  /** Link-layer address of this system. */
  adActorSystem?: string;
  /** Whether flows are moved between ports. */
  tlbDynamicLb?: boolean;
}

const { same, onOff, link, word } = fieldTypes<BondInfo>();

const NO_SYSTEM = '00:00:00:00:00:00';

/**
 * A setting that some modes do not have. The kernel reports its default all the same, and refuses to hear it: what was read
 * can be written because the default is not sent with a mode that lacks the setting.
 */
function only(modes: readonly Mode[], unset: unknown, { read, write }: Field<BondInfo>): Field<BondInfo> {
  return {
    read,
    write(wire, value, writing) {
      const isForeign = wire.mode !== undefined && !modes.some((mode) => mode === wire.mode);
      if (!isForeign || value !== unset) write?.(wire, value, writing);
    },
  };
}

/** A delay. Without looks at carriers the kernel reports 0 and refuses to hear it: it is not sent with `miimon` 0. */
function delay(field: Field<BondInfo>): Field<BondInfo> {
  return {
    ...field,
    write(wire, value, writing) {
      if (value !== 0 || wire.miimon !== 0) field.write?.(wire, value, writing);
    },
  };
}

const LACP: readonly Mode[] = ['802.3ad'];
const PROBING: readonly Mode[] = ['balance-rr', 'active-backup', 'balance-xor', 'broadcast'];
const BALANCING: readonly Mode[] = ['balance-tlb', 'balance-alb'];

/** What {@link BondOptions} are in `IFLA_BOND_*`. Mode and `miimon` come first: the others look at them. */
export const bondFields: Fields<BondOptions, BondInfo> = {
  mode: word('mode', BOND_MODES),
  activeSlave: link('activeSlave'),
  miimon: same('miimon'),
  updelay: delay(same('updelay')),
  downdelay: delay(same('downdelay')),
  peerNotifyDelay: delay(between(0, 300_000, same('peerNotifDelay'))),
  useCarrier: onOff('useCarrier'),
  arpInterval: only(PROBING, 0, same('arpInterval')),
  arpMissedMax: only(PROBING, 2, between(1, 255, same('missedMax'))),
  arpIpTarget: same('arpIpTarget'),
  nsIp6Target: same('nsIp6Target'),
  arpValidate: only(PROBING, 'none', word('arpValidate', BOND_ARP_VALIDATE)),
  arpAllTargets: word('arpAllTargets', BOND_ARP_ALL_TARGETS),
  primary: link('primary'),
  primaryReselect: word('primaryReselect', BOND_PRIMARY_RESELECT),
  failOverMac: word('failOverMac', BOND_FAIL_OVER_MAC),
  xmitHashPolicy: word('xmitHashPolicy', BOND_XMIT_HASH_POLICIES),
  resendIgmp: between(0, 255, same('resendIgmp')),
  numPeerNotif: between(0, 255, same('numPeerNotif')),
  allSlavesActive: onOff('allSlavesActive'),
  minLinks: same('minLinks'),
  lpInterval: between(1, 0x7fff_ffff, same('lpInterval')),
  packetsPerSlave: only(['balance-rr'], 1, between(0, 0xffff, same('packetsPerSlave'))),
  adLacpActive: only(LACP, true, onOff('adLacpActive')),
  adLacpRate: only(LACP, 'slow', word('adLacpRate', BOND_LACP_RATES)),
  coupledControl: only(LACP, true, onOff('coupledControl')),
  broadcastNeighbor: only(LACP, false, onOff('broadcastNeigh')),
  lacpStrict: only(LACP, false, onOff('lacpStrict')),
  adSelect: word('adSelect', BOND_AD_SELECT),
  adInfo: readOnly(same('adInfo')),
  adActorSysPrio: between(1, 0xffff, same('adActorSysPrio')),
  adUserPortKey: between(0, 1023, same('adUserPortKey')),
  adActorSystem: {
    read: ({ adActorSystem }) => adActorSystem,
    write(wire, address) {
      // Reported if none was set, and refused.
      if (address !== NO_SYSTEM) wire.adActorSystem = address as string;
    },
  },
  tlbDynamicLb: only(BALANCING, true, onOff('tlbDynamicLb')),
};
