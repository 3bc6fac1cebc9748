import { NetlinkError } from '@netlink/proto';
import { parseVlans } from '../range.ts';
import type { BridgeVlan, BridgeVlanSpec } from './vlan.ts';
import { asksForThere, type VlanThere } from './write.ts';

/** What a link without VLANs is answered, and every link before Linux 5.6. */
const NONE: readonly string[] = ['EINVAL', 'EOPNOTSUPP'];

/** The VLANs that links have, for the time of one call: read once, where it matters, and with what the call itself asks for. */
export class VlansThere {
  readonly #read: (index: number) => Promise<BridgeVlan[]>;
  readonly #known = new Map<number, Promise<VlanThere[]>>();

  constructor(read: (index: number) => Promise<BridgeVlan[]>) {
    this.#read = read;
  }

  /** Those that are there of what is about to be asked for; none, where that does not matter. */
  async of(index: number, vlan: BridgeVlanSpec): Promise<readonly VlanThere[]> {
    let known = this.#known.get(index);
    if (known === undefined) {
      if (!asksForThere(vlan)) return [];
      this.#known.set(index, (known = this.#ask(index)));
    }
    const all = await known;
    const { first, last } = parseVlans(vlan.vid);
    const found = all.filter(({ vid }) => {
      const bounds = parseVlans(vid);
      return bounds.first <= last && bounds.last >= first;
    });
    all.push(vlan);
    return found;
  }

  async #ask(index: number): Promise<VlanThere[]> {
    try {
      return await this.#read(index);
    } catch (error) {
      if (error instanceof NetlinkError && NONE.includes(error.code)) return [];
      throw error;
    }
  }
}
