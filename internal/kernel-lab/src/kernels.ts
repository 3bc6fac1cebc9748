/** Suites of Debian that kernels come from. */
export type Suite = 'bullseye' | 'bookworm' | 'trixie' | 'trixie-backports' | 'sid';

/** Where Debian has a kernel. */
export interface KernelSource {
  /** What the version of the kernel starts with; any, if not given, and then its User-Mode Linux may be an older one. */
  readonly version?: string;
  /** The suites with its `linux-image`, of which the newest is taken. */
  readonly images: readonly Suite[];
  /** The suite with its `user-mode-linux`, if there is one. */
  readonly uml?: Suite;
  /** The suite with its `linux-source`, from which a User-Mode Linux with every option can be built. */
  readonly source: Suite;
}

/**
 * The kernels of the lab: the oldest that Debian still keeps, those of its releases, a long-term one between them, and the
 * newest that can be had. Backports may be ahead of sid.
 */
export const KERNELS = {
  '5.10': { version: '5.10.', images: ['bullseye'], source: 'bullseye' },
  '6.1': { version: '6.1.', images: ['bookworm'], uml: 'bookworm', source: 'bookworm' },
  '6.12': { version: '6.12.', images: ['trixie'], uml: 'trixie', source: 'trixie' },
  '6.18': { version: '6.18.', images: ['trixie-backports'], source: 'trixie-backports' },
  newest: { images: ['trixie-backports', 'sid'], uml: 'sid', source: 'trixie-backports' },
} as const satisfies Readonly<Record<string, KernelSource>>;

/** Name of a kernel of the lab. */
export type KernelName = keyof typeof KERNELS;

/** All names, from the oldest to the newest. */
export const KERNEL_NAMES = Object.keys(KERNELS) as KernelName[];

/** Whether a word names a kernel of the lab. */
export function isKernelName(word: string): word is KernelName {
  return Object.hasOwn(KERNELS, word);
}
