import { LINK_KINDS, linkKind, linkKindLines, netdevsim, newestIp, SAMPLE_LINK } from '@netlink/kernel-test';
import * as requests from './requests.ts';
import type { Scene } from './scene.ts';
import { linkVariants } from './link-variants.ts';

const kindScenes = LINK_KINDS.map((kind): Scene => ({
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

// The kernel makes it by a file, under a name of its own choice, and not by a message.
const netdevsimScene: Scene = {
  name: 'link/netdevsim',
  needs: [netdevsim],
  before: ['echo "5300 1" > /sys/bus/netdevsim/new_device'],
  batches: [{ lines: [`link set eth0 name ${SAMPLE_LINK} address 02:00:5e:00:53:01`] }],
  after: ['echo 5300 > /sys/bus/netdevsim/del_device'],
  requests: [requests.sampleLink],
};

/** One link of each kind, of most kinds one with other options too, and the ports of each kind of master. */
export const linkScenes: readonly Scene[] = [...kindScenes, ...variantScenes, ...portScenes, netdevsimScene];
