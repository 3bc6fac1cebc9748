import type { Engine } from './engine.ts';

/** The programs that a guest needs from outside of the host's file system. */
export interface Tools {
  readonly busybox: string;
  readonly kmod: string;
  readonly modprobe: string;
}

/** One run of a guest. */
export interface Guest {
  /** A folder for its time. */
  readonly folder: string;
  /** The script that the guest goes on with once it has a file system of its own; see `guest/scripts.ts`. */
  readonly stage2: string;
  /** The file for what the kernel says. */
  readonly console: string;
  /** MiB. */
  readonly memory: number;
  /** Folders of the host that the guest may write to. */
  readonly shared: readonly string[];
  /** The processor for a guest that runs on one only; any, if not given. */
  readonly cpu?: number;
}

/** How a program is started; its descriptors 3, 4 and 5 are the guest's output, errors and exit code. */
export interface Program {
  readonly command: readonly string[];
  readonly cwd?: string;
}

/** A kernel that is ready to be started. */
export interface Prepared {
  /** For people: `Linux 6.12.117+deb13-amd64 in QEMU`. */
  readonly title: string;
  readonly engine: Engine;
  readonly tools: Tools;
  /** Folder that is seen as `/lib/modules`. */
  readonly modules: string;
  /** Lines of a shell in the guest that set `out`, `err` and `code` to the files of its descriptors. */
  readonly ports: string;
  /** The command in the guest that mounts the shared folder `folder` of that index. */
  readonly mountShare: (folder: string, index: number) => string;
  /** Write what the guest boots from, and say how its machine is started. */
  readonly boot: (guest: Guest) => Program;
}
