import { HSR_PROTOCOLS, type HsrInfo } from '@netlink/rtnetlink';
import type { LinkReference } from '../../link-names.ts';
import type { Fields } from '../fields.ts';
import { between, fieldTypes, readOnly } from '../field-types.ts';
import type { Word } from '../word.ts';

/** Settings of a link of HSR or PRP, and its state. */
export interface HsrOptions {
  /** The first port. */
  slave1?: LinkReference;
  /** The second port. */
  slave2?: LinkReference;
  /** The port that leads out of the ring. Reported since Linux 6.19. */
  interlink?: LinkReference;
  /** Number of the next frame. Not sent. */
  seqNr?: number;
  /** Group that supervision frames are sent to. Not sent: see `supervision`. */
  supervisionAddr?: string;
  /** The last octet of that group, 0 to 255. */
  supervision?: number;
  /** Version of the protocol: 0 is of 2010, 1 of 2012. Reported since Linux 6.19. */
  version?: number;
  /** A ring, or two networks side by side; ip(8) says 0 and 1. */
  proto?: Word<keyof typeof HSR_PROTOCOLS>;
}

const { same, link, word } = fieldTypes<HsrInfo>();

/** What {@link HsrOptions} are in `IFLA_HSR_*`. */
export const hsrFields: Fields<HsrOptions, HsrInfo> = {
  slave1: link('slave1'),
  slave2: link('slave2'),
  interlink: link('interlink'),
  seqNr: readOnly(same('seqNr')),
  supervisionAddr: readOnly(same('supervisionAddr')),
  supervision: between(0, 255, {
    read: ({ multicastSpec, supervisionAddr: address }) =>
      address === undefined ? multicastSpec : Number.parseInt(address.slice(-2), 16),
    write(wire, octet) {
      wire.multicastSpec = octet as number;
    },
  }),
  version: between(0, 1, same('version')),
  proto: word('protocol', HSR_PROTOCOLS),
};
