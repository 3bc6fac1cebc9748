import { expectTypeOf, test } from 'vitest';
import type {
  BridgeLinkChanges,
  BridgeLinkFilter,
  BridgeVlan,
  BridgeVlanChanges,
  BridgeVlanSpec,
  FdbEntry,
  FdbFilter,
  FdbFlushFilter,
  FdbSpec,
  MdbFlushFilter,
  MdbRecord,
  MdbSpec,
  MstSpec,
  MstState,
  VlanGlobal,
  VlanGlobalChanges,
  Vni,
  VniSpec,
} from '../../src/index.ts';

test('ports', () => {
  const good: BridgeLinkChanges[] = [
    { cost: 10, isolated: true },
    { hwmode: 'vepa', self: true },
  ];
  expectTypeOf(good).toExtend<BridgeLinkChanges[]>();
  const bad: BridgeLinkChanges[] = [
    // @ts-expect-error -- of VLANs
    { vid: 10 },
    // @ts-expect-error -- a slip of the pen
    { costs: 10 },
    // @ts-expect-error -- no such word, and no number either
    { hwmode: 1 },
    // @ts-expect-error -- a switch
    { learning: 'on' },
  ];
  expectTypeOf(bad).toExtend<BridgeLinkChanges[]>();
  // @ts-expect-error -- no filter
  expectTypeOf({ br: 'br0' } as const satisfies BridgeLinkFilter).not.toBeNever();
});

test('VLANs', () => {
  const good: BridgeVlanSpec[] = [
    { dev: 'eth0', vid: '10-20', tunnelInfo: '110-120' },
    { dev: 3, vid: 10, pvid: true, state: 'blocking' },
  ];
  expectTypeOf(good).toExtend<BridgeVlanSpec[]>();
  const bad: BridgeVlanSpec[] = [
    // @ts-expect-error -- which VLAN is needed
    { dev: 'eth0' },
    // @ts-expect-error -- of the fdb
    { dev: 'eth0', vlan: 10 },
    // @ts-expect-error -- a slip of the pen
    { dev: 'eth0', vid: 10, untaged: true },
    // @ts-expect-error -- no such word
    { dev: 'eth0', vid: 10, state: 'blocked' },
    // @ts-expect-error -- no range
    { dev: 'eth0', vid: [10, 20] },
  ];
  expectTypeOf(bad).toExtend<BridgeVlanSpec[]>();
  // @ts-expect-error -- what a VLAN is on a port is said when it is given
  expectTypeOf({ dev: 'eth0', vid: 10, pvid: true } as const satisfies BridgeVlanChanges).not.toBeNever();
  expectTypeOf<BridgeVlan>().toExtend<Omit<BridgeVlanSpec, 'tunnelInfo'>>();
});

test('settings of VLANs for whole bridges', () => {
  const good: VlanGlobalChanges[] = [{ dev: 'br0', vid: 10, mcastQuerier: true, msti: 1 }];
  expectTypeOf(good).toExtend<VlanGlobalChanges[]>();
  const bad: VlanGlobalChanges[] = [
    // @ts-expect-error -- of the bridge
    { dev: 'br0', vid: 10, vlanFiltering: true },
    // @ts-expect-error -- a slip of the pen
    { dev: 'br0', vid: 10, mcastQuerrier: true },
    // @ts-expect-error -- a switch
    { dev: 'br0', vid: 10, mcastSnooping: 1 },
  ];
  expectTypeOf(bad).toExtend<VlanGlobalChanges[]>();
  expectTypeOf<VlanGlobal>().toExtend<VlanGlobalChanges>();
});

test('forwarding entries', () => {
  const good: FdbSpec[] = [
    { mac: '02:00:5e:00:53:01', dev: 'eth0', master: true, state: 'static', vlan: 10 },
    { mac: '00:00:00:00:00:00', dev: 'vxlan0', dst: '192.0.2.9', vni: 5 },
  ];
  expectTypeOf(good).toExtend<FdbSpec[]>();
  const bad: FdbSpec[] = [
    // @ts-expect-error -- the word of neighbours
    { lladdr: '02:00:5e:00:53:01', dev: 'eth0' },
    // @ts-expect-error -- of VLANs
    { mac: '02:00:5e:00:53:01', dev: 'eth0', vid: 10 },
    // @ts-expect-error -- no such word
    { mac: '02:00:5e:00:53:01', dev: 'eth0', state: 'reachable' },
    // @ts-expect-error -- a switch
    { mac: '02:00:5e:00:53:01', dev: 'eth0', sticky: 'on' },
  ];
  expectTypeOf(bad).toExtend<FdbSpec[]>();
  const filters: [FdbFilter, FdbFlushFilter] = [
    // @ts-expect-error -- the word of the entries is dev
    { brport: 'eth0' },
    // @ts-expect-error -- one switch for each state
    { dev: 'br0', state: 'static' },
  ];
  expectTypeOf(filters).not.toBeNever();
  expectTypeOf<FdbEntry>().toExtend<FdbSpec>();
});

test('multicast entries', () => {
  const good: MdbSpec[] = [
    { dev: 'br0', port: 'eth0', grp: '239.1.1.1', filterMode: 'include', sourceList: ['192.0.2.1'] },
    { dev: 'vxlan0', grp: '239.1.1.1', dst: '192.0.2.9', state: 'permanent' },
  ];
  expectTypeOf(good).toExtend<MdbSpec[]>();
  const bad: MdbSpec[] = [
    // @ts-expect-error -- the word is grp
    { dev: 'br0', group: '239.1.1.1' },
    // @ts-expect-error -- of the fdb
    { dev: 'br0', grp: '239.1.1.1', vlan: 10 },
    // @ts-expect-error -- no such word
    { dev: 'br0', grp: '239.1.1.1', filterMode: 'block' },
    // @ts-expect-error -- no such word, and no number either
    { dev: 'br0', grp: '239.1.1.1', state: 1 },
  ];
  expectTypeOf(bad).toExtend<MdbSpec[]>();
  // @ts-expect-error -- whole groups are flushed by no address
  expectTypeOf({ dev: 'br0', grp: '239.1.1.1' } as const satisfies MdbFlushFilter).not.toBeNever();
  expectTypeOf<MdbRecord>().toExtend<MdbSpec>();
});

test('states in spanning trees', () => {
  const bad: MstSpec[] = [
    // @ts-expect-error -- of VLANs
    { dev: 'eth0', vid: 5, state: 'blocking' },
    // @ts-expect-error -- no such word
    { dev: 'eth0', msti: 5, state: 'blocked' },
    // @ts-expect-error -- a state is needed
    { dev: 'eth0', msti: 5 },
  ];
  expectTypeOf(bad).toExtend<MstSpec[]>();
  expectTypeOf<MstState>().toExtend<MstSpec>();
});

test('filters of VXLANs', () => {
  const bad: VniSpec[] = [
    // @ts-expect-error -- of VLANs
    { dev: 'vxlan0', vid: 5 },
    // @ts-expect-error -- a slip of the pen
    { dev: 'vxlan0', vni: 5, remotes: '192.0.2.9' },
    // @ts-expect-error -- the word of the fdb
    { dev: 'vxlan0', vni: 5, dst: '192.0.2.9' },
  ];
  expectTypeOf(bad).toExtend<VniSpec[]>();
  expectTypeOf<Vni>().toExtend<VniSpec>();
});
