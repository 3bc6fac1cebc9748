import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Cache } from '../cache/cache.ts';
import { type Debian, hostSuite } from '../debian/debian.ts';
import { cpio, type CpioEntry } from '../guest/cpio.ts';
import { qemuInit } from '../guest/scripts.ts';
import type { Image } from './image.ts';
import type { Guest, Prepared, Program } from './prepared.ts';
import type { Source } from './source.ts';
import { type HostTools, program } from './tools.ts';

/** Fetch QEMU, and make a kernel of Debian's ready to be run in it. */
export async function prepareQemu(
  cache: Cache,
  image: Image,
  tools: HostTools,
  source: Source,
): Promise<Prepared> {
  const own = (): Debian => source.debian(hostSuite());
  const folder = await cache.obtain({
    name: 'qemu',
    version: () => own().versionOf('qemu-system-x86'),
    fill: (target) => {
      source.say('fetching QEMU');
      own().unpack(own().wouldInstall('qemu-system-x86'), target);
    },
  });
  const acceleration = canAccelerate() ? 'kvm' : 'tcg';
  return {
    title: `Linux ${image.release} in QEMU${acceleration === 'kvm' ? '' : ' without acceleration'}`,
    engine: 'qemu',
    tools,
    modules: image.modules,
    ports: 'for i in /dev/vport*p1; do out=$i err=${i%1}2 code=${i%1}3; done',
    mountShare: (shared, index) =>
      `mount -t 9p -o trans=virtio,version=9p2000.L,msize=512000 share${index} '${shared}'`,
    boot: (guest) => {
      const initrd = join(guest.folder, 'initrd');
      writeFileSync(initrd, makeInitrd(image, tools, guest));
      return machine(folder, image, guest, initrd, acceleration);
    },
  };
}

/** QEMU may say that it can where the processor cannot, as in a virtual machine of its own. */
function canAccelerate(): boolean {
  try {
    accessSync('/dev/kvm', constants.R_OK | constants.W_OK);
    return /^flags\s*:.*\b(?:vmx|svm)\b/m.test(readFileSync('/proc/cpuinfo', 'utf8'));
  } catch {
    return false;
  }
}

const FOLDER = 0o040755;
const PROGRAM = 0o100755;

function makeInitrd({ bootModules }: Image, { busybox }: HostTools, guest: Guest): Buffer {
  const folders = ['bin', 'proc', 'sys', 'dev', 'lower', 'upper', 'root', 'modules'];
  const files = bootModules.map((file): CpioEntry => ({
    path: `modules/${basename(file)}`,
    mode: PROGRAM,
    content: readFileSync(file),
  }));
  return cpio([
    ...folders.map((path): CpioEntry => ({ path, mode: FOLDER })),
    ...files,
    { path: 'bin/busybox', mode: PROGRAM, content: readFileSync(busybox) },
    { path: 'init', mode: PROGRAM, content: Buffer.from(qemuInit(guest.stage2)) },
  ]);
}

// One processor: a second one makes emulation slower. No network, no disk, no display; what is said comes through ports,
// because a serial line is slow and the kernel writes there.
function machine(
  folder: string,
  image: Image,
  guest: Guest,
  initrd: string,
  acceleration: 'kvm' | 'tcg',
): Program {
  const port = (name: string, fd: number): string[] => [
    ...['-chardev', `socket,id=${name},fd=${fd}`],
    ...['-device', `virtserialport,bus=ports.0,nr=${fd - 2},chardev=${name}`],
  ];
  // For QEMU only: what starts it has libraries of its own.
  const libraries = `${folder}/usr/lib/x86_64-linux-gnu:${folder}/lib/x86_64-linux-gnu`;
  const shares = guest.shared.flatMap((path, index) => ['-virtfs', share9p(path, `share${index}`)]);
  return {
    command: [
      ...[
        'env',
        `LD_LIBRARY_PATH=${libraries}`,
        program(folder, 'qemu-system-x86_64'),
        ...dataFolders(folder),
      ],
      ...['-M', 'pc', '-accel', acceleration, '-cpu', acceleration === 'kvm' ? 'host' : 'Nehalem,+rdrand'],
      ...['-smp', '1', '-m', String(guest.memory), '-nodefaults', '-no-user-config', '-display', 'none'],
      ...['-no-reboot', '-nic', 'none', '-kernel', image.vmlinux, '-initrd', initrd],
      ...['-serial', `file:${guest.console}`, '-virtfs', `${share9p('/', 'host')},readonly=on`, ...shares],
      ...['-object', 'rng-random,id=random,filename=/dev/urandom', '-device', 'virtio-rng-pci,rng=random'],
      ...['-device', 'virtio-serial-pci,id=ports', ...port('out', 3), ...port('err', 4), ...port('code', 5)],
      ...['-append', `console=ttyS0 quiet loglevel=4 panic=-1 ${FAST}`],
    ],
  };
}

/** Options that save time, and one that keeps the names of links as the kernel gives them. */
const FAST = 'mitigations=off nokaslr tsc=reliable no_timer_check net.ifnames=0';

function dataFolders(folder: string): string[] {
  return ['qemu', 'seabios', '../lib/ipxe/qemu'].flatMap((name) => [
    '-L',
    join(folder, 'usr', 'share', name),
  ]);
}

function share9p(path: string, tag: string): string {
  return `local,path=${path.replaceAll(',', ',,')},mount_tag=${tag},security_model=passthrough,multidevs=remap`;
}
