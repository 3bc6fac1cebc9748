import type { LabOptions } from './options.ts';
import type { Prepared } from './prepare.ts';

/** Quote for a shell. */
function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Variables of the host that the guest's command gets too. */
const PASSED =
  /^(?:PATH|HOME|USER|LANG|LC_.*|TZ|CI|NODE_(?!EXTRA_CA_CERTS).*|npm_.*|VITEST.*|NETLINK_.*|NO_COLOR|FORCE_COLOR)$/;

/**
 * The first process of the guest: lays a file system in memory over that of the host, which nobody in the guest can change,
 * and goes on in it.
 */
export function initScript({ tools, modules }: Prepared, stage2: string): string {
  return `#!${tools}/bin/busybox sh
B=${tools}/bin/busybox
$B mount -t proc proc /proc; $B mount -t sysfs sys /sys
$B mount -t tmpfs tmpfs /mnt; $B mkdir -p /mnt/lib /mnt/upper /mnt/work /mnt/root
$B ln -s ${modules} /mnt/lib/modules
$B grep -qw overlay /proc/filesystems || ${tools}/sbin/modprobe -d /mnt overlay
$B mount -t overlay overlay -o lowerdir=/,upperdir=/mnt/upper,workdir=/mnt/work /mnt/root || { echo 'lab: no overlay'; $B poweroff -f; }
for d in proc sys dev; do $B mount -o rbind /$d /mnt/root/$d; done
$B mkdir -p /mnt/root/lib/modules; $B mount -o bind ${modules} /mnt/root/lib/modules
exec $B chroot /mnt/root /bin/sh ${stage2}
`;
}

/**
 * What goes on there: mounts what a Linux system has, runs the command with its output on consoles of their own, tells its
 * exit code, and switches the guest off.
 */
export function stage2Script({ tools }: Prepared, options: LabOptions, cwd: string): string {
  const variables = Object.entries(process.env).flatMap(([name, value]) =>
    PASSED.test(name) && value !== undefined ? [`export ${name}=${quote(value)}`] : [],
  );
  const shares = options.shared.map(
    (folder) =>
      `$B mkdir -p ${quote(folder)}; $B mount -t hostfs -o ${quote(folder)} none ${quote(folder)} || echo "lab: cannot share ${folder}" >&6`,
  );
  return `export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
B=${tools}/bin/busybox
$B mount -t tmpfs -o mode=755 tmpfs /run; $B mkdir -p /run/netns /run/lock /dev/shm /dev/pts
$B mount -t tmpfs -o mode=1777 tmpfs /dev/shm
$B mount -t devpts -o ptmxmode=666 devpts /dev/pts 2>/dev/null
[ -e /dev/fd ] || $B ln -s /proc/self/fd /dev/fd
$B cp -f ${tools}/bin/kmod /usr/bin/kmod; for i in modprobe insmod rmmod lsmod depmod; do $B ln -sfn ../bin/kmod /usr/sbin/$i; done
for i in 1 2 3; do $B stty -F /dev/tty$i raw -echo -opost; done
exec 5>/dev/tty1 6>/dev/tty2 7>/dev/tty3 </dev/null
$B hostname lab; $B ip link set lo up
${shares.join('\n')}
${variables.join('\n')}
cd ${quote(cwd)}
$B mkfifo /run/.out /run/.err; $B cat </run/.out >&5 & out=$!; $B cat </run/.err >&6 & err=$!
( exec 5>&- 6>&- 7>&-; ${options.command.map(quote).join(' ')} ) >/run/.out 2>/run/.err
code=$?
wait $out $err
$B sync; echo $code >&7; $B sleep 0.1; $B poweroff -f; $B sleep 60
`;
}
