import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KernelName } from '../kernels.ts';

/** Parts of the source whose options a kernel for tests of netlink wants, if Debian's kernel has them. */
const FOLDERS = [
  'net',
  ...[
    'bonding',
    'ieee802154',
    'ipvlan',
    'netdevsim',
    'ovpn',
    'ppp',
    'team',
    'wireguard',
    'wireless/virtual',
    'wwan',
  ].map((name) => `drivers/net/${name}`),
];
const FILES = ['drivers/net/Kconfig', 'drivers/net/can/Kconfig'];
const LEFT_OUT = /\/net\/(?:bluetooth|ceph|9p|sunrpc|rds|rxrpc)\//;

/** Options of those parts that need hardware, or make the kernel slow. */
const UNWANTED =
  /^(?:BT|.*DEBUG.*|NETCONSOLE.*|VMXNET3|HYPERV_NET|XEN_.*|FUJITSU_ES|USB4_NET|THUNDERBOLT_NET|VIRTIO_NET|VHOST.*|SUNGEM_PHY|ARCNET|FDDI|HIPPI|RIONET.*|NET_SB1000|NTB_NETDEV|NFC_.*|HAMRADIO|ATM.*|BPFILTER.*|.*KUNIT.*|PCMCIA.*)$/;

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** What is built in: what the lab boots with, and what a netlink family of its own needs. */
const BUILT_IN = words(`
  MODULES MODULE_UNLOAD HOSTFS OVERLAY_FS TMPFS TMPFS_XATTR TMPFS_POSIX_ACL DEVTMPFS DEVTMPFS_MOUNT DEBUG_FS IKCONFIG IKCONFIG_PROC
  DEBUG_INFO_NONE EXT4_FS MAGIC_SYSRQ BLK_DEV FTRACE ENABLE_DEFAULT_TRACERS NAMESPACES NET_NS USER_NS PID_NS UTS_NS IPC_NS CGROUPS
  CGROUP_NET_PRIO CGROUP_NET_CLASSID CGROUP_BPF BPF_SYSCALL AUDIT CONNECTOR PROC_EVENTS TASKSTATS TASK_DELAY_ACCT QUOTA
  QUOTA_NETLINK_INTERFACE WLAN NETKIT UNIX PACKET IPV6 IPV6_IOAM6_LWTUNNEL IPV6_RPL_LWTUNNEL IPV6_SEG6_LWTUNNEL IPV6_SEG6_HMAC DCB
  CRYPTO_AES CRYPTO_HMAC CRYPTO_SHA256 NET_SHAPER NF_CONNTRACK_ZONES SECURITY SECURITYFS SECURITY_NETWORK NETLABEL`);

/** Modules: what Debian leaves out, and the cryptography that tunnels need. */
const MODULES = words(`
  FUSE_FS UNIX_DIAG PACKET_DIAG INET_DIAG NETLINK_DIAG PSAMPLE NETDEVSIM MAC80211_HWSIM VIRT_WIFI RFKILL BAREUDP AMT PFCP RMNET
  WIREGUARD OVPN HSR NET_DSA CRYPTO_USER CRYPTO_USER_API_HASH CRYPTO_CBC CRYPTO_GCM CRYPTO_SHA1 CRYPTO_MD5 CRYPTO_AUTHENC
  CRYPTO_ECHAINIV CRYPTO_SEQIV CRYPTO_CHACHA20POLY1305 CAN CAN_VCAN CAN_VXCAN CAN_DEV CAN_GW CAN_RAW CAN_ISOTP BLK_DEV_NBD TUN NLMON
  VSOCKETS VSOCKETS_LOOPBACK VSOCKMON NETFILTER_NETLINK_HOOK NET_ACT_GATE NET_DROP_MONITOR SCSI SCSI_ISCSI_ATTRS SCSI_FC_ATTRS`);

/** Left out: what UML cannot have, and dsa_loop, with which netdevsim hangs when it goes. */
const ABSENT = words(`
  BPF_JIT UML_NET UML_NET_VECTOR LOCALVERSION_AUTO BTRFS_FS XFS_FS SOUND UML_SOUND PCI MODULE_COMPRESS MODULE_SIG SMP
  SECURITY_SELINUX SECURITY_APPARMOR INTEGRITY NET_DSA_LOOP`);

/** What one kernel does not survive: in 6.18 a link of pfcp has no counters, and is asked for them as it is made. */
const BROKEN: Readonly<Partial<Record<KernelName, readonly string[]>>> = { '6.18': ['PFCP'] };

/** What the version of a kernel that was built here ends with. */
const LOCAL_VERSION = '-allnet';

/**
 * The options for a User-Mode Linux with every part of the network: those of Debian's kernel that the source declares in its
 * network folders, and those that the lab wants besides. Later lines win.
 */
export function networkOptions(source: string, debianConfig: string, kernel: KernelName): string {
  const declared = new Set(kconfigFiles(source).flatMap((file) => declaredIn(readFileSync(file, 'utf8'))));
  const taken = readFileSync(debianConfig, 'utf8')
    .split('\n')
    .filter((line) => {
      const name = /^CONFIG_(\w+)=/.exec(line)?.[1];
      return name !== undefined && declared.has(name) && !UNWANTED.test(name);
    });
  const absent = [...ABSENT, ...(BROKEN[kernel] ?? [])];
  const wanted = Object.entries({ y: BUILT_IN, m: MODULES, n: absent }).flatMap(([value, names]) =>
    names.map((name) => `CONFIG_${name}=${value}`),
  );
  return [...taken, ...wanted, `CONFIG_LOCALVERSION="${LOCAL_VERSION}"`, ''].join('\n');
}

/** The names of the options that a Kconfig file declares. */
export function declaredIn(text: string): string[] {
  return [...text.matchAll(/^\s*(?:menu)?config\s+(\w+)/gm)].flatMap(([, name]) => name ?? []);
}

function kconfigFiles(source: string): string[] {
  const files = FOLDERS.flatMap((folder) => listed(join(source, folder))).filter(
    (file) => /\/Kconfig[^/]*$/.test(file) && !LEFT_OUT.test(file),
  );
  return [...files, ...FILES.map((file) => join(source, file))];
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  } catch {
    // This kernel does not have that driver yet, or any more.
    return [];
  }
}
