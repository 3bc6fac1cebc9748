import type { Context } from '../context.ts';
import { FdbHandle } from './fdb/handle.ts';
import { BridgeLinkHandle } from './link/handle.ts';
import { MdbHandle } from './mdb/handle.ts';
import { MstHandle } from './mst/handle.ts';
import { BridgeVlanHandle } from './vlan/handle.ts';
import { VniHandle } from './vni/handle.ts';

/** What bridges and VXLANs forward by: `bridge`. */
export class BridgeHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The ports of bridges: `bridge link`. */
  link(): BridgeLinkHandle {
    return new BridgeLinkHandle(this.#context);
  }

  /** The VLANs of bridges and their ports: `bridge vlan`. */
  vlan(): BridgeVlanHandle {
    return new BridgeVlanHandle(this.#context);
  }

  /** Forwarding databases: `bridge fdb`. */
  fdb(): FdbHandle {
    return new FdbHandle(this.#context);
  }

  /** Multicast databases: `bridge mdb`. */
  mdb(): MdbHandle {
    return new MdbHandle(this.#context);
  }

  /** The states of ports in several spanning trees: `bridge mst`. */
  mst(): MstHandle {
    return new MstHandle(this.#context);
  }

  /** The identifiers that VXLANs let in: `bridge vni`. */
  vni(): VniHandle {
    return new VniHandle(this.#context);
  }
}
