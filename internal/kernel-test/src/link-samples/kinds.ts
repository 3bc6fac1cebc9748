import { macvlanSamples } from './macvlan.ts';
import type { KindSamples, PortSamples } from './sample.ts';
import { vlanSamples } from './vlan.ts';
import { vxlanSamples } from './vxlan.ts';

const plain: KindSamples = { base: {}, ip: '', options: {} };

/** Samples of each kind of link whose options we know. */
export const KIND_SAMPLES: Readonly<Record<string, KindSamples>> = {
  dummy: plain,
  ifb: plain,
  macvlan: macvlanSamples,
  macvtap: macvlanSamples,
  veth: { ...plain, base: { peer: 't1' }, ip: 'peer name t1' },
  vlan: vlanSamples,
  vxlan: vxlanSamples,
};

/** Samples of the ports of each kind of master. */
export const PORT_SAMPLES: Readonly<Record<string, PortSamples>> = {};
