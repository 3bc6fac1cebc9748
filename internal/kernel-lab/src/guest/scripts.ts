import type { Prepared, Tools } from '../engine/prepared.ts';

/** Quote for a shell. */
export function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * The first process of a User-Mode Linux: lays a file system in memory over that of the host, which nobody in the guest can
 * change, and goes on in it.
 */
export function umlInit({ busybox, modprobe }: Tools, modules: string, stage2: string): string {
  return `#!${busybox} sh
B=${busybox}
$B mount -t proc proc /proc; $B mount -t sysfs sys /sys
$B mount -t tmpfs -o size=80% tmpfs /mnt; $B mkdir -p /mnt/lib /mnt/upper /mnt/work /mnt/root
$B ln -s ${modules} /mnt/lib/modules
$B grep -qw overlay /proc/filesystems || ${modprobe} -d /mnt overlay
$B mount -t overlay overlay -o lowerdir=/,upperdir=/mnt/upper,workdir=/mnt/work /mnt/root || { echo 'lab: no overlay'; $B poweroff -f; }
for d in proc sys dev; do $B mount -o rbind /$d /mnt/root/$d; done
exec $B chroot /mnt/root /bin/sh ${stage2}
`;
}

/** The same for a kernel in QEMU, which reaches the file system of the host by 9p. */
export function qemuInit(stage2: string): string {
  return `#!/bin/busybox sh
B=/bin/busybox
$B mount -t proc proc /proc; $B mount -t sysfs sys /sys; $B mount -t devtmpfs dev /dev
for m in /modules/*; do $B insmod $m || $B echo "lab: $m cannot be loaded"; done
$B mount -t 9p -o trans=virtio,version=9p2000.L,msize=512000,cache=loose,ro host /lower || { $B echo 'lab: no root'; $B poweroff -f; }
$B mount -t tmpfs -o size=80% tmpfs /upper; $B mkdir -p /upper/files /upper/work
$B mount -t overlay overlay -o lowerdir=/lower,upperdir=/upper/files,workdir=/upper/work /root || { $B echo 'lab: no overlay'; $B poweroff -f; }
for d in proc sys dev; do $B mount --move /$d /root/$d; done
exec $B switch_root /root /bin/sh ${stage2}
`;
}

/** Modules that a message of netlink may need, and that the kernel does not load by itself for it. */
const LOADED = 'fou fou6 ila mpls_iptunnel mpls_router netdevsim ovpn tun xfrm_interface xfrm_user';

/** What a guest says through the port for its exit code when it is about to begin with its command. */
export const BEGUN = 'begun';

/** What a guest is told to do. */
export interface Task {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly shared: readonly string[];
}

/**
 * What goes on in the guest's own file system: mounts what a Linux system has, runs the command with its output on ports of its
 * own, tells its exit code, and switches the guest off. The command's output is a pipe because a port can be opened once only,
 * and `/dev/stdout` must be openable.
 */
export function stage2Script(prepared: Prepared, { command, cwd, env, shared }: Task): string {
  const { busybox, kmod } = prepared.tools;
  const shares = shared.map((folder, index) => {
    const mounted = `$B ${prepared.mountShare(folder, index)}`;
    return `$B mkdir -p ${quote(folder)}; ${mounted} || echo ${quote(`lab: cannot share ${folder}`)} >&6`;
  });
  const variables = Object.entries(env).map(([name, value]) => `export ${name}=${quote(value)}`);
  return `export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
B=${busybox}
$B mkdir -p /lib/modules; $B mount -o bind ${prepared.modules} /lib/modules
$B mount -t tmpfs -o mode=755 tmpfs /run; $B mkdir -p /run/netns /run/lock /dev/shm /dev/pts /dev/net
$B mount -t tmpfs -o mode=1777 tmpfs /dev/shm
$B mount -t devpts -o ptmxmode=666 devpts /dev/pts 2>/dev/null
$B mount -t cgroup2 cgroup2 /sys/fs/cgroup 2>/dev/null
$B mount -t debugfs debugfs /sys/kernel/debug 2>/dev/null
$B mount -t bpf bpf /sys/fs/bpf 2>/dev/null
[ -e /dev/fd ] || $B ln -s /proc/self/fd /dev/fd
[ -e /dev/stdout ] || { $B ln -s fd/0 /dev/stdin; $B ln -s fd/1 /dev/stdout; $B ln -s fd/2 /dev/stderr; }
[ -e /dev/net/tun ] || $B mknod /dev/net/tun c 10 200
$B cp -f ${kmod} /usr/bin/kmod; for i in modprobe insmod rmmod lsmod depmod modinfo; do $B ln -sfn ../bin/kmod /usr/sbin/$i; done
${prepared.ports}
exec 5>$out 6>$err 7>$code </dev/null
$B hostname lab; $B ip link set lo up
# Else each new namespace has a link of each kind of tunnel that something has loaded.
echo 1 >/proc/sys/net/core/fb_tunnels_only_for_init_net
modprobe -qa ${LOADED}
${shares.join('\n')}
${variables.join('\n')}
cd ${quote(cwd)} || cd /
echo ${BEGUN} >&7
$B mkfifo /run/.out /run/.err; $B cat </run/.out >&5 & out=$!; $B cat </run/.err >&6 & err=$!
( exec 5>&- 6>&- 7>&-; unset B out err code; ${command.map(quote).join(' ')} ) >/run/.out 2>/run/.err
result=$?
# Something that the command left behind may hold its output open.
( $B sleep 5; kill $out $err ) 2>/dev/null & wait $out $err
$B sync; echo $result >&7; $B sleep 0.1; $B poweroff -f; $B sleep 60
`;
}
