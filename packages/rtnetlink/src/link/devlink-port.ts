import { attributes, type Infer, string, u32 } from '@netlink/packet';

/** Bus of the device: 'pci'. */
export const DEVLINK_ATTR_BUS_NAME = 1;
/** Name of the device on its bus: '0000:01:00.0'. */
export const DEVLINK_ATTR_DEV_NAME = 2;
/** Number of the port on the device. */
export const DEVLINK_ATTR_PORT_INDEX = 3;

/** Port of devlink that a link belongs to: the handle in `DEVLINK_ATTR_*` (linux/devlink.h). */
export const devlinkPort = attributes({
  busName: [DEVLINK_ATTR_BUS_NAME, string],
  devName: [DEVLINK_ATTR_DEV_NAME, string],
  portIndex: [DEVLINK_ATTR_PORT_INDEX, u32],
});
/** Port of devlink that a link belongs to. */
export interface DevlinkPort extends Infer<typeof devlinkPort> {}
