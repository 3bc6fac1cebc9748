import {
  linkKind,
  linkKindLines,
  namespaceProbe,
  newestIp,
  type Probe,
  SAMPLE_LINK,
} from '@netlink/kernel-test';
import * as requests from './requests.ts';
import type { Scene } from './scene.ts';
import { linkVariants } from './link-variants.ts';

const KINDS =
  'dummy ifb bridge bond team veth vlan macvlan macvtap ipvlan ipvtap vrf vxlan geneve gtp gre gretap erspan ip6gre ip6gretap ip6erspan ipip sit ip6tnl vti vti6 xfrm wireguard macsec hsr nlmon vsockmon vcan vxcan batadv netkit tun tap bareudp amt pfcp rmnet virt_wifi ovpn'.split(
    ' ',
  );

const kindScenes = KINDS.map((kind): Scene => ({
  name: `link/${kind}`,
  needs: [linkKind(kind)],
  batches: [{ lines: linkKindLines(kind) }],
  requests: [requests.sampleLink],
}));

/** Links with more options than their kind needs, each for the attributes that the kernel sends only then. */
const variantScenes = linkVariants.map(({ name, kind, before = [], lines, isNewest = false }): Scene => ({
  name: `link/${name}`,
  needs: [linkKind(kind), ...(isNewest ? [newestIp] : [])],
  before,
  batches: [{ lines, newest: isNewest }],
  requests: [requests.sampleLink],
}));

/** A port that has a master, by the kind of the master. */
const portScenes = ['bridge', 'bond', 'vrf', 'team'].map((kind): Scene => ({
  name: `link/${kind}-port`,
  needs: [linkKind(kind)],
  batches: [
    {
      lines: [
        ...linkKindLines(kind).map((line) => line.replace(SAMPLE_LINK, 'owner')),
        `link add ${SAMPLE_LINK} address 02:00:5e:00:53:01 type veth peer name upper address 02:00:5e:00:53:02`,
        `link set ${SAMPLE_LINK} master owner`,
      ],
    },
  ],
  requests: [requests.sampleLink],
}));

const NEW_DEVICE = 'modprobe -q netdevsim; echo "5300 1" > /sys/bus/netdevsim/new_device';
const DEL_DEVICE = 'echo 5300 > /sys/bus/netdevsim/del_device';

const netdevsim: Probe = namespaceProbe('there is no netdevsim', async (ns) => {
  await ns.exec('sh', ['-c', NEW_DEVICE]);
  await ns.exec('sh', ['-c', DEL_DEVICE]);
});

// The kernel makes it by a file, under a name of its own choice, and not by a message.
const netdevsimScene: Scene = {
  name: 'link/netdevsim',
  needs: [netdevsim],
  before: [NEW_DEVICE],
  batches: [{ lines: [`link set eth0 name ${SAMPLE_LINK} address 02:00:5e:00:53:01`] }],
  after: [DEL_DEVICE],
  requests: [requests.sampleLink],
};

/** One link of each kind, of most kinds one with other options too, and the ports of each kind of master. */
export const linkScenes: readonly Scene[] = [...kindScenes, ...variantScenes, ...portScenes, netdevsimScene];
