import type { Context } from '../context.ts';
import { FdbHandle } from './fdb/handle.ts';
import { BridgeVlanHandle } from './vlan/handle.ts';

/** What bridges and VXLANs forward by: `bridge`. */
export class BridgeHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The VLANs of bridges and their ports: `bridge vlan`. */
  vlan(): BridgeVlanHandle {
    return new BridgeVlanHandle(this.#context);
  }

  /** Forwarding databases: `bridge fdb`. */
  fdb(): FdbHandle {
    return new FdbHandle(this.#context);
  }
}
