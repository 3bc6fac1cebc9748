import {
  attributes,
  type Infer,
  Layout,
  LITTLE_ENDIAN,
  list,
  nested,
  NLA_F_NESTED,
  noflag,
  u16,
} from '@netlink/packet';
import { portState } from '../info/port-state.ts';

/** One tree in `IFLA_BRIDGE_MST`. */
export const IFLA_BRIDGE_MST_ENTRY = 1;
/** Number of the spanning tree, 0 to 4094. */
export const IFLA_BRIDGE_MST_ENTRY_MSTI = 1;
/** State of the port in that tree. */
export const IFLA_BRIDGE_MST_ENTRY_STATE = 2;

/** State of a port in one of several spanning trees (`IFLA_BRIDGE_MST_ENTRY_*`, linux/if_bridge.h). */
export const bridgeMstEntry = attributes({
  msti: [IFLA_BRIDGE_MST_ENTRY_MSTI, u16],
  state: [IFLA_BRIDGE_MST_ENTRY_STATE, portState],
});
/** State of a port in one of several spanning trees (`IFLA_BRIDGE_MST_ENTRY_*`). */
export interface BridgeMstEntry extends Infer<typeof bridgeMstEntry> {}

const asked = list(IFLA_BRIDGE_MST_ENTRY, nested<BridgeMstEntry>(bridgeMstEntry));
const told = list(IFLA_BRIDGE_MST_ENTRY, noflag(nested<BridgeMstEntry>(bridgeMstEntry)));

/**
 * State of a port in each spanning tree (`IFLA_BRIDGE_MST`). The kernel takes entries with `NLA_F_NESTED` only and sends
 * them without: those that it sent are kept as octets besides.
 */
export const bridgeMst: Layout<BridgeMstEntry[]> = new Layout<BridgeMstEntry[]>(
  {
    decode(data, start, end, depth) {
      const flagged = end - start >= 4 && (data.getUint16(start + 2, LITTLE_ENDIAN) & NLA_F_NESTED) !== 0;
      return (flagged ? asked : told).codec.decode(data, start, end, depth) as BridgeMstEntry[];
    },
    encode: (writer, value) => {
      asked.codec.encode(writer, value);
    },
    locate: (data, start, end, offset) => asked.codec.locate?.(data, start, end, offset) ?? { path: [] },
  },
  { loose: true, flags: NLA_F_NESTED },
);
