/** Suites of Debian that packages come from. */
export type Suite = 'bookworm' | 'trixie' | 'sid';

/** The kernels of the lab: Debian's User-Mode Linux packages, by the suite that has them. */
export const KERNELS = {
  '6.1': 'bookworm',
  '6.12': 'trixie',
  newest: 'sid',
} as const satisfies Readonly<Record<string, Suite>>;

/** Name of a kernel of the lab. */
export type KernelName = keyof typeof KERNELS;
