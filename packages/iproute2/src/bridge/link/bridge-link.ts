import type { LinkReference } from '../../link-names.ts';
import type { BridgePortOptions } from '../../link/kinds/bridge-port.ts';
import type { LinkBase } from '../../link/link.ts';

/** How an embedded bridge forwards: between its ports, or by way of the switch that it is connected to. */
export type HardwareMode = 'veb' | 'vepa';

/** A link as a port of a bridge, or a device that is a bridge itself. */
export interface BridgeLink extends BridgePortOptions, Pick<LinkBase, 'flags' | 'up' | 'link' | 'linkUp'> {
  /** Name of the link. */
  dev: string;
  /** Its index. */
  index: number;
  /** Name of the bridge. */
  master?: string;
  /** Greatest packet, in octets. */
  mtu?: number;
  /** How the device forwards, if it is a bridge itself. */
  hwmode?: HardwareMode;
}

/** What is to be changed of a port. */
export type BridgeLinkChanges = { [K in keyof BridgePortOptions]?: BridgePortOptions[K] | undefined } & {
  /** How the device forwards, which is a bridge itself. */
  hwmode?: HardwareMode | undefined;
  /** Ask the device itself. */
  self?: boolean | undefined;
  /** Ask the bridge that it is a port of; by its name it is checked. */
  master?: LinkReference | boolean | undefined;
};

/** Which ports are meant. */
export interface BridgeLinkFilter {
  /** This one. */
  readonly dev?: LinkReference | undefined;
  /** Those of this bridge. */
  readonly master?: LinkReference | undefined;
}
