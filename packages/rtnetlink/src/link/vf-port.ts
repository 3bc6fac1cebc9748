import { attributes, enumeration, type Infer, octets, string, struct, u16, u32, u8 } from '@netlink/packet';

/** One virtual function in `IFLA_VF_PORTS`. */
export const IFLA_VF_PORT = 1;
/** Number of the virtual function. */
export const IFLA_PORT_VF = 1;
/** Name of the profile. */
export const IFLA_PORT_PROFILE = 2;
/** Type of the station interface of 802.1Qbg. */
export const IFLA_PORT_VSI_TYPE = 3;
/** UUID of the instance. */
export const IFLA_PORT_INSTANCE_UUID = 4;
/** UUID of the host. */
export const IFLA_PORT_HOST_UUID = 5;
/** What is asked for (`PORT_REQUEST_*`). */
export const IFLA_PORT_REQUEST = 6;
/** What came of it (`PORT_VDP_RESPONSE_*`, `PORT_PROFILE_RESPONSE_*`). */
export const IFLA_PORT_RESPONSE = 7;

/** `PORT_REQUEST_*`: what is asked of a port (linux/if_link.h). */
export const PORT_REQUESTS = { preassociate: 0, preassociateRr: 1, associate: 2, disassociate: 3 } as const;

/** What came of it: `PORT_VDP_RESPONSE_*`, and `PORT_PROFILE_RESPONSE_*` from 256 on (linux/if_link.h). */
export const PORT_RESPONSES = {
  vdpSuccess: 0,
  vdpInvalidFormat: 1,
  vdpInsufficientResources: 2,
  vdpUnusedVtid: 3,
  vdpVtidViolation: 4,
  vdpVtidVersionVioaltion: 5,
  vdpOutOfSync: 6,
  profileSuccess: 0x100,
  profileInprogress: 0x101,
  profileInvalid: 0x102,
  profileBadstate: 0x103,
  profileInsufficientResources: 0x104,
  profileError: 0x105,
} as const;

/** Type of a station interface: `struct ifla_port_vsi` (linux/if_link.h). */
export const vsiType = struct({
  vsiMgrId: u8,
  vsiTypeId: octets(3),
  vsiTypeVersion: u8,
  pad: octets(3),
});
/** Type of a station interface: `struct ifla_port_vsi`. */
export interface VsiType extends Infer<typeof vsiType> {}

/** Port profile of a function (`IFLA_PORT_*`, linux/if_link.h). */
export const vfPort = attributes({
  vf: [IFLA_PORT_VF, u32],
  profile: [IFLA_PORT_PROFILE, string],
  vsiType: [IFLA_PORT_VSI_TYPE, vsiType],
  instanceUuid: [IFLA_PORT_INSTANCE_UUID, octets(16)],
  hostUuid: [IFLA_PORT_HOST_UUID, octets(16)],
  request: [IFLA_PORT_REQUEST, enumeration(u8, PORT_REQUESTS)],
  response: [IFLA_PORT_RESPONSE, enumeration(u16, PORT_RESPONSES)],
});
/** Port profile of a function (`IFLA_PORT_*`, linux/if_link.h). */
export interface VfPort extends Infer<typeof vfPort> {}
