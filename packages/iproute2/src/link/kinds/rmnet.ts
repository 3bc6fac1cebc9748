import type { RMNET_FLAGS, RmnetInfo } from '@netlink/rtnetlink';
import type { Field, Fields } from '../fields.ts';
import { isOn } from '../field-checks.ts';
import { between, fieldTypes } from '../field-types.ts';

/** Settings of a channel of a Qualcomm modem. */
export interface RmnetOptions {
  /** Number of the channel, 1 to 254. */
  muxId?: number;
  /** Whether received frames are taken apart. */
  ingressDeaggregation?: boolean;
  /** Whether commands of the modem are heard. */
  ingressCommands?: boolean;
  /** Whether checksums of the modem are looked at, by the fourth version of the protocol. */
  ingressMapv4Checksum?: boolean;
  /** Whether checksums are left to the modem, by the fourth version of the protocol. */
  egressMapv4Checksum?: boolean;
  /** Whether checksums of the modem are looked at, by the fifth version of the protocol. */
  ingressMapv5Checksum?: boolean;
  /** Whether checksums are left to the modem, by the fifth version of the protocol. */
  egressMapv5Checksum?: boolean;
}

const { same } = fieldTypes<RmnetInfo>();

function flag(word: keyof typeof RMNET_FLAGS): Field<RmnetInfo> {
  return {
    read: ({ flags }) => flags?.flags.includes(word),
    write(wire, on) {
      const { flags = [], mask = [] } = wire.flags ?? {};
      const others = flags.filter((each) => each !== word);
      wire.flags = { flags: isOn(on) ? [...others, word] : others, mask: [...mask, word] };
    },
  };
}

/** What {@link RmnetOptions} are in `IFLA_RMNET_*`. */
export const rmnetFields: Fields<RmnetOptions, RmnetInfo> = {
  muxId: between(1, 254, same('muxId')),
  ingressDeaggregation: flag('ingressDeaggregation'),
  ingressCommands: flag('ingressMapCommands'),
  ingressMapv4Checksum: flag('ingressMapCksumv4'),
  egressMapv4Checksum: flag('egressMapCksumv4'),
  ingressMapv5Checksum: flag('ingressMapCksumv5'),
  egressMapv5Checksum: flag('egressMapCksumv5'),
};
