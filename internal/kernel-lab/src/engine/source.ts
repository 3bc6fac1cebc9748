import type { Debian, PackageKind } from '../debian/debian.ts';
import type { Suite } from '../kernels.ts';

/** Where things come from, and who hears about it. */
export interface Source {
  readonly debian: (suite: Suite, kind?: PackageKind) => Debian;
  /** Hears what takes long. */
  readonly say: (line: string) => void;
}
