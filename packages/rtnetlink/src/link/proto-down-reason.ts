import { attributes, type Infer, u32 } from '@netlink/packet';

/** The reasons that a request is about, a bit each. */
export const IFLA_PROTO_DOWN_REASON_MASK = 1;
/** The reasons that hold, a bit each. */
export const IFLA_PROTO_DOWN_REASON_VALUE = 2;

/** Why protocols hold a port down (`IFLA_PROTO_DOWN_REASON_*`, linux/if_link.h). */
export const protoDownReason = attributes({
  mask: [IFLA_PROTO_DOWN_REASON_MASK, u32],
  value: [IFLA_PROTO_DOWN_REASON_VALUE, u32],
});
/** Why protocols hold a port down (`IFLA_PROTO_DOWN_REASON_*`). */
export interface ProtoDownReason extends Infer<typeof protoDownReason> {}
