/** What runs a guest: a User-Mode Linux that was built here, that of Debian, or QEMU with a kernel of Debian's. */
export type Engine = 'built' | 'uml' | 'qemu';

/**
 * Which engine to take.
 *
 * - `fastest`: for trying something. A User-Mode Linux is a process that is there within two seconds and runs at nearly the
 *   speed of the host. One that was built here (`npm run lab:build`) comes before that of Debian, because it has more.
 * - `fullest`: the one that has most. What was built here has every kind of link there is; QEMU with the kernel of a Debian
 *   machine has all but the few that Debian leaves out; Debian's User-Mode Linux lacks wireguard, xfrm, netkit, l2tp and
 *   segment routing besides.
 * - `tests`: for whole test runs. What was built here, alone. Without it Debian's User-Mode Linux, after which QEMU runs what was
 *   skipped: QEMU without acceleration takes three to five times as long. Where Debian's User-Mode Linux is of another version,
 *   QEMU alone.
 * - `uml`, `qemu`: that of Debian, whatever else there is.
 */
export type EngineChoice = 'fastest' | 'fullest' | 'tests' | 'uml' | 'qemu';

/** All choices that the command line knows, the default first. */
export const ENGINE_CHOICES: readonly EngineChoice[] = ['fastest', 'fullest', 'uml', 'qemu'];

/** What there is of a kernel. */
export interface Choices {
  /** Whether it was built here. */
  readonly isBuilt: boolean;
  /** Whether Debian has a User-Mode Linux. */
  readonly hasUml: boolean;
  /** Whether that is of the version that Debian has for machines. */
  readonly isSameVersion: boolean;
}

/** The engine for a choice, or `undefined` if there is none: Debian has no User-Mode Linux of every kernel. */
export function chooseEngine(
  choice: EngineChoice,
  { isBuilt, hasUml, isSameVersion }: Choices,
): Engine | undefined {
  switch (choice) {
    case 'qemu':
      return 'qemu';
    case 'uml':
      return hasUml ? 'uml' : undefined;
    case 'fullest':
      return isBuilt ? 'built' : 'qemu';
    case 'fastest':
      if (isBuilt) return 'built';
      return hasUml ? 'uml' : 'qemu';
    case 'tests':
      if (isBuilt) return 'built';
      return hasUml && isSameVersion ? 'uml' : 'qemu';
  }
}
