import {
  type CanDeviceStats,
  type DevlinkPort,
  type HardwareType,
  linkXstats,
  OPER_STATES,
} from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import { checked, fact, linkLayer, word } from './attribute-fields.ts';
import { isOn, text } from './field-checks.ts';
import type { Field, Fields } from './fields.ts';
import { readOnly } from './field-types.ts';
import { isElsewhere, type LinkWire } from './wire.ts';
import type { Word } from './word.ts';

/** What links of all kinds say of themselves and nobody can set: it is not sent. */
export interface LinkFacts {
  /** Sort of link layer: 'ether', 'loopback'. */
  type: HardwareType;
  /** Whether `link` is up, if it is in this namespace. */
  linkUp?: boolean;
  /** Least of the MTUs that it takes. */
  minMtu?: number;
  /** Greatest of the MTUs that it takes; 0 is no limit. */
  maxMtu?: number;
  /** Queueing discipline. */
  qdisc?: string;
  /** Operational state of RFC 2863. */
  operstate?: Word<keyof typeof OPER_STATES>;
  /** Link-layer address that it came with. */
  permaddr?: string;
  /** How often it was asked to take in everything. */
  promiscuity?: number;
  /** How often it was asked to take in all multicast frames. */
  allmulti?: number;
  /** Greatest packet that the hardware segments. */
  tsoMaxSize?: number;
  /** Most segments of such a packet. */
  tsoMaxSegs?: number;
  /** Name of the physical port. */
  physPortName?: string;
  /** Identity of the physical port, in hexadecimal. */
  physPortId?: string;
  /** Identity of the switch, in hexadecimal. */
  physSwitchId?: string;
  /** Bus of the device below. */
  parentbus?: string;
  /** Whether it may not be moved to another namespace; absent if it may. */
  netnsImmutable?: boolean;
  /** Octets that it needs before packets. */
  headroom?: number;
  /** Octets that it needs behind packets. */
  tailroom?: number;
  /** Number of virtual functions of the device. */
  numVf?: number;
  /** Port of devlink that it is: `devlink port`. */
  devlinkPort?: Readonly<DevlinkPort>;
  /** Pin of the phase-locked loop that clocks it, by its id. */
  dpllPin?: number;
  /** How far ahead of its time a packet can be given to it, in ns. */
  maxPacingOffloadHorizon?: bigint;
  /**
   * Counters that links of its kind have besides: of CAN, what went wrong on the bus; of kinds that we do not know, as octets. Absent
   * if counters were not asked for.
   */
  xstats?: Readonly<CanDeviceStats> | Uint8Array;
}

const hexadecimal = (key: 'physPortId' | 'physSwitchId'): Field<LinkWire> => ({
  read({ attributes }) {
    const octets = attributes[key];
    return octets && Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
  },
  asRead: (value) => text(value).toLowerCase(),
});

const XSTATS_KEYS = new Set(linkXstats.can.fields.map(({ name }) => name));

function checkXstats(value: unknown): void {
  if (!(value instanceof Uint8Array)) checkKeys('counters', value, XSTATS_KEYS);
}

/** What {@link LinkFacts} are in `struct ifinfomsg` and `IFLA_*`. */
export const factFields: Fields<LinkFacts, LinkWire> = {
  type: {
    read: ({ header }) => header.type,
    compare({ header }, type) {
      header.type = type as HardwareType;
    },
  },
  linkUp: {
    read(wire, { isUp }) {
      const index = wire.attributes.link;
      return index === undefined || index === 0 || isElsewhere(wire) ? undefined : isUp(index);
    },
    asRead: isOn,
  },
  minMtu: fact('minMtu'),
  maxMtu: fact('maxMtu'),
  qdisc: fact('qdisc'),
  operstate: readOnly(word('operstate', OPER_STATES)),
  permaddr: readOnly(linkLayer('permAddress')),
  promiscuity: fact('promiscuity'),
  allmulti: fact('allmulti'),
  tsoMaxSize: fact('tsoMaxSize'),
  tsoMaxSegs: fact('tsoMaxSegs'),
  physPortName: fact('physPortName'),
  physPortId: hexadecimal('physPortId'),
  physSwitchId: hexadecimal('physSwitchId'),
  parentbus: fact('parentDevBusName'),
  netnsImmutable: {
    read: ({ attributes }) => attributes.netnsImmutable === 1 || undefined,
    asRead: (value) => isOn(value) || undefined,
  },
  headroom: fact('headroom'),
  tailroom: fact('tailroom'),
  numVf: fact('numVf'),
  devlinkPort: {
    ...fact('devlinkPort'),
    // The kernel says of all links that are none that they are nothing.
    read: ({ attributes: { devlinkPort: port } }) => (port?.busName === undefined ? undefined : port),
  },
  dpllPin: {
    read: ({ attributes }) => attributes.dpllPin?.id,
    compare({ attributes }, id) {
      attributes.dpllPin = { id: id as number };
    },
  },
  maxPacingOffloadHorizon: fact('maxPacingOffloadHorizon'),
  xstats: { read: ({ attributes }) => attributes.linkinfo?.xstats, asRead: checked(checkXstats) },
};
